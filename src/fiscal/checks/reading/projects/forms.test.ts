import { expect, it } from 'vitest';
import { exampleProject } from '../../../fixtures/project.ts';
import type { Project } from '../../../projects/project.ts';
import { fullestAccount } from './forms.ts';

const some = (source: Project['source'], count: number) =>
  Array.from({ length: count }, (_, index) =>
    exampleProject({ id: `${source}-${index + 1}`, source }),
  );

it.each([
  ['the forms, where the text tells of a few as examples', 2, 3, 'form'],
  ['the text, where only some forms are added', 3, 2, 'narrative'],
  ['the text, where every form is told of', 2, 2, 'narrative'],
] as const)('the fullest account of projects is %s', (_, told, added, source) => {
  const projects = [...some('narrative', told), ...some('form', added)];
  expect(fullestAccount({ projects })).toEqual(some(source, Math.max(told, added)));
});

it('the fullest account of projects is a list, however many forms there are', () => {
  const list = some('list', 2);
  expect(fullestAccount({ projects: [...list, ...some('form', 3)] })).toEqual(list);
});

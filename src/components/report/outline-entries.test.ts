import { expect, it } from 'vitest';
import { countedEntries, outlineEntries } from './outline-entries.ts';

const sections = (...depths: number[]) => depths.map((depth) => ({ depth }));
const many = (depth: number, count: number) => Array<number>(count).fill(depth);

it('lists three levels of a usual report', () => {
  expect(outlineEntries(sections(1, 2, 3, 4, 2, 1))).toEqual(sections(1, 2, 3, 2, 1));
});

it('leaves out dozens of forms and keeps what stands elsewhere', () => {
  expect(outlineEntries(sections(1, 2, 3, 1, ...many(2, 31), 1, 2))).toEqual(
    sections(1, 2, 3, 1, 1, 2),
  );
});

it('goes less deep where that is too long', () => {
  const part = [1, ...Array.from({ length: 15 }, () => [2, 3]).flat()];
  expect(outlineEntries(sections(...part, ...part, ...part))).toEqual(
    sections(...Array.from({ length: 3 }, () => [1, ...many(2, 15)]).flat()),
  );
});

it('counts forms under the same title instead of repeating it', () => {
  const entry = (title: string, depth = 2) => ({ title, depth });
  const entries = [entry('项目自评表'), entry('项目自评表'), entry('总评'), entry('项目自评表')];
  expect(countedEntries([...entries, entry('项目自评表', 3)])).toEqual([
    { entry: entry('项目自评表'), count: 2 },
    { entry: entry('总评'), count: 1 },
    { entry: entry('项目自评表'), count: 1 },
    { entry: entry('项目自评表', 3), count: 1 },
  ]);
});

import { expect, it } from 'vitest';
import { outlineEntries } from './outline-entries.ts';

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

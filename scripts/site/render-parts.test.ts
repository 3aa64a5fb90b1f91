/** Pages shared out among runs: each agency in one run, the pages about all in one. */
import { expect, it } from 'vitest';
import { shareOut } from './render-parts.ts';

const slugs = (count: number) => Array.from({ length: count }, (_, index) => `agency-${index}`);

it('renders few agencies in one run: each run takes seconds to start', () => {
  const selection = { agencies: slugs(3), others: ['kept'], isShared: true };
  expect(shareOut(selection, 2)).toEqual([selection]);
});

it('renders pages about all though no agency changed', () => {
  const selection = { agencies: [], others: ['kept'], isShared: true };
  expect(shareOut(selection, 4)).toEqual([selection]);
});

it.each([40, 1250, 7000])(
  'gives each of %i agencies to one run, and tells the others of it',
  (count) => {
    const runs = shareOut({ agencies: slugs(count), others: ['kept'], isShared: true }, 2);
    expect(runs.flatMap(({ agencies }) => agencies).sort()).toEqual(slugs(count).sort());
    for (const { agencies, others } of runs)
      expect([...agencies, ...others].sort()).toEqual([...slugs(count), 'kept'].sort());
    expect(runs.map(({ isShared }) => isShared)).toEqual(runs.map((_, index) => index === 0));
  },
);

it('gives the run of the pages about all fewer agencies, and none so many that memory grows', () => {
  const [first, second] = shareOut({ agencies: slugs(40), others: [], isShared: true }, 2);
  expect(first!.agencies.length).toBeLessThan(second!.agencies.length);
  const runs = shareOut({ agencies: slugs(7000), others: [], isShared: true }, 2);
  expect(Math.max(...runs.map(({ agencies }) => agencies.length))).toBeLessThanOrEqual(260);
});

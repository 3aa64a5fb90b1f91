/** Agencies fall into parts by their names; parts that are not one site are refused in words. */
import { describe, expect, it } from 'vitest';
import { partFaults, type FoundPart } from './check-parts.ts';
import { divide } from './divide.ts';
import { isOwn, readPart } from './part.ts';

describe('which agencies are a part’s own', () => {
  const slugs = Array.from({ length: 3000 }, (_, index) => `agency-${index}`);
  const owners = (slug: string, of: number) =>
    Array.from({ length: of }, (_, index) => index + 1).filter((number) =>
      isOwn({ number, of }, slug),
    );

  it.each([1, 2, 3, 8])('each agency is of exactly one of %i parts', (of) => {
    expect(slugs.filter((slug) => owners(slug, of).length !== 1)).toEqual([]);
  });

  it('parts are of about one size', () => {
    const sizes = Map.groupBy(slugs, (slug) => owners(slug, 6)[0]);
    for (const own of sizes.values()) expect(Math.abs(own.length - 500)).toBeLessThan(75);
  });
});

it.each([
  ['1/1', { number: 1, of: 1 }],
  ['3/12', { number: 3, of: 12 }],
  ['0/2', null],
  ['3/2', null],
  ['2', null],
  ['-1/2', null],
  ['1/0', null],
  ['1/9999', null],
  ['1/2/3', null],
])('reads %s', (text, part) => {
  expect(readPart(text)).toEqual(part);
});

function part(number: number, of: number, changes: Partial<FoundPart['record']> = {}): FoundPart {
  const record = { number, of, renderer: 'same', commit: '0123456789abcdef', reports: {} };
  return { folder: `parts/${number}-of-${of}`, record: { ...record, ...changes } };
}

it('finds no fault in parts that are one site, in any order', () => {
  expect(partFaults([part(2, 3), part(3, 3), part(1, 3)])).toEqual([]);
});

it.each([
  ['no part', [], 'No part is named'],
  [
    'a missing one',
    [part(1, 2)],
    'Part 2/2 is missing. Build it with `npm run build -- --shard 2/2`',
  ],
  ['a doubled one', [part(1, 2), part(2, 2), part(2, 2)], 'Part 2/2 is there more than once'],
  ['another division', [part(1, 2), part(2, 3)], 'parts/2-of-3 one of 3'],
  [
    'another commit',
    [part(1, 2), part(2, 2, { renderer: 'other', commit: 'fedcba9876543210' })],
    'different code, terms or settings: parts/1-of-2 (commit 0123456789), parts/2-of-2 (commit fedcba9876)',
  ],
])('refuses %s', (_, parts, words) => {
  expect(partFaults(parts).join('\n')).toContain(words);
});

it.each([
  [0, 1],
  [2000, 1],
  [2001, 4],
  [5000, 8],
  [1_000_000, 16],
])('a site of %i reports is built in %i jobs', (reports, count) => {
  const jobs = divide(reports);
  expect(jobs).toHaveLength(count);
  const parts = jobs.map((job) => readPart(job.arguments.replace('--shard ', '')));
  const wanted = count === 1 ? [null] : jobs.map((_, index) => ({ number: index + 1, of: count }));
  expect(parts).toEqual(wanted);
});

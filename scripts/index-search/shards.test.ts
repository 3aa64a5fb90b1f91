import { expect, it } from 'vitest';
import { spreadOverShards } from './shards.ts';

/** Agencies with four reports each. */
const agencies = (count: number) =>
  new Map(Array.from({ length: count }, (_, index) => [`agency-${index}`, 4]));
const spread = (count: number) => spreadOverShards(agencies(count), 100);
const written = (shards: ReadonlyMap<string, readonly string[]>) =>
  [...shards].map(([name, slugs]) => `${name}: ${slugs.join(' ')}`);

it('puts few reports into one shard, none into none', () => {
  expect([...spread(25).keys()]).toEqual(['shard']);
  expect(spread(0).size).toBe(0);
});

it('puts every agency into one shard, and no more into any than fit', () => {
  const shards = spread(1000);
  expect([...shards.values()].flat().sort()).toEqual([...agencies(1000).keys()].sort());
  for (const slugs of shards.values()) expect(slugs.length * 4).toBeLessThanOrEqual(100);
  expect(shards.size).toBeLessThan(100);
});

it('changes one shard for another agency, at most parting it', () => {
  for (let count = 1; count < 400; count += 7) {
    const before = new Set(written(spread(count)));
    const after = new Set(written(spread(count + 1)));
    expect([...before].filter((shard) => !after.has(shard)).length).toBeLessThanOrEqual(1);
  }
});

it('does not depend on the order of agencies', () => {
  const shuffled = new Map([...agencies(300)].reverse());
  expect(written(spreadOverShards(shuffled, 100))).toEqual(written(spread(300)));
});

it('gives an agency that is too large a shard for itself', () => {
  const shards = spreadOverShards(new Map([...agencies(3), ['large', 500]]), 100);
  expect([...shards.values()]).toContainEqual(['large']);
});

import { expect, it } from 'vitest';
import { REPORTS_PER_SHARD, shardCount, shardOf } from './shards.ts';

it('doubles the number of shards as reports grow', () => {
  expect(
    [0, 1, REPORTS_PER_SHARD, REPORTS_PER_SHARD + 1, 5 * REPORTS_PER_SHARD].map(shardCount),
  ).toEqual([1, 1, 1, 2, 8]);
});

it('spreads agencies evenly, each by its name alone', () => {
  const shards = Array.from({ length: 4000 }, (_, index) => shardOf(`agency-${index}`, 8));
  const sizes = Map.groupBy(shards, (shard) => shard);
  expect([...sizes.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  for (const own of sizes.values()) expect(Math.abs(own.length - 500)).toBeLessThan(100);
  expect(shardOf('jincheng-ybj', 8)).toBe(shardOf('jincheng-ybj', 8));
});

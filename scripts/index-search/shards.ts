/** Which part of the index a report belongs to. */
import { createHash } from 'node:crypto';

/**
 * How many reports a shard holds on average, at most: a process that indexes them keeps all of their words in
 * memory. `npm run bench:search` measures what a search costs.
 */
export const REPORTS_PER_SHARD = 400;

/**
 * How many shards: a power of two, so that adding a report moves others only when the site has doubled.
 *
 * @param reports how many there are
 */
export function shardCount(reports: number): number {
  let count = 1;
  while (reports > count * REPORTS_PER_SHARD) count *= 2;
  return count;
}

/** The shard of an agency, from 0: by its name alone, so that a changed report changes only its own shard. */
export function shardOf(slug: string, shards: number): number {
  return createHash('sha256').update(slug).digest().readUInt32BE() % shards;
}

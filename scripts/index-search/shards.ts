/** Which part of the index a report belongs to. */
import { createHash } from 'node:crypto';

/**
 * How many reports a shard holds at most: a process reads all of them, and a search loads a few files of each shard.
 * `npm run bench:search` measures what a search costs.
 */
export const REPORTS_PER_SHARD = 700;
const LONGEST_NAME = 32;

const hashOf = (slug: string): number => createHash('sha256').update(slug).digest().readUInt32BE();

/** One of so many shares, counted from 0, that an agency falls to by its name alone. */
export function shardOf(slug: string, shards: number): number {
  return hashOf(slug) % shards;
}

/**
 * Spreads agencies over shards by their names alone. A shard that has become too large is parted in two, and the
 * others stay as they are: another report changes one shard.
 *
 * @param reports by agency, how many there are
 * @param most how many reports fit into a shard; a single agency with more has one for itself
 * @returns by the shard's name, its agencies in the order of their names
 */
export function spreadOverShards(
  reports: ReadonlyMap<string, number>,
  most = REPORTS_PER_SHARD,
): Map<string, string[]> {
  const shards = new Map<string, string[]>();
  const hashes = new Map([...reports.keys()].map((slug) => [slug, hashOf(slug)]));
  const place = (slugs: readonly string[], name: string) => {
    const size = slugs.reduce((sum, slug) => sum + (reports.get(slug) ?? 0), 0);
    if (slugs.length === 0) return;
    if (size <= most || slugs.length === 1 || name.length === LONGEST_NAME) {
      shards.set(`shard${name === '' ? '' : `-${name}`}`, slugs.toSorted());
      return;
    }
    const bit = (slug: string) => (hashes.get(slug)! >>> (LONGEST_NAME - 1 - name.length)) & 1;
    for (const half of [0, 1])
      place(
        slugs.filter((slug) => bit(slug) === half),
        `${name}${half}`,
      );
  };
  place([...reports.keys()], '');
  return shards;
}

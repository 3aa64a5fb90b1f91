/** Into how many jobs a build is divided: a machine that does it all is simpler until it takes too long. */

/** So many reports are built in one job. */
const MOST_IN_ONE_JOB = 2000;
/** Else each job gets so many at most: starting one takes as long as building some hundred. */
const MOST_IN_A_PART = 1000;
/** More jobs than this wait for each other on a free account. */
const MOST_PARTS = 16;

/** One job: what it is called, and what `npm run build` is told. */
export interface BuildJob {
  readonly name: string;
  readonly arguments: string;
}

/**
 * The jobs that build a site of so many reports. Their number is a power of two, as that of the search index's
 * shards is, so that a growing site is seldom divided anew.
 */
export function divide(reports: number): BuildJob[] {
  if (reports <= MOST_IN_ONE_JOB) return [{ name: 'site', arguments: '' }];
  let of = 2;
  while (of < MOST_PARTS && reports > of * MOST_IN_A_PART) of *= 2;
  return Array.from({ length: of }, (_, index) => ({
    name: `part-${index + 1}-of-${of}`,
    arguments: `--shard ${index + 1}/${of}`,
  }));
}

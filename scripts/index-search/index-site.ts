/** Builds the search index of a finished site: its shards, each in a process of its own, and the directory of names. */
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Failure } from '../command.ts';
import { readDirectory, readSummaries } from './directory.ts';
import { shardCount, shardOf } from './shards.ts';

const SHARD_PROGRAM = join(import.meta.dirname, 'index-shard.ts');

const execute = promisify(execFile);

/**
 * Indexes all converted reports and writes `pagefind/` into the site: a folder for each shard, named by its
 * number, and `directory.json`. The same content gives the same files.
 *
 * @param content folder of the content
 * @param site folder of the built site, which says what can be linked to
 * @returns the number of reports in the index
 * @throws Failure with Pagefind's own words where it fails
 */
export async function indexSite(content: string, site: string): Promise<number> {
  const summaries = await readSummaries(content);
  const output = join(site, 'pagefind');
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const count = shardCount(summaries.length);
  const shards = [...Map.groupBy(summaries, ({ agency }) => shardOf(agency.slug, count))].sort(
    ([one], [other]) => one - other,
  );
  await inParallel(shards, async ([shard, own], index) => {
    const ids = own.map(({ id }) => id);
    const position = index === 0 ? 'first' : 'other';
    await runShard([content, join(output, String(shard)), position, ...ids]);
  });
  const directory = await readDirectory({
    content,
    site,
    summaries,
    shards: shards.map(([shard]) => String(shard)),
  });
  await writeFile(join(output, 'directory.json'), JSON.stringify(directory));
  return summaries.length;
}

async function runShard(args: readonly string[]): Promise<void> {
  try {
    await execute(process.execPath, [SHARD_PROGRAM, ...args]);
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    throw new Failure(`The search index could not be built.\n${stderr.trim() || String(error)}`);
  }
}

/** Runs a task for every item, as many at once as there are processors. */
async function inParallel<Item>(
  items: readonly Item[],
  task: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const queue = items.entries();
  const work = async () => {
    for (const [index, item] of queue) await task(item, index);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

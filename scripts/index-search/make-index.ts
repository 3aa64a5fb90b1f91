/** Builds the search index of a site; shards whose reports did not change are kept. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  INDEX_FILE,
  INDEX_VERSION,
  type IndexDirectory,
} from '../../src/client/search/index-files.ts';
import { agencyOf } from '../../src/fiscal/slug.ts';
import { readManifest } from '../convert/collect/write-reports.ts';
import { ROOT } from '../project/folders.ts';
import { hashFiles } from '../project/hash-files.ts';
import { listedTerms, readAliases } from './listed-names.ts';
import { runShards } from './run-shards.ts';
import { REPORTS_PER_SHARD, spreadOverShards } from './shards.ts';
import type { ShardTask } from './write-shard.ts';

/** The folder of the index in a built site. */
export const SEARCH_INDEX = 'search-index';

/** All that shards are made with. */
const CODE = ['scripts/index-search/*.ts', 'src/**/*.ts', 'package-lock.json'];

const hashText = (text: string) => createHash('sha256').update(text).digest('hex');

/** The reports of each agency, with a hash of what each was made of, in the order of their ids. */
async function readKeys(content: string) {
  const manifest = await readManifest(join(content, 'reports'));
  const reports = Object.values(manifest).map(({ id, key }) => ({ id, key }));
  reports.sort((one, other) => (one.id < other.id ? -1 : 1));
  return Map.groupBy(reports, ({ id }) => agencyOf(id));
}

/** What stands in the folder of an index; nothing where it cannot be read. */
async function readShards(folder: string): Promise<IndexDirectory['shards']> {
  try {
    const found = JSON.parse(await readFile(join(folder, INDEX_FILE), 'utf8')) as IndexDirectory;
    return found.version === INDEX_VERSION ? found.shards : {};
  } catch {
    return {};
  }
}

interface IndexOptions {
  /** How many reports a shard holds at most. */
  readonly reportsPerShard?: number;
  /** Writes the shards that have to be made; in as many processes as there are processors unless told. */
  readonly writeShards?: (tasks: readonly ShardTask[]) => Promise<void>;
}

/** An index that lies ready. */
export interface MadeIndex {
  readonly shards: number;
  /** How many shards had to be made. */
  readonly written: number;
  /** Puts it where the old one stands. */
  readonly place: () => Promise<void>;
}

/**
 * Makes the index of all converted reports: `search-index/` in the site, with `index.json` and a folder for each shard.
 * The same content gives the same files, whatever stood there before. The old index stays until this one is placed.
 *
 * @param content folder of the content, its reports converted
 * @param site folder of the site
 * @throws Failure with the words of the process that failed
 */
export async function makeIndex(
  content: string,
  site: string,
  { reportsPerShard = REPORTS_PER_SHARD, writeShards = runShards }: IndexOptions = {},
): Promise<MadeIndex> {
  const folder = join(site, SEARCH_INDEX);
  await mkdir(folder, { recursive: true });
  const code = await hashFiles(ROOT, CODE, (path) => !/\.test\.ts$|\/fixtures\//.test(path));
  const aliases = await readAliases(content);
  const keys = await readKeys(content);
  const spread = spreadOverShards(
    new Map([...keys].map(([slug, reports]) => [slug, reports.length])),
    reportsPerShard,
  );
  const before = await readShards(folder);
  const shards: Record<string, string> = {};
  const tasks: (ShardTask & { readonly name: string })[] = [];
  for (const [name, slugs] of spread) {
    const agencies = slugs.map((slug) => ({
      aliases: aliases.get(slug) ?? [],
      reports: keys.get(slug)!,
    }));
    const madeOf = hashText(JSON.stringify([code, agencies]));
    shards[name] = madeOf;
    if (before[name] === madeOf && existsSync(join(folder, name))) continue;
    const ids = agencies.map(({ reports, ...agency }) => ({
      ...agency,
      reports: reports.map(({ id }) => id),
    }));
    tasks.push({ name, content, agencies: ids, output: join(folder, `${name}.new`) });
  }
  const terms = await listedTerms(content);
  await removeAll(folder, (name) => name.endsWith('.new'));
  await writeShards(tasks);
  const place = async () => {
    // From here on the files are neither the old index nor the new: without a list all is made again.
    await rm(join(folder, INDEX_FILE), { force: true });
    await removeAll(folder, (name) => !name.endsWith('.new') && before[name] !== shards[name]);
    for (const { name, output } of tasks) {
      await rm(join(folder, name), { recursive: true, force: true });
      await rename(output, join(folder, name));
    }
    const directory: IndexDirectory = { version: INDEX_VERSION, shards, terms };
    await writeFile(join(folder, INDEX_FILE), `${JSON.stringify(directory)}\n`);
  };
  return { shards: spread.size, written: tasks.length, place };
}

async function removeAll(folder: string, isUnwanted: (name: string) => boolean): Promise<void> {
  const names = (await readdir(folder)).filter(isUnwanted);
  await Promise.all(names.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

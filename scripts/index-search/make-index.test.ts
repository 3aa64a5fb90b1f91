/** The index is the same however it came about, and of what did not change nothing is written again. */
import { createHash } from 'node:crypto';
import { globSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exampleReport } from '../../src/fiscal/fixtures/report.ts';
import type { Manifest } from '../convert/collect/write-reports.ts';
import { ROOT } from '../project/folders.ts';
import { makeIndex, SEARCH_INDEX } from './make-index.ts';
import { runShards } from './run-shards.ts';
import { writeShard, type ShardTask } from './write-shard.ts';

// Every shard starts a process of its own.
vi.setConfig({ testTimeout: 120_000 });

const REPORTS_PER_SHARD = 2;
let folder = '';
let manifest: Manifest = {};
const inside = (path: string) => join(folder, path);

beforeEach(async () => {
  manifest = {};
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-'));
  await mkdir(inside('content/terms'), { recursive: true });
  for (const slug of ['north', 'south', 'east', 'west']) await add(`${slug}/2023-final`, '办公费');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function writeManifest(): Promise<void> {
  await writeFile(inside('content/reports/manifest.json'), JSON.stringify(manifest));
}

/** Puts a report that says something into the collection, as the converter does. */
async function add(id: string, says: string): Promise<void> {
  const [slug = '', year = ''] = id.split(/[/-]/);
  const example = exampleReport();
  const report = exampleReport({
    id,
    year: Number(year),
    agency: { ...example.agency, slug, name: `某市${slug}局` },
    sections: [
      {
        id: 'section-1',
        title: '职责',
        depth: 1,
        line: 1,
        blocks: [{ type: 'paragraph', text: `本单位管${says}。`, lines: [2, 2] }],
      },
    ],
  });
  const text = JSON.stringify(report);
  await mkdir(inside(`content/reports/${id}`), { recursive: true });
  await writeFile(inside(`content/reports/${id}/report.json`), text);
  manifest[`sources/${id}.txt`] = {
    id,
    key: createHash('sha256').update(text).digest('hex'),
    agency: report.agency,
    messages: [],
  };
  await writeManifest();
}

async function remove(id: string): Promise<void> {
  await rm(inside(`content/reports/${id}`), { recursive: true });
  Reflect.deleteProperty(manifest, `sources/${id}.txt`);
  await writeManifest();
}

async function index(
  site: string,
  writeShards = async (tasks: readonly ShardTask[]) => {
    for (const task of tasks) await writeShard(task);
  },
): Promise<{ shards: number; written: number }> {
  const options = { reportsPerShard: REPORTS_PER_SHARD, writeShards };
  const { shards, written, place } = await makeIndex(inside('content'), inside(site), options);
  await place();
  return { shards, written };
}
const indexInProcesses = (site: string) => index(site, runShards);

/** Every file of an index, by its path. */
async function filesOf(site: string): Promise<Record<string, string>> {
  const cwd = join(inside(site), SEARCH_INDEX);
  const paths = globSync('**/*', { cwd }).filter((path) => statSync(join(cwd, path)).isFile());
  const contents = await Promise.all(
    paths.sort().map(async (path) => [path, await readFile(join(cwd, path), 'base64')] as const),
  );
  return Object.fromEntries(contents);
}

/** Indexes again what was indexed before, and compares it with an index made from nothing. */
async function indexAgain(): Promise<{ shards: number; written: number }> {
  const result = await index('site');
  await rm(inside('clean'), { recursive: true, force: true });
  await index('clean');
  expect(await filesOf('site')).toEqual(await filesOf('clean'));
  return result;
}

it('writes all shards the first time, and none where nothing changed', async () => {
  const { shards, written } = await index('site');
  expect(shards).toBeGreaterThan(1);
  expect(written).toBe(shards);
  expect(await index('site')).toEqual({ shards, written: 0 });
  await indexInProcesses('other');
  expect(await filesOf('other')).toEqual(await filesOf('site'));
});

it('writes only the shard of a report that changed', async () => {
  await index('site');
  await add('north/2023-final', '差旅费');
  expect(await indexAgain()).toMatchObject({ written: 1 });
});

it('writes the shard of a new report, and at most one more where that becomes too large', async () => {
  await index('site');
  await add('east/2024-final', '培训费');
  await add('east/2022-final', '培训费');
  const { written } = await indexAgain();
  expect([1, 2]).toContain(written);
});

it('forgets a report that is gone', async () => {
  await index('site');
  await remove('west/2023-final');
  await indexAgain();
  const files = Object.keys(await filesOf('site'));
  expect(files.filter((path) => path.includes('west'))).toEqual([]);
  expect(files.filter((path) => path.includes('texts/'))).toHaveLength(3);
});

it('is made again where its list is damaged or a shard is gone', async () => {
  await index('site');
  const [shard = ''] = globSync('shard*', { cwd: join(inside('site'), SEARCH_INDEX) });
  await rm(join(inside('site'), SEARCH_INDEX, shard), { recursive: true });
  expect(await indexAgain()).toMatchObject({ written: 1 });
  await writeFile(join(inside('site'), SEARCH_INDEX, 'index.json'), '{');
  const { shards, written } = await indexAgain();
  expect(written).toBe(shards);
});

it('writes no shard again for a changed term, only the list', async () => {
  await index('site');
  const [term = ''] = globSync('*.md', { cwd: join(ROOT, 'content/terms') });
  await cp(join(ROOT, 'content/terms', term), inside(`content/terms/${term}`));
  expect(await indexAgain()).toMatchObject({ written: 0 });
});

it('writes an empty list for a site without reports', async () => {
  for (const { id } of Object.values(manifest)) await remove(id);
  expect(await index('site')).toEqual({ shards: 0, written: 0 });
  expect(
    JSON.parse(await readFile(join(inside('site'), SEARCH_INDEX, 'index.json'), 'utf8')),
  ).toMatchObject({ shards: {} });
});

it('tells what failed in the process of a shard, and leaves the old index', async () => {
  await index('site');
  const before = await filesOf('site');
  await add('south/2023-final', '差旅费');
  await writeFile(inside('content/reports/south/2023-final/report.json'), '{');
  await expect(indexInProcesses('site')).rejects.toThrow(/could not be built/);
  const after = await filesOf('site');
  for (const path of Object.keys(before)) expect(after[path]).toBe(before[path]);
});

/** Only what changed is rendered again, and a folder holds what its record says. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exampleReport } from '../../src/fiscal/fixtures/report.ts';
import { assemble } from './assemble.ts';
import { readBuildRecord, writeBuildRecord } from './build-record.ts';
import { planBuild, type BuildPlan } from './plan-build.ts';

let folder = '';
const inside = (path: string) => join(folder, path);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, text = path): Promise<void> {
  await mkdir(dirname(inside(path)), { recursive: true });
  await writeFile(inside(path), text);
}

/** A collection of reports, each with the hash of what it was made from. */
async function collect(keys: Record<string, string>): Promise<void> {
  const { agency } = exampleReport();
  const entries = Object.entries(keys).map(([id, key]) => [
    `sources/${id}.txt`,
    { id, key, agency, messages: [] },
  ]);
  await write('reports/manifest.json', JSON.stringify(Object.fromEntries(entries)));
}

const plan = (isOwn: (slug: string) => boolean = () => true) =>
  planBuild(inside('reports'), inside('dist'), isOwn);

/** Builds as the command does, with a file for each agency in place of its pages. */
async function build(keys: Record<string, string>, shared = ['index.html']): Promise<BuildPlan> {
  await collect(keys);
  const planned = await plan();
  for (const name of shared) await write(`part/${name}`);
  for (const slug of planned.agencies)
    await write(`part/${slug}/index.html`, keys[`${slug}/2023-final`]);
  await assemble(inside('dist'), [inside('part')], planned, ['search-index']);
  await writeBuildRecord(inside('dist'), planned.record);
  await rm(inside('part'), { recursive: true, force: true });
  return planned;
}

it('renders everything where nothing was built', async () => {
  const planned = await build({ 'one/2023-final': 'a', 'two/2023-final': 'b' });
  expect(planned).toMatchObject({ agencies: ['one', 'two'], removed: [], isFresh: true });
});

it('renders nothing again where nothing changed', async () => {
  await build({ 'one/2023-final': 'a' });
  expect(await plan()).toMatchObject({ agencies: [], removed: [], isFresh: false });
});

it('renders the agency of a changed report, and of a new one, and no other', async () => {
  await build({ 'one/2023-final': 'a', 'two/2023-final': 'b', 'three/2023-final': 'c' });
  await collect({
    'one/2023-final': 'a',
    'two/2023-final': 'B',
    'three/2023-final': 'c',
    'three/2024-final': 'd',
  });
  expect(await plan()).toMatchObject({ agencies: ['two', 'three'], removed: [] });
});

it('takes out what is gone, agencies and shared pages, and keeps what others look after', async () => {
  await build({ 'one/2023-final': 'a', 'two/2023-final': 'b' }, ['index.html', 'old.html']);
  await write('dist/search-index/index.json');
  await build({ 'two/2023-final': 'b' }, ['index.html']);
  expect((await readdir(inside('dist'))).sort()).toEqual([
    'build.json',
    'index.html',
    'search-index',
    'two',
  ]);
});

it('replaces an agency whole: no file of its old pages stays', async () => {
  await build({ 'one/2023-final': 'a' });
  await write('dist/one/2020/index.html');
  await build({ 'one/2023-final': 'A' });
  expect(await readdir(inside('dist/one'))).toEqual(['index.html']);
  expect(await readFile(inside('dist/one/index.html'), 'utf8')).toBe('A');
});

it('renders an agency whose folder somebody took away', async () => {
  await build({ 'one/2023-final': 'a' });
  await rm(inside('dist/one'), { recursive: true });
  expect(await plan()).toMatchObject({ agencies: ['one'] });
});

it('begins afresh where the code changed, or where the record is damaged', async () => {
  await build({ 'one/2023-final': 'a' });
  const record = await readBuildRecord(inside('dist'));
  await writeBuildRecord(inside('dist'), { ...record!, renderer: 'another' });
  expect(await plan()).toMatchObject({ agencies: ['one'], isFresh: true });
  await write('dist/build.json', '{');
  expect(await plan()).toMatchObject({ agencies: ['one'], isFresh: true });
});

it('plans only its own agencies for a part of a site', async () => {
  await collect({ 'one/2023-final': 'a', 'two/2023-final': 'b' });
  expect(await plan((slug) => slug === 'two')).toMatchObject({ agencies: ['two'] });
});

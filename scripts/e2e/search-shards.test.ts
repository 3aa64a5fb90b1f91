/** An index in several shards answers as one in a single shard does. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeIndex } from '../index-search/make-index.ts';
import { CONTENT } from '../project/folders.ts';
import { serveDirectory, type StaticServer } from '../serve/static-server.ts';
import { useBrowser } from './browser.ts';
import { readReports } from './reports.ts';
import { stage } from './sites.ts';

const open = useBrowser();
let folder = '';
let server: StaticServer | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-'));
  await cp(stage().root.directory, folder, { recursive: true });
  const { shards, place } = await makeIndex(CONTENT, folder, { reportsPerShard: 1 });
  await place();
  expect(shards).toBe(new Set(readReports().map(({ agency }) => agency.slug)).size);
  server = await serveDirectory({ directory: folder, base: '/', port: 0 });
});
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** What a reader sees of an answer, all of it shown. */
async function answerOf(page: Page) {
  await page.waitForFunction(() => performance.getEntriesByName('search').length > 0);
  return {
    status: await page.getByRole('status').textContent(),
    names: await page.locator('.search-names').textContent(),
    results: await page.locator('.results').innerHTML(),
  };
}

it.each([
  'q=三公',
  'q=公务接待费',
  'q=467',
  'q=医疗保障+2023',
  'q=三公&year=2023',
  'q=支出&region=河南省&section=table',
  'q=支出&kind=budget',
  'q=jincheng',
  'q=晋城医保局+三公',
  'q=公务接待费甲乙丙丁',
])('%s', async (query) => {
  const whole = await open(`${stage().root.url}search/?${query}`);
  const parted = await open(`${server!.url}search/?${query}`);
  const [expected, found] = [await answerOf(whole.page), await answerOf(parted.page)];
  expect(found).toEqual(expected);
  expect(expected.status).not.toBe('');
  expect(parted.complaints).toEqual([]);
});

/** A search that finds more reports than are shown at once, and readers who do not wait for it. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeContent } from '../bench/write-reports.ts';
import { convertReports } from '../convert/convert-reports.ts';
import { makeIndex } from '../index-search/make-index.ts';
import { serveDirectory, type StaticServer } from '../serve/static-server.ts';
import { useBrowser } from './browser.ts';
import { stage } from './sites.ts';

/** So many that they are shown in three goes: 5, 10 and the rest. */
const REPORTS = 20;
const open = useBrowser();
let folder = '';
let server: StaticServer | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-'));
  const content = join(folder, 'content');
  const site = join(folder, 'site');
  await writeContent(content, REPORTS, 1);
  const effects = { message: () => undefined, progress: () => undefined };
  expect((await convertReports({ content, effects })).failed).toBe(0);
  await cp(stage().root.directory, site, { recursive: true });
  const { place } = await makeIndex(content, site);
  await place();
  server = await serveDirectory({ directory: site, base: '/', port: 0 });
});
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The search page with a question answered. */
async function search(typed: string) {
  const { page } = await open(`${server!.url}search/?q=${typed}`);
  const results = page.locator('.results > li');
  await page.waitForFunction(() => performance.getEntriesByName('search').length > 0);
  return { page, results, status: page.getByRole('status'), more: page.locator('.more') };
}

it('shows all that was found, some at a time, each once', async () => {
  const { page, results, more } = await search('支出');
  expect(await results.count()).toBe(5);
  await more.click();
  await expect.poll(() => results.count()).toBe(15);
  const focused = await page.evaluate(() =>
    [...document.querySelectorAll('.results > li')].findIndex((result) =>
      result.contains(document.activeElement),
    ),
  );
  expect(focused).toBe(5);
  await more.click();
  await expect.poll(() => results.count()).toBe(REPORTS);
  expect(await more.isVisible()).toBe(false);
  const links = await results.locator('h2 a').evaluateAll((all) => all.map(String));
  expect(new Set(links).size).toBe(REPORTS);
});

it('says when more cannot be read, and reads it when asked again', async () => {
  const { page, results, status, more } = await search('支出');
  await page.route('**/texts/**', (route) => route.abort());
  await more.click();
  await expect.poll(() => status.textContent()).toContain('没有读到');
  expect(await results.count()).toBe(5);
  await page.unroute('**/texts/**');
  await more.click();
  await expect.poll(() => results.count()).toBe(15);
  expect(await status.textContent()).toContain(`${REPORTS} 份报告`);
});

it('shows more once, however often that is asked for', async () => {
  const { page, results, more } = await search('支出');
  const arrival = Promise.withResolvers<undefined>();
  await page.route('**/texts/**', async (route) => {
    await arrival.promise;
    await route.continue();
  });
  await more.dblclick();
  arrival.resolve(undefined);
  await expect.poll(() => results.count()).toBe(15);
});

it('keeps what was found when a reader goes to another place of the page', async () => {
  const { page, results, more } = await search('支出');
  await more.click();
  await expect.poll(() => results.count()).toBe(15);
  await page.getByRole('main').getByRole('searchbox').fill('收入');
  await page.evaluate(() => {
    location.hash = '#main';
  });
  await page.waitForFunction(() => location.hash === '#main');
  expect(await results.count()).toBe(15);
  expect(await page.getByRole('main').getByRole('searchbox').inputValue()).toBe('收入');
});

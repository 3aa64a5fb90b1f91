/** Two sites, each with a part of the reports, on two hosts: a search on one finds the reports of both. */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CONTENT, ROOT } from '../project/folders.ts';
import { serveDirectory, type StaticServer } from '../serve/static-server.ts';
import { useBrowser } from './browser.ts';
import { build } from './build.ts';
import { readReports, yearAddress } from './reports.ts';

const BUILDS = join(ROOT, '.cache');
const open = useBrowser();
const [first, ...others] = readReports();
let folder = '';
const servers: StaticServer[] = [];

/** Builds a site of some agencies and serves it below a path. */
async function publish(name: string, slugs: readonly string[], sisters: string): Promise<string> {
  const content = join(folder, `${name}-content`);
  await mkdir(join(content, 'sources'), { recursive: true });
  for (const entry of ['terms', 'agencies.yml'])
    await cp(join(CONTENT, entry), join(content, entry), { recursive: true });
  for (const slug of slugs)
    await cp(join(CONTENT, 'sources', slug), join(content, 'sources', slug), { recursive: true });
  const directory = join(folder, name);
  const base = `/${name}/`;
  await build(directory, { CONTENT_PATH: content, BASE_PATH: base, SITE_SISTERS: sisters });
  const server = await serveDirectory({ directory, base, port: 0 });
  servers.push(server);
  return server.url;
}

let [north, south] = ['', ''];
beforeAll(async () => {
  await mkdir(BUILDS, { recursive: true });
  folder = await mkdtemp(join(BUILDS, 'sisters-'));
  const { slug } = first!.agency;
  const rest = new Set(others.map(({ agency }) => agency.slug).filter((other) => other !== slug));
  south = await publish('south', [...rest], '');
  north = await publish('north', [slug], south);
}, 300_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await rm(folder, { recursive: true, force: true });
});

async function search(query: string) {
  const { page } = await open(`${north}search/?${query}`);
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  await page.waitForFunction(() => performance.getEntriesByName('search').length > 0);
  expect(violations).toEqual([]);
  return page;
}

it('finds the reports of both, and leads to the site that has them', async () => {
  const page = await search('q=三公');
  const all = [first!, ...others];
  expect(await page.getByRole('status').textContent()).toContain(`${all.length} 份报告`);
  const links = await page
    .locator('.results h2 a')
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
  const expected = all.map(
    (report) => new URL(yearAddress(report), report === first ? north : south).href,
  );
  expect(links.map((link) => link.replace(/#.*/, '')).sort()).toEqual(expected.sort());
  expect(await page.locator('.results').textContent()).toContain(new URL(south).host);
  const elsewhere = page.locator(`.results a[href^="${south}"]`).first();
  await elsewhere.click();
  await page.waitForURL((url) => url.href.startsWith(south));
  expect(await page.getByRole('main').count()).toBe(1);
});

it('can be narrowed to a place and a year of the other site', async () => {
  const other = others.find(
    ({ agency }) => agency.region.province !== first!.agency.region.province,
  );
  const { province } = other!.agency.region;
  const page = await search(`q=支出&region=${province}&year=${other!.year}`);
  expect(await page.getByLabel('地区').inputValue()).toBe(province);
  const wanted = others.filter(
    ({ agency, year }) => agency.region.province === province && year === other!.year,
  );
  expect(await page.locator('.results > li').count()).toBe(wanted.length);
});

it('says whose index a search reads', async () => {
  const { page } = await open(`${north}about/`);
  expect(await page.getByRole('main').textContent()).toContain(`${new URL(south).host} 的索引`);
});

/** What the main part says of a search while a sister site answers in another way. */
async function searchWith(
  disturb: (page: Page) => Promise<unknown>,
): Promise<{ status: string | null; main: string | null }> {
  const { page } = await open(`${north}search/`);
  await disturb(page);
  await page.goto(`${north}search/?q=三公`);
  await page.waitForFunction(() => performance.getEntriesByName('search').length > 0);
  return {
    status: await page.getByRole('status').textContent(),
    main: await page.getByRole('main').textContent(),
  };
}

/** No answer, not even a refusal: the reader's browser would wait for minutes. */
const hang = () => undefined;

it.each([
  ['refuses', '**', (route: Route) => route.abort()],
  ['never answers', '**', hang],
  ['stops answering after its list of shards', '**/*.gz*', hang],
  ['stops answering after its shards', '**/*pagefind*', hang],
  ['stops answering after its indexes', '**/texts/**', hang],
])('searches its own reports when the other %s, and says so', async (_, files, answer) => {
  const { status, main } = await searchWith((page) => page.route(`${south}${files}`, answer));
  expect(status).toContain('1 份报告');
  expect(main).toContain(`${new URL(south).host} 的索引没有读到`);
});

it('says that the index of the other is of another version', async () => {
  const { status, main } = await searchWith((page) =>
    page.route(`${south}**/index.json`, (route) =>
      route.fulfill({
        json: { version: 0, shards: {}, terms: [] },
        headers: { 'access-control-allow-origin': '*' },
      }),
    ),
  );
  expect(status).toContain('1 份报告');
  expect(main).toContain(`${new URL(south).host} 的索引是另一个版本`);
});

/** Asks a site's search page, as a reader would, and notes what it answers, how soon and for how many bytes. */
import type { Browser, Page, Request } from 'playwright-core';
import type { Phrase } from './draw-phrases.ts';

/** What one search costs a reader. */
export interface Cost {
  /** From the question to what was found on the page. */
  readonly milliseconds: number;
  /** What was loaded of the index, compressed. */
  readonly bytes: number;
  readonly requests: number;
}

export interface Answered extends Phrase, Cost {
  /** Paths of the pages that were found, in their order. */
  readonly paths: readonly string[];
}

/** A page in a profile of its own, and what it loads of the index, its worker's loads included. */
interface Reader {
  readonly page: Page;
  readonly loaded: () => Promise<Pick<Cost, 'bytes' | 'requests'>>;
}

async function openPage(browser: Browser): Promise<Reader> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const requests: Request[] = [];
  page.on('requestfinished', (request) => {
    if (request.url().includes('/search-index/')) requests.push(request);
  });
  const loaded = async () => {
    const sizes = await Promise.all(requests.map((request) => request.sizes()));
    const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
    return { bytes, requests: requests.length };
  };
  return { page, loaded };
}

const searches = (page: Page) =>
  page.evaluate(() => performance.getEntriesByName('search').map(({ duration }) => duration));

async function settled(page: Page, asked: number): Promise<number> {
  await page.waitForFunction(
    (count) => performance.getEntriesByName('search').length >= count,
    asked,
  );
  return (await searches(page)).at(-1) ?? Infinity;
}

const searchAddress = (site: string, typed: string) =>
  `${site}search/?${new URLSearchParams({ q: typed }).toString()}`;

/** The first search of a reader who has nothing of the site yet, each in a profile of its own. */
export async function askCold(
  browser: Browser,
  phrases: readonly Phrase[],
  site: string,
): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const { typed } of phrases) {
    const { page, loaded } = await openPage(browser);
    await page.goto(searchAddress(site, typed));
    const milliseconds = await settled(page, 1);
    costs.push({ milliseconds, ...(await loaded()) });
    await page.context().close();
  }
  return costs;
}

/** Shows all that was found; paths in their order. */
async function shownPaths(page: Page, site: string): Promise<string[]> {
  const more = page.getByRole('button', { name: '显示更多' });
  while (await more.isVisible()) {
    const shown = await page.locator('.results > li').count();
    await more.click();
    await page.waitForFunction(
      (before) =>
        document.querySelectorAll('.results > li').length > before ||
        document.querySelector<HTMLElement>('.more')?.hidden === true,
      shown,
    );
  }
  const urls = await page
    .locator('.results > li > h2 a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  return [...new Set(urls.map((url) => url.replace(/[?#].*$/, '').slice(site.length)))];
}

/** One search after another on one page, by the form; the index was loaded by a search before. */
export async function askWarm(
  browser: Browser,
  phrases: readonly Phrase[],
  site: string,
): Promise<Answered[]> {
  const { page, loaded } = await openPage(browser);
  await page.goto(searchAddress(site, '明账'));
  await settled(page, 1);
  const field = page.getByRole('main').getByRole('searchbox');
  const answers: Answered[] = [];
  for (const [index, phrase] of phrases.entries()) {
    const before = await loaded();
    await field.fill(phrase.typed);
    await field.press('Enter');
    const milliseconds = await settled(page, index + 2);
    const after = await loaded();
    answers.push({
      ...phrase,
      milliseconds,
      bytes: after.bytes - before.bytes,
      requests: after.requests - before.requests,
      paths: await shownPaths(page, site),
    });
  }
  await page.context().close();
  return answers;
}

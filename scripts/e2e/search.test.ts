/** Search finds words, numbers and names of the reports and leads to the very place; its address says all of it. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/fiscal/report.ts';
import { useBrowser } from './browser.ts';
import { readReports, squeeze, yearAddress } from './reports.ts';
import { stage } from './sites.ts';

const PHRASE_LENGTH = 8;
/** How many of a report are looked for; below another path, only addresses may break. */
const PHRASES = { root: 3, nested: 1 };
const open = useBrowser();
const reports = readReports();

/** Phrases of Han characters that stand in this report and in no other: from its start, middle and end. */
function ownPhrases(report: Report): string[] {
  const others = reports
    .filter((other) => other.id !== report.id)
    .map((other) => squeeze(JSON.stringify(other)));
  const own = report.sections
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])),
    )
    .flatMap((text) => text.match(new RegExp(`\\p{Script=Han}{${PHRASE_LENGTH}}`, 'gu')) ?? [])
    .filter((phrase) => !others.some((other) => other.includes(phrase)));
  const picked = [0, 0.5, 0.99].map((share) => own[Math.floor(own.length * share)]);
  return [...new Set(picked.filter((phrase) => phrase !== undefined))];
}

/** An amount of a table of the report that no other report prints. */
function ownAmount(report: Report): string | undefined {
  const cells = (from: Report) =>
    from.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const others = reports
    .filter((other) => other.id !== report.id)
    .map((other) => JSON.stringify(other).replaceAll(',', ''));
  return cells(report).find(
    (cell) =>
      /^\d[\d,]*\.\d\d$/.test(cell) &&
      !others.some((other) => other.includes(cell.replaceAll(',', ''))),
  );
}

/** Waits for the answer to the last of so many questions that the page was asked. */
async function settled(page: Page, asked = 1): Promise<string> {
  await page.waitForFunction(
    (count) => performance.getEntriesByName('search').length >= count,
    asked,
  );
  return (await page.getByRole('status').textContent()) ?? '';
}

const foundLinks = (page: Page) => page.locator('.results a');

describe.each(['root', 'nested'] as const)('search in the %s site', (name) => {
  /** For what has nothing to do with where the site stands. */
  const once = it.runIf(name === 'root');
  const address = (query: Record<string, string>) =>
    `${stage()[name].url}search/?${new URLSearchParams(query).toString()}`;
  const search = async (query: Record<string, string>) => {
    const visit = await open(address(query));
    const status = await settled(visit.page);
    expect(visit.complaints).toEqual([]);
    return { page: visit.page, status };
  };

  it.each(reports.map((report) => [report.id, report] as const))(
    'finds %s by its own phrases, from the home page by keyboard',
    async (_, report) => {
      const site = stage()[name];
      const phrases = ownPhrases(report).slice(0, PHRASES[name]);
      expect(phrases.length).toBeGreaterThan(0);
      const { page, complaints } = await open(site.url);
      const expected = new URL(yearAddress(report), site.url).href;
      for (const [asked, phrase] of phrases.entries()) {
        await page.getByRole('main').getByRole('searchbox').first().fill(phrase);
        await page.keyboard.press('Enter');
        await page.waitForURL(/search/);
        expect(await settled(page, asked + 1)).toContain(`“${phrase}”`);
        const found = await foundLinks(page).evaluateAll((links) =>
          links.map((link) => (link as HTMLAnchorElement).href.replace(/[?#].*$/, '')),
        );
        expect(new Set(found), phrase).toEqual(new Set([expected]));
        expect(
          squeeze((await page.locator('.results mark').first().textContent()) ?? ''),
        ).toContain(phrase.slice(0, 1));
      }
      const place = page.locator('.results li li a').first();
      await place.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.hash !== '');
      const target = page.locator(':target');
      expect(await target.count()).toBe(1);
      expect(squeeze((await target.textContent()) ?? '')).toContain(phrases.at(-1)!.slice(0, 2));
      expect(complaints).toEqual([]);
    },
  );

  once.each(reports.map((report) => [report.id, report] as const))(
    'finds an amount of a table of %s, with and without separators',
    async (_, report) => {
      const amount = ownAmount(report);
      expect(amount).toBeDefined();
      for (const typed of new Set([amount!, amount!.replaceAll(',', '')])) {
        const { page, status } = await search({ q: typed });
        expect(status).toContain('1 份报告');
        expect(await foundLinks(page).first().getAttribute('href')).toContain(yearAddress(report));
        expect(await page.locator('.results mark').first().textContent()).toBe(amount);
      }
    },
  );

  once('finds a term by its alias, without quotation marks, and explains it', async () => {
    const { page, status } = await search({ q: '三公' });
    expect(status).toContain(`${reports.length} 份报告`);
    expect(await page.locator('.search-names').textContent()).toMatch(/“三公”经费.+接待/);
    expect(await page.locator('.results mark').first().textContent()).toBe('三公');
  });

  once.each(['晋城', '晋城医保局', 'jincheng', 'jcsylbzj', 'jczybj'])(
    'finds an agency by %s',
    async (typed) => {
      const { page } = await search({ q: typed });
      const agency = page.locator('.search-names').getByRole('link', { name: '晋城市医疗保障局' });
      expect(await agency.count()).toBe(1);
    },
  );

  once('wants all of several words', async () => {
    const { page, status } = await search({ q: '晋城医保局 三公' });
    expect(status).toContain('1 份报告');
    expect(await foundLinks(page).first().getAttribute('href')).toContain('jincheng');
  });

  it('narrows by what the address says, and says so in the form', async () => {
    const [report] = reports;
    const { province } = report!.agency.region;
    const query = {
      q: '三公',
      year: String(report!.year),
      region: province ?? '',
      section: 'table',
    };
    const { page } = await search(query);
    const wanted = reports.filter(
      ({ year, agency }) => year === report!.year && agency.region.province === province,
    );
    expect(await page.locator('.results > li').count()).toBe(wanted.length);
    expect(await page.getByLabel('年份').inputValue()).toBe(query.year);
    const kinds = await page.locator('.results li li .quiet').allTextContents();
    expect(new Set(kinds)).toEqual(new Set(['收支表格']));
    await page.getByLabel('年份').selectOption('');
    await page.getByRole('main').getByRole('button', { name: '搜索' }).click();
    await page.waitForURL((url) => !url.searchParams.has('year'));
    expect(new URL(page.url()).searchParams.get('region')).toBe(query.region);
  });

  it('answers further questions on the same page, each with an address of its own', async () => {
    const { page } = await search({ q: '三公' });
    const field = page.getByRole('main').getByRole('searchbox');
    await field.fill('公务接待费');
    await field.press('Enter');
    expect(await settled(page, 2)).toContain('“公务接待费”');
    expect(new URL(page.url()).searchParams.get('q')).toBe('公务接待费');
    await page.goBack();
    expect(await settled(page, 3)).toContain('“三公”');
    expect(await field.inputValue()).toBe('三公');
    expect(await page.locator('.results mark').first().textContent()).toBe('三公');
  });

  once('says that nothing was found, and what to try', async () => {
    const { page, status } = await search({ q: '公务接待费甲乙丙丁' });
    expect(status).toContain('没有找到“公务接待费甲乙丙丁”');
    await page
      .locator('.search-names')
      .getByRole('link', { name: '公务接待费', exact: true })
      .first()
      .click();
    expect(await settled(page)).toContain('份报告里有“公务接待费”');
  });

  once('shows what is typed as text', async () => {
    const { page, status } = await search({ q: '<img src=x onerror=alert(1)>甲乙' });
    expect(status).toContain('<img src=x');
    expect(await page.locator('main img').count()).toBe(0);
  });

  once.each(['三公', '公务接待费甲乙丙丁', ''])(
    'is accessible at 320 px after a search for “%s”',
    async (typed) => {
      const { page } = await open(address({ q: typed }), {
        viewport: { width: 320, height: 640 },
      });
      if (typed !== '') await settled(page);
      await page.evaluate(axe.source);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const violations = await page.evaluate(async () => {
          const found = await (globalThis as unknown as { axe: typeof axe }).axe.run();
          return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
        });
        expect(violations).toEqual([]);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(320);
      }
    },
  );

  once('leaves what is typed alone while the index is being loaded', async () => {
    const { page, complaints } = await open(address({}));
    const arrival = Promise.withResolvers<undefined>();
    await page.route('**/search-index/**', async (route) => {
      await arrival.promise;
      await route.continue();
    });
    const words = page.getByRole('main').getByRole('searchbox');
    await words.fill('支出');
    await page.keyboard.press('Enter');
    await words.fill('三公');
    arrival.resolve(undefined);
    expect(await settled(page)).toContain('“支出”');
    expect(await words.inputValue()).toBe('三公');
    expect(complaints).toEqual([]);
  });

  it('loads nothing of the index before something is searched', async () => {
    const { page } = await open(address({ q: '' }));
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map((entry) => entry.name),
    );
    expect(loaded.filter((url) => url.includes('/search-index/'))).toEqual([]);
  });
});

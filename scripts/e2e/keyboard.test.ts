/** Whole tasks by keyboard alone: no pointer, nothing focused by the test, and the focus always in sight. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/fiscal/report.ts';
import { useBrowser } from './browser.ts';
import { readReports, squeeze, yearAddress } from './reports.ts';
import { stage } from './sites.ts';

const open = useBrowser();
const PHONE = { width: 360, height: 740 };
const WIDE = { width: 1280, height: 900 };
/** More stops than these on the way to anything would be a fault of their own. */
const MOST_STOPS = 400;

/** Final accounts that tell of “three public” expenses. */
const report = readReports().find(
  ({ kind, tables }) => kind === 'final' && tables.some(({ id }) => id === 'three-public'),
);

function address(path: string): string {
  return new URL(path, stage().root.url).href;
}

async function openAt(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  // What has the focus is scrolled to at once, so that it can be looked at.
  const { page } = await open(address(path), { reducedMotion: 'reduce', ...options });
  return page;
}

function testedReport(): Report {
  if (!report) throw new Error('Expected final accounts with a table of “three public” expenses');
  return report;
}

/** What has the focus: its name, and whether it or the label that stands for it can be seen. */
async function focused(page: Page): Promise<{ name: string; isSeen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const shown = (element as HTMLInputElement).labels?.[0] ?? element;
    const [box] = shown.getClientRects();
    const x = box ? Math.max(1, box.left) + Math.min(box.width, innerWidth) / 2 : -1;
    const y = box ? Math.max(1, box.top) + Math.min(box.height / 2, 20) : -1;
    const top = document.elementFromPoint(x, y);
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent).trim(),
      isSeen: top !== null && (shown.contains(top) || top.contains(shown)),
    };
  });
}

/** Presses Tab until what has the focus has this name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const found = await focused(page);
    expect(found.isSeen, `the focus is in sight at “${found.name.slice(0, 60)}”`).toBe(true);
    if (name.test(found.name)) return;
  }
  throw new Error(`Expected to reach ${name} within ${MOST_STOPS} stops`);
}

async function follow(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Whether the middle of the window is at or below the beginning of an element that begins in it. */
async function isInWindow(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
}

it('skips to the text', async () => {
  const page = await openAt('');
  await page.keyboard.press('Tab');
  expect((await focused(page)).isSeen).toBe(true);
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#main');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

it('finds an agency from the home page', async () => {
  const { agency, year } = testedReport();
  const page = await openAt('', { viewport: PHONE });
  await follow(page, new RegExp(`^${agency.name} ${year} 年度`));
  await page.waitForURL(address(yearAddress(testedReport())));
  expect(squeeze((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')).toContain(
    agency.name,
  );
});

describe.each([
  ['the contents of a phone', PHONE, '报告目录'],
  ['the outline of a wide screen', WIDE, null],
] as const)('by %s', (_, viewport, contents) => {
  it('reads the table of “three public” expenses', async () => {
    const page = await openAt(yearAddress(testedReport()), { viewport });
    if (contents !== null) {
      await follow(page, /^目录$|报告目录$/);
      if (new URL(page.url()).hash !== '') await follow(page, new RegExp(`${contents}$`));
    }
    const table = testedReport().tables.find(({ id }) => id === 'three-public')!;
    await follow(page, new RegExp(`“三公”.*表$`));
    const heading = page.locator(':target');
    expect(squeeze((await heading.textContent()) ?? '')).toContain('“三公”');
    // From the heading on, the next table that scrolls is this one, and the arrows move it.
    for (let stops = 0; stops < 20; stops += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('.table-scroll'))) break;
    }
    const focusedTable = page.locator('.table-scroll:focus');
    expect(await isInWindow(page, '.table-scroll:focus')).toBe(true);
    const amount = table.rows.flatMap(({ cells }) => cells).find((cell) => /\d\.\d/.test(cell));
    expect(await focusedTable.textContent()).toContain(amount ?? '');
  });
});

it('opens a term, reads on to its page, and comes back to where it was', async () => {
  const page = await openAt(yearAddress(testedReport()), { viewport: PHONE });
  const isTerm = () => page.evaluate(() => document.activeElement?.matches('a.term') ?? false);
  // Past the charts: a reader jumps by the contents.
  await follow(page, /报告目录$/);
  await follow(page, /情况说明$/);
  for (let stops = 0; stops < MOST_STOPS && !(await isTerm()); stops += 1)
    await page.keyboard.press('Tab');
  const term = await focused(page);
  expect(term.isSeen).toBe(true);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await focused(page)).toEqual(term);
  await page.keyboard.press('Enter');
  await follow(page, /^包括什么/);
  await page.waitForURL(/\/terms\/[a-z-]+\/$/);
  expect(await page.getByRole('heading', { name: '容易弄错的地方' }).count()).toBe(1);
});

it('follows a number to the line of the source that prints it', async () => {
  const page = await openAt(yearAddress(testedReport()), { viewport: PHONE });
  await follow(page, /^[\d,.]+\s*万元（原文第 \d+ 行）$/);
  await page.waitForURL(/\/source\/#L\d+$/);
  expect(await isInWindow(page, 'li:target')).toBe(true);
  expect(squeeze((await page.locator('li:target').textContent()) ?? '')).not.toBe('');
});

it('copies the code that embeds a chart', async () => {
  const page = await openAt(yearAddress(testedReport()), {
    viewport: PHONE,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await follow(page, /^嵌入网页$/);
  await page.waitForURL(/\/charts\/#/);
  await follow(page, /^复制嵌入代码$/);
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^<iframe [^>]*src="[^"]+\/charts\/[^"]+"/);
});

it('switches size, unit and colours, and keeps them', async () => {
  const page = await openAt(yearAddress(testedReport()), { viewport: PHONE });
  await follow(page, /^设置$/);
  // Each group of choices is one stop; arrows choose within it.
  for (const presses of [1, 1, 2]) {
    await page.keyboard.press('Tab');
    for (let press = 0; press < presses; press += 1) await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Escape');
  expect(await page.locator('.display[open]').count()).toBe(0);
  await page.reload();
  const root = page.locator('html');
  expect(await root.getAttribute('data-size')).toBe('large');
  expect(await root.getAttribute('data-theme')).toBe('dark');
  await page.locator('.key-figure .unit', { hasText: /^元$/ }).first().waitFor();
  expect(await page.locator('td.amount', { hasText: /^[\d,]{6,}\.00$/ }).count()).toBeGreaterThan(
    0,
  );
});

it('shows a page that comes back as it was left as was chosen since', async () => {
  const page = await openAt(yearAddress(testedReport()));
  await page.evaluate(() => {
    localStorage.setItem('mingzhang-theme', 'dark');
    localStorage.setItem('mingzhang-unit', '元');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  const root = page.locator('html');
  expect(await root.getAttribute('data-theme')).toBe('dark');
  expect(await root.getAttribute('data-size')).toBe(null);
  expect(await page.locator('.display input[value="dark"]').isChecked()).toBe(true);
  expect(await page.locator('.key-figure .unit').first().textContent()).toBe('元');
});

it('compares agencies, with the choice in the address', async () => {
  const page = await openAt('compare/');
  const names = [...new Set(readReports().map(({ agency }) => agency.name))].slice(0, 2);
  const isField = () => page.evaluate(() => document.activeElement?.id === 'agency');
  for (const name of names) {
    for (let stops = 0; stops < MOST_STOPS && !(await isField()); stops += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `去掉${name}` }).waitFor();
  }
  expect(await page.getByRole('table').getByRole('rowheader').count()).toBeGreaterThanOrEqual(2);
  expect(new URL(page.url()).searchParams.getAll('agency')).toHaveLength(2);
  await page.reload();
  await page.getByRole('button', { name: `去掉${names[1] ?? ''}` }).waitFor();
});

it('adds the agency that was asked for, however late the names come', async () => {
  const page = await openAt('compare/');
  const arrival = Promise.withResolvers<undefined>();
  await page.route('**/compare/data.json', async (route) => {
    await arrival.promise;
    await route.continue();
  });
  const { name } = readReports()[0]!.agency;
  const field = page.getByLabel('加一个单位');
  await field.fill(name);
  await field.press('Enter');
  await field.press('Enter');
  arrival.resolve(undefined);
  await page.getByRole('button', { name: `去掉${name}` }).waitFor();
  const status = page.getByRole('status');
  expect(await status.textContent()).toBe(`加上了${name}。`);
  await field.press('Enter');
  expect(await status.textContent()).toContain('请先写单位的名称');
});

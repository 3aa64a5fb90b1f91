/** WCAG 2.2 AA on every type of page, however it is looked at, and whole tasks by keyboard alone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { pageTypes } from './page-types.ts';
import { readReports, squeeze, yearAddress } from './reports.ts';
import { stage } from './sites.ts';

const open = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PHONE = { viewport: { width: 360, height: 740 } };

/** Ways of looking at a page. */
const VIEWS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { ...PHONE, colorScheme: 'light' },
  dark: { ...PHONE, colorScheme: 'dark' },
  narrow: { viewport: { width: 320, height: 640 } },
  wide: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  'forced colours': { ...PHONE, forcedColors: 'active' },
};

/** What axe objects to, in a line each. */
async function violations(page: Page, ignored: readonly string[] = []): Promise<string[]> {
  // What is far away is laid out when a reader comes near; axe looks at all of it at once.
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
  await page.evaluate(axe);
  const results = await page.evaluate(
    async ([tags, off]): Promise<AxeResults> =>
      // The script above has put it there.
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({
        runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      }),
    [RULES, ignored] as const,
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 120) ?? ''}`,
  );
}

function address(path: string): string {
  return new URL(path, stage().root.url).href;
}

describe.each(Object.entries(VIEWS))('%s', (_, view) => {
  // Forced colours are the reader's own.
  const ignored = view.forcedColors === 'active' ? ['color-contrast'] : [];

  it('every type of page has no violation', { timeout: 240_000 }, async () => {
    for (const path of pageTypes(stage().root)) {
      const { page } = await open(address(path), { ...view, bypassCSP: true });
      expect(await violations(page, ignored), `/${path}`).toEqual([]);
      await page.context().close();
    }
  });
});

it('every type of page can be read with text twice as large', { timeout: 240_000 }, async () => {
  for (const path of pageTypes(stage().root)) {
    const { page } = await open(address(path), {
      viewport: { width: 720, height: 900 },
      bypassCSP: true,
    });
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `/${path}`).toBeLessThanOrEqual(720);
    expect(await violations(page), `/${path}`).toEqual([]);
    await page.context().close();
  }
});

/** Presses a key until the element with the focus has this name. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press(key);
    const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (name.test(text.trim())) return;
  }
  throw new Error(`Expected to reach ${name} by ${key}`);
}

describe('by keyboard alone', () => {
  const [report] = readReports().filter(({ kind }) => kind === 'final');

  it('finds an agency and follows its “three public” expenses to the source', async () => {
    if (!report) throw new Error('Expected final accounts to test');
    const { page } = await open(address(''));
    await tabTo(page, new RegExp(`^${report.agency.name} ${report.year} 年度`));
    await page.keyboard.press('Enter');
    await page.waitForURL(address(yearAddress(report)));
    const words = page.locator('.plain-words li', { hasText: '“三公”经费' });
    await words.first().waitFor();
    await page.locator('.key-figure.three-public a').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/source\/#L\d+$/);
    const line = page.locator('li:target');
    expect(squeeze((await line.textContent()) ?? '')).not.toBe('');
  });

  it('skips to the text', async () => {
    const { page } = await open(address(''));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#main');
  });

  it('switches size, unit and colours, and keeps them', async () => {
    if (!report) throw new Error('Expected final accounts to test');
    const { page } = await open(address(yearAddress(report)));
    await tabTo(page, /^显示$/);
    await page.keyboard.press('Enter');
    for (const [group, steps] of [
      ['size', 1],
      ['unit', 1],
      ['theme', 2],
    ] as const) {
      await page.locator(`.display input[name=${group}]`).first().focus();
      for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowRight');
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

  it('compares agencies, with the choice in the address', async () => {
    const { page, complaints } = await open(address('compare/'));
    const names = [...new Set(readReports().map(({ agency }) => agency.name))].slice(0, 2);
    const field = page.getByLabel('加一个单位');
    for (const name of names) {
      await field.focus();
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: `去掉${name}` }).waitFor();
    }
    expect(await page.getByRole('table').getByRole('rowheader').count()).toBeGreaterThanOrEqual(2);
    expect(new URL(page.url()).searchParams.getAll('agency')).toHaveLength(2);
    await page.reload();
    await page.getByRole('button', { name: `去掉${names[1] ?? ''}` }).waitFor();
    expect(complaints).toEqual([]);
  });
});

/** WCAG 2.2 AA on every type of page, however it is looked at. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOnly } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { pageTypes } from './page-types.ts';
import { stage } from './sites.ts';

const open = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PHONE = { viewport: { width: 360, height: 740 } };

const ALL: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** Those that depend on sizes, on colours, and on links that only their colour tells from text. */
const SIZES: RunOnly = { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] };
const COLOURS: RunOnly = { type: 'rule', values: ['color-contrast'] };
const LINKS: RunOnly = { type: 'rule', values: ['link-in-text-block'] };

/** Ways of looking at a page, with the rules that may be broken only there; forced colours are the reader's own. */
const VIEWS: Readonly<Record<string, [BrowserContextOptions, RunOnly]>> = {
  'light and narrow': [{ viewport: { width: 320, height: 640 }, colorScheme: 'light' }, ALL],
  'dark and narrow': [{ ...PHONE, colorScheme: 'dark' }, COLOURS],
  'dark and wide': [{ viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }, ALL],
  'forced colours': [{ ...PHONE, forcedColors: 'active' }, LINKS],
};

/** What axe objects to, in a line each. */
async function violations(page: Page, rules: RunOnly): Promise<string[]> {
  // What is far away is laid out when a reader comes near; axe looks at all of it at once.
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
  await page.evaluate(axe);
  const results = await page.evaluate(
    async (runOnly): Promise<AxeResults> =>
      // The script above has put it there.
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({
        runOnly,
        resultTypes: ['violations'],
      }),
    rules,
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html.slice(0, 120) ?? ''}`,
  );
}

function address(path: string): string {
  return new URL(path, stage().root.url).href;
}

describe.each(Object.entries(VIEWS))('%s', (_, [view, rules]) => {
  it('every type of page has no violation', async () => {
    const { page } = await open(address(''), { ...view, bypassCSP: true });
    for (const path of pageTypes(stage().root)) {
      await page.goto(address(path));
      expect(await violations(page, rules), `/${path}`).toEqual([]);
    }
  });
});

it('every type of page can be read with text twice as large', async () => {
  const { page } = await open(address(''), {
    viewport: { width: 720, height: 900 },
    bypassCSP: true,
  });
  for (const path of pageTypes(stage().root)) {
    await page.goto(address(path));
    await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `/${path}`).toBeLessThanOrEqual(720);
    expect(await violations(page, SIZES), `/${path}`).toEqual([]);
  }
});

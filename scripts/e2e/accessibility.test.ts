/** WCAG 2.2 AA on every type of page, however it is looked at. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { pageTypes } from './page-types.ts';
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

/** WCAG 2.2 AA on every type of page, however it is looked at. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { pageTypes } from './page-types.ts';
import { stage } from './sites.ts';

const open = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ALL: RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** Those that depend on sizes, on colours, and on links that only their colour tells from text. */
const SIZES: RunOnly = { type: 'rule', values: ['target-size', 'scrollable-region-focusable'] };
const COLOURS: RunOnly = { type: 'rule', values: ['color-contrast'] };
const LINKS: RunOnly = { type: 'rule', values: ['link-in-text-block'] };

/** A way of looking at a page, with the rules that may be broken only there. */
interface View {
  readonly name: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly media: Parameters<Page['emulateMedia']>[0];
  readonly rules: RunOnly;
}

const PHONE = { width: 360, height: 740 };
/** Each follows the one before on a page that stays open; forced colours are the reader's own. */
const VIEWS: readonly View[] = [
  {
    name: 'light and narrow',
    size: { width: 320, height: 640 },
    media: { colorScheme: 'light' },
    rules: ALL,
  },
  { name: 'dark and narrow', size: PHONE, media: { colorScheme: 'dark' }, rules: COLOURS },
  { name: 'forced colours', size: PHONE, media: { forcedColors: 'active' }, rules: LINKS },
  {
    name: 'dark and wide',
    size: { width: 1280, height: 900 },
    media: { colorScheme: 'dark', forcedColors: 'none' },
    rules: ALL,
  },
];

async function openWithAxe(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, stage().root.url).href);
  // What is far away is laid out when a reader comes near; axe looks at all of it at once.
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
  await page.evaluate(axe);
}

/** What axe objects to, in a line each. */
async function violations(page: Page, rules: RunOnly): Promise<string[]> {
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

describe('every type of page', () => {
  it('has no violation, however it is looked at', async () => {
    const { page } = await open(stage().root.url, { bypassCSP: true });
    for (const path of pageTypes(stage().root)) {
      await openWithAxe(page, path);
      for (const { name, size, media, rules } of VIEWS) {
        await page.setViewportSize(size);
        await page.emulateMedia(media);
        expect(await violations(page, rules), `/${path}, ${name}`).toEqual([]);
      }
    }
  });

  it('can be read with text twice as large', async () => {
    const { page } = await open(stage().root.url, {
      viewport: { width: 720, height: 900 },
      bypassCSP: true,
    });
    for (const path of pageTypes(stage().root)) {
      await openWithAxe(page, path);
      await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, `/${path}`).toBeLessThanOrEqual(720);
      expect(await violations(page, SIZES), `/${path}`).toEqual([]);
    }
  });
});

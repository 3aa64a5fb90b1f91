/** Pages work in the oldest browsers that they are made for, as far as a new one can tell. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import postcss from 'postcss';
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { pageTypes } from './page-types.ts';
import { stage } from './sites.ts';

const open = useBrowser();

/** What browsers learned since 2022 that our scripts, or Pagefind's, could come to lean on. */
const LATER = [
  'URL.canParse',
  'URL.parse',
  'Object.groupBy',
  'Map.groupBy',
  'Promise.withResolvers',
  'Promise.try',
  'Array.fromAsync',
  'AbortSignal.any',
  'Set.prototype.union',
  'Set.prototype.intersection',
  'Set.prototype.difference',
  'Set.prototype.isSubsetOf',
  'Iterator.prototype.map',
  'Iterator.prototype.filter',
  'Iterator.prototype.toArray',
  'Array.prototype.toSorted',
  'Array.prototype.toReversed',
  'Array.prototype.toSpliced',
  'Array.prototype.with',
  'HTMLElement.prototype.popover',
  'HTMLElement.prototype.showPopover',
];
/** Workers, which Pagefind uses, have no elements. */
const FORGET = LATER.map((name) => `delete globalThis.${name.replace('.', '?.')};`).join('');

/** Opens a page whose scripts run as if these things, and `more`, had not been invented. */
async function openAsBefore(
  path: string,
  more = '',
): Promise<{ page: Page; complaints: string[] }> {
  const { page, complaints } = await open(new URL(path, stage().root.url).href);
  await page.route('**/*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: FORGET + more + (await response.text()) });
  });
  await page.reload();
  const left = LATER.map((name) => `typeof ${name} !== 'undefined' && '${name}'`).join(', ');
  expect(await page.evaluate(`[${left}].filter(Boolean)`)).toEqual([]);
  return { page, complaints };
}

it('no page needs what came later', async () => {
  for (const path of pageTypes(stage().root)) {
    const { complaints } = await openAsBefore(path);
    expect(complaints, path).toEqual([]);
  }
});

it('the search finds reports without what came later', async () => {
  const { page, complaints } = await openAsBefore('search/?q=基本支出');
  await page.locator('#search-results .results > li').first().waitFor();
  expect(complaints).toEqual([]);
});

it('the search says so where a browser is too old for it', async () => {
  const path = 'search/?q=基本支出';
  const { page } = await openAsBefore(path, 'delete globalThis.DecompressionStream;');
  await page.getByText('这个浏览器太旧了').waitFor();
});

/** Properties that browsers knew first, or at this length, by a name of their own. */
const PREFIXED = ['mask', 'text-decoration', 'user-select'];
const isPlain = (value: string) => /^(?:underline|none)$/.test(value);

it('style sheets say what older browsers know by other words', () => {
  const missing: string[] = [];
  for (const file of globSync('_astro/*.css', { cwd: stage().root.directory })) {
    const styles = postcss.parse(readFileSync(join(stage().root.directory, file), 'utf8'));
    styles.walkAtRules('media', ({ params }) => {
      if (/[<>]/.test(params)) missing.push(`@media ${params}`);
    });
    styles.walkDecls(({ prop, value, parent }) => {
      // Safari finds out too late that it does not know what a variable makes of several in one.
      if (prop === 'text-decoration' && value.includes('var(')) missing.push(`${prop}: ${value}`);
      if (!PREFIXED.includes(prop) || isPlain(value)) return;
      const before = parent?.nodes.some(
        (node) => node.type === 'decl' && node.prop === `-webkit-${prop}`,
      );
      if (!before) missing.push(`${prop}: ${value}`);
    });
  }
  expect(missing).toEqual([]);
});

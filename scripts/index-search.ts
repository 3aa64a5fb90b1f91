/**
 * Builds the search index of a finished site, from a copy of each page that suits Chinese; the pages themselves
 * stay as they are. `src/client/search-copy.ts` says how and why.
 */
import { glob, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { searchCopy } from '../src/client/search-copy.ts';

const TAG = /<(?:!--[\s\S]*?--|(?:[^"'<>]|"[^"]*"|'[^']*')*)>/g;
const ESCAPED_QUOTE = /&quot;|&#x22;|&#34;/g;
const PAGE_BODY = 'data-pagefind-body';

/** Pagefind's own search pages, which this site does not use. */
const UNUSED = [
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-highlight.js',
];

/** Not worth finding, or found elsewhere: table bodies bound the size of the index most of all. */
const LEFT_OUT = [
  'thead',
  'tbody',
  'svg',
  '[popover]',
  'details.chart-data',
  '.line-link',
  '.key-figures',
  '.facts',
  '.fold-label',
  '.table-links',
  '.take-away',
];

/** A copy of a page's HTML, its text made for searching and its tags left alone. */
export function searchableHtml(html: string): string {
  let copy = '';
  let end = 0;
  for (const tag of html.matchAll(TAG)) {
    copy += searchableText(html.slice(end, tag.index)) + tag[0];
    end = tag.index + tag[0].length;
  }
  return copy + searchableText(html.slice(end));
}

function searchableText(text: string): string {
  return searchCopy(text.replace(ESCAPED_QUOTE, '"'));
}

/**
 * Indexes every page of `directory` that marks a body, and writes `pagefind/` there.
 *
 * @returns the number of pages in the index
 * @throws with Pagefind's own words where it fails
 */
export async function indexSite(directory: string): Promise<number> {
  const { index, errors } = await createIndex({
    forceLanguage: 'zh-CN',
    excludeSelectors: LEFT_OUT,
  });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  let pages = 0;
  try {
    for await (const path of glob('**/*.html', { cwd: directory })) {
      const html = await readFile(join(directory, path), 'utf8');
      if (!html.includes(PAGE_BODY)) continue;
      const added = await index.addHTMLFile({ sourcePath: path, content: searchableHtml(html) });
      if (added.errors.length > 0)
        throw new Error(`Pagefind refused ${path}: ${added.errors.join('; ')}`);
      pages += 1;
    }
    const output = join(directory, 'pagefind');
    await rm(output, { recursive: true, force: true });
    const written = await index.writeFiles({ outputPath: output });
    if (written.errors.length > 0)
      throw new Error(`Pagefind did not write: ${written.errors.join('; ')}`);
    await Promise.all(UNUSED.map((file) => rm(join(output, file), { force: true })));
  } finally {
    await close();
  }
  return pages;
}

if (import.meta.main) console.log(`${await indexSite('dist')} pages indexed`);

/** The HTML files of a built site, with the addresses they name. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { ServedSite } from './sites.ts';

/** An address that a page names. */
interface Reference {
  /** Absolute. */
  url: URL;
  /** Fetched with the page, as opposed to followed by a reader. */
  isLoaded: boolean;
}

export interface BuiltPage {
  /** Address of the page, absolute. */
  url: string;
  ids: string[];
  references: Reference[];
}

const LOADED = new Set([
  'script',
  'img',
  'iframe',
  'source',
  'video',
  'audio',
  'embed',
  'object',
  'use',
  'image',
]);
const LOADING_LINKS = new Set([
  'stylesheet',
  'icon',
  'preload',
  'modulepreload',
  'manifest',
  'apple-touch-icon',
]);

function words(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
}

function isLoaded({ tagName, properties }: Element): boolean {
  if (tagName === 'link') return words(properties['rel']).some((rel) => LOADING_LINKS.has(rel));
  return LOADED.has(tagName);
}

/** The addresses in an element's attributes. */
function addressesIn({ properties }: Element): string[] {
  const single = ['href', 'src', 'action', 'data', 'poster', 'xLinkHref', 'cite'];
  const sets = words(properties['srcSet']).flatMap((set) =>
    set.split(',').map((part) => part.trim().split(' ')[0] ?? ''),
  );
  return [...single.flatMap((name) => words(properties[name])), ...sets].filter(
    (address) => address !== '',
  );
}

function readPage(site: ServedSite, path: string): BuiltPage {
  const tree: Root = fromHtml(readFileSync(join(site.directory, path), 'utf8'));
  const page: BuiltPage = {
    url: new URL(path.replace(/(^|\/)index\.html$/, '$1'), site.url).href,
    ids: [],
    references: [],
  };
  visit(tree, 'element', (element) => {
    const { id } = element.properties;
    if (typeof id === 'string') page.ids.push(id);
    for (const address of addressesIn(element)) {
      page.references.push({ url: new URL(address, page.url), isLoaded: isLoaded(element) });
    }
  });
  return page;
}

/** All pages of a site, by their absolute addresses. */
export function readBuiltPages(site: ServedSite): Map<string, BuiltPage> {
  const paths = globSync('**/*.html', { cwd: site.directory }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  return new Map(
    paths
      .sort()
      .map((path) => readPage(site, path))
      .map((page) => [page.url, page]),
  );
}

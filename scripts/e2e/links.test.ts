/** Every link leads somewhere, wherever the site is served. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LinkChecker, LinkState } from 'linkinator';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBuiltPages, type BuiltPage } from './built-pages.ts';
import { readReports, sourceAddress, yearAddress } from './reports.ts';
import { PLACES, stage, type ServedSite } from './sites.ts';

function withoutFragment(url: URL): string {
  return url.href.replace(/#.*$/, '').replace(/\?.*$/, '');
}

describe.each(PLACES)('links in the %s site', (name) => {
  let site: ServedSite;
  let pages: Map<string, BuiltPage>;

  beforeAll(() => {
    site = stage()[name];
    pages = readBuiltPages(site);
  });

  /** What is wrong with the references of all pages, each fault once. */
  function faults(judge: (url: URL, isLoaded: boolean) => boolean): string[] {
    const found = [...pages.values()].flatMap((page) =>
      page.references
        .filter(({ url, isLoaded }) => judge(url, isLoaded))
        .map(({ url }) => `${page.url} → ${url.href}`),
    );
    return [...new Set(found)];
  }
  const isOwn = (url: URL) => url.origin === new URL(site.url).origin;

  it('has a page for every report', () => {
    const wanted = readReports().flatMap((report) => [yearAddress(report), sourceAddress(report)]);
    expect(wanted.filter((address) => !pages.has(new URL(address, site.url).href))).toEqual([]);
  });

  it('a link checker finds an answer at every address', async () => {
    const { links } = await new LinkChecker().check({
      path: [site.url, `${site.url}404.html`],
      recurse: true,
      checkCss: true,
      linksToSkip: (link) => Promise.resolve(!isOwn(new URL(link))),
    });
    const broken = links.filter(({ state }) => state === LinkState.BROKEN);
    expect(broken.map(({ url, parent, status }) => `${parent} → ${url}: ${status}`)).toEqual([]);
    expect(links.filter(({ state }) => state === LinkState.OK).length).toBeGreaterThan(pages.size);
  });

  // The link checker misses fragments of pages that it read before.
  it('fragments lead to an id', () => {
    const ids = new Map([...pages].map(([url, page]) => [url, new Set(page.ids)]));
    const isBroken = (url: URL) => {
      const target = ids.get(withoutFragment(url));
      return (
        url.hash.length > 1 &&
        target !== undefined &&
        !target.has(decodeURIComponent(url.hash.slice(1)))
      );
    };
    expect(faults((url) => isOwn(url) && isBroken(url))).toEqual([]);
  });

  it('reports link to lines of their source', () => {
    for (const report of readReports()) {
      const page = pages.get(new URL(yearAddress(report), site.url).href);
      const source = new URL(sourceAddress(report), site.url).href;
      const links = page?.references.filter(({ url }) => url.href.startsWith(`${source}#L`)) ?? [];
      expect(links.length, report.id).toBeGreaterThan(
        report.tables.flatMap(({ rows }) => rows).length,
      );
    }
  });

  it('ids are unique on their page', () => {
    const repeated = [...pages.values()].flatMap(({ url, ids }) =>
      ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${url}#${id}`),
    );
    expect(repeated).toEqual([]);
  });

  it('nothing is loaded from elsewhere', () => {
    expect(faults((url, isLoaded) => isLoaded && url.protocol !== 'data:' && !isOwn(url))).toEqual(
      [],
    );
    const styles = globSync('**/*.css', { cwd: site.directory });
    const remote = styles.filter((path) =>
      /(?:url\(|@import)\s*['"]?(?:https?:)?\/\//.test(
        readFileSync(join(site.directory, path), 'utf8'),
      ),
    );
    expect(remote).toEqual([]);
  });

  it('every page can be reached from the home page', () => {
    const reached = new Set([site.url]);
    // A set takes in what is added while it is walked.
    for (const address of reached) {
      for (const { url } of pages.get(address)?.references ?? []) {
        if (pages.has(withoutFragment(url))) reached.add(withoutFragment(url));
      }
    }
    // Charts of a year's only budget answer to their plain names too.
    const isOtherName = (address: string) =>
      reached.has(address.replace('/charts/', '/charts/budget-'));
    const lost = [...pages.keys()].filter(
      (address) => !reached.has(address) && !isOtherName(address) && !address.endsWith('/404.html'),
    );
    expect(lost).toEqual([]);
  });
});

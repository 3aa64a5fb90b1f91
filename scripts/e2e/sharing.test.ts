/** What the site tells search engines, feed readers and messengers about itself is true. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parseAtomFeed } from 'feedsmith';
import jsonld from 'jsonld';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { unfurl } from 'unfurl.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { readReports, yearAddress } from './reports.ts';
import { stage, type ServedSite } from './sites.ts';
import { vocabularyFaults } from './vocabulary.ts';

/** The address that the nested site was built for. */
const ORIGIN = 'https://reports.example';
const VOCABULARY = 'https://schema.org/';
const reports = readReports();

let site: ServedSite;
beforeAll(() => {
  site = stage().nested;
});

const read = (path: string) => readFileSync(join(site.directory, path), 'utf8');
const home = () => ORIGIN + site.base;
/** Whether an absolute address is a file of the site. */
function isPublished(address: string): boolean {
  const { origin, pathname } = new URL(address);
  if (origin !== ORIGIN || !pathname.startsWith(site.base)) return false;
  const path = join(site.directory, pathname.slice(site.base.length));
  return existsSync(pathname.endsWith('/') ? join(path, 'index.html') : path);
}
const pages = () => globSync('**/*.html', { cwd: site.directory });
const structured = (html: string) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, json = '']) => JSON.parse(json) as object,
  );

it('the sitemap lists exactly the pages that name no other in their place, frames for other sites aside', async () => {
  const [first] = await parseSitemapIndex(Readable.from([read('sitemap-index.xml')]));
  const listed = await parseSitemap(Readable.from([read(first!.url.slice(home().length))]));
  const indexed = pages().flatMap((path) => {
    if (path === '404.html' || /\/charts\/[^/]+\/index\.html$/.test(path)) return [];
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(read(path))?.[1];
    if (canonical === undefined) return [`${path} has none`];
    expect(isPublished(canonical), path).toBe(true);
    return canonical === home() + path.replace(/index\.html$/, '') ? [canonical] : [];
  });
  expect(listed.map(({ url }) => url).sort()).toEqual(indexed.sort());
  expect(read('robots.txt')).toContain(`Sitemap: ${home()}sitemap-index.xml`);
});

it('the feed tells of every report and every correction, and links to pages that exist', () => {
  const { entries = [] } = parseAtomFeed(read('feed.xml'));
  const corrections = reports.flatMap((report) => report.corrections);
  expect(entries).toHaveLength(reports.length + corrections.length);
  const links = entries.flatMap(({ links = [] }) => links.map(({ href }) => href));
  expect(links.filter((href) => !isPublished(String(href)))).toEqual([]);
});

it('every agency and year has a picture of its own, as large as its page says', () => {
  for (const report of reports) {
    const html = read(`${yearAddress(report)}index.html`);
    const tag = (name: string) =>
      new RegExp(`<meta (?:property|name)="${name}" content="([^"]+)"`).exec(html)?.[1] ?? '';
    const address = tag('og:image');
    expect(isPublished(address)).toBe(true);
    const file = readFileSync(join(site.directory, address.slice(home().length)));
    expect(file.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(String(file.readUInt32BE(16))).toBe(tag('og:image:width'));
    expect(String(file.readUInt32BE(20))).toBe(tag('og:image:height'));
    expect(tag('og:image:alt')).toContain(report.agency.name);
    expect(tag('twitter:card')).toBe('summary_large_image');
  }
});

it('is unfolded by a program that reads links, with title, words and picture', async () => {
  const fetchHere = (address: string) => fetch(address.replace(home(), site.url));
  for (const report of reports) {
    const url = home() + yearAddress(report);
    const found = await unfurl(url, { fetch: fetchHere, oembed: false });
    expect(found.canonical_url).toBe(url);
    expect(found.open_graph.title).toContain(report.agency.name);
    expect(found.open_graph.description).toMatch(/\p{Script=Han}/u);
    expect(found.twitter_card.card).toBe('summary_large_image');
    const [picture] = found.open_graph.images ?? [];
    expect(isPublished(String(picture?.url))).toBe(true);
  }
});

it('llms.txt names files of the site', () => {
  const links = [...read('llms.txt').matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address);
  expect(links.length).toBeGreaterThan(reports.length);
  expect(links.filter((address) => !isPublished(address))).toEqual([]);
});

it('a site that does not know its address has neither sitemap nor feed', () => {
  expect(globSync('*.xml', { cwd: stage().root.directory })).toEqual([]);
});

it('every page has a title, a description and what messengers show', () => {
  const wanted = ['name="description"', 'property="og:title"', 'property="og:description"'];
  const lacking = pages().filter((path) => {
    const html = read(path);
    return !/<title>[^<]+<\/title>/.test(html) || wanted.some((tag) => !html.includes(tag));
  });
  expect(lacking).toEqual([]);
});

describe('structured data', () => {
  /** The vocabulary alone: its published context is elsewhere, and tests stay here. */
  const options = {
    safe: true,
    documentLoader: (url: string) => Promise.reject(new Error(`Asked for ${url}`)),
  };
  const expand = (document: object) =>
    jsonld.expand({ ...document, '@context': { '@vocab': VOCABULARY } }, options);

  it.each(reports.map((report) => [report.id, report] as const))(
    'says whose %s is, what it is, and where its data are',
    async (_, report) => {
      const documents = structured(read(join(yearAddress(report), 'index.html')));
      const text = JSON.stringify(await Promise.all(documents.map(expand)));
      for (const type of ['GovernmentOrganization', 'Report', 'Dataset', 'BreadcrumbList'])
        expect(text).toContain(`"${VOCABULARY}${type}"`);
      const files = [...JSON.stringify(documents).matchAll(/"contentUrl":"([^"]+)"/g)];
      expect(files).toHaveLength(report.tables.length + 2);
      expect(files.filter(([, address = '']) => !isPublished(address))).toEqual([]);
    },
  );

  it('has no property that schema.org does not know for its type', () => {
    const documents = pages().flatMap((path) => structured(read(path)));
    expect(documents.length).toBeGreaterThan(50);
    expect(vocabularyFaults(documents)).toEqual([]);
    const term = { '@context': 'https://schema.org', '@type': 'DefinedTerm', name: '决算' };
    expect(vocabularyFaults([{ ...term, inLanguage: 'zh-CN' }]).join()).toContain('inLanguage');
  });

  it('expands on every page', async () => {
    for (const path of pages())
      for (const document of structured(read(path)))
        expect((await expand(document)).length, path).toBeGreaterThan(0);
  });
});

/** A sitemap of any length, read back by the library's own reader. */
import { Readable } from 'node:stream';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { expect, it } from 'vitest';
import { sitemapFiles } from './sitemap.ts';

const HOME = 'https://reports.example/some/';

it('splits what is too long for one file, and names each part in the index', async () => {
  const pages = Array.from({ length: 5 }, (_, page) => `${HOME}agency-${page}/`);
  const [index, ...parts] = await sitemapFiles(pages, HOME, 2);
  const named = await parseSitemapIndex(Readable.from([index!.text]));
  expect(named.map(({ url }) => url)).toEqual(parts.map(({ name }) => `${HOME}${name}.xml`));
  const listed = await Promise.all(parts.map(({ text }) => parseSitemap(Readable.from([text]))));
  expect(listed.map((part) => part.length)).toEqual([2, 2, 1]);
  expect(listed.flat().map(({ url }) => url)).toEqual(pages);
});

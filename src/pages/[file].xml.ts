/** The sitemap and the feed. Both need absolute addresses: a site that does not know its own has neither. */
import type { APIRoute } from 'astro';
import { correctedReports } from '../collection/corrected-reports.ts';
import { allExplanations } from '../collection/explanations.ts';
import { indexedAddresses } from '../collection/indexed-addresses.ts';
import { allSummaries, readReport } from '../collection/reports.ts';
import { atomFeed, newestReports } from '../share/feed.ts';
import { sitemapFiles, type SharedFile } from '../share/sitemap.ts';
import { absolute, addresses } from '../site/addresses.ts';
import { site } from '../site/site.ts';

type Props = Pick<SharedFile, 'text'>;

async function feedFile(): Promise<SharedFile> {
  const summaries = await allSummaries();
  const read = (ids: readonly string[]) => Promise.all(ids.map(readReport));
  const newest = await read(newestReports(summaries).map(({ id }) => id));
  return { name: 'feed', text: atomFeed(newest, await read(correctedReports())) };
}

export async function getStaticPaths() {
  if (site.url === null) return [];
  const pages = indexedAddresses(await allSummaries(), await allExplanations());
  const sitemap = await sitemapFiles(pages.map(absolute), absolute(addresses.home()));
  const files = [await feedFile(), ...sitemap];
  return files.map(({ name, text }) => ({ params: { file: name }, props: { text } }));
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/xml' } });

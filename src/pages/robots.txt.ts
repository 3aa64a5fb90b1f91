import type { APIRoute } from 'astro';
import { absolute, addresses } from '../site/addresses.ts';
import { site } from '../site/site.ts';

/** Everything may be read; the sitemap is named where the site knows its own address. */
export const GET: APIRoute = () => {
  const sitemap = site.url === null ? '' : `\nSitemap: ${absolute(addresses.sitemap())}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`, {
    headers: { 'content-type': 'text/plain' },
  });
};

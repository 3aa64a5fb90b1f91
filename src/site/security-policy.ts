import { searchIndexOf } from './addresses.ts';
import { site } from './site.ts';

/**
 * What browsers let a page load and run: the site's own files and, for the search, the indexes of its sister sites. It
 * stands in each page, since hosts of static files send no headers of ours. WebAssembly is what the search runs on;
 * `data:` pictures are small icons.
 */
export const SECURITY_POLICY = [
  "default-src 'self'",
  ["connect-src 'self'", ...site.sisters.map(searchIndexOf)].join(' '),
  "img-src 'self' data:",
  "script-src 'self' 'wasm-unsafe-eval'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

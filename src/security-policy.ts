/**
 * What browsers let a page load and run: the site's own files and nothing else. It stands in each page, since hosts of
 * static files send no headers of ours. WebAssembly is what the search runs on; `data:` pictures are small icons.
 */
export const SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  "script-src 'self' 'wasm-unsafe-eval'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

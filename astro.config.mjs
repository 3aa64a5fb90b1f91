// @ts-check
import { defineConfig } from 'astro/config';
import { OLDEST_BROWSERS } from './src/site/oldest-browsers.ts';
import { site } from './src/site/site.ts';

export default defineConfig({
  ...(site.url === null ? {} : { site: site.url }),
  base: site.base,
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // One style sheet for all pages, kept by the browser, instead of a copy in each of thousands.
    inlineStylesheets: 'never',
  },
  vite: {
    build: {
      // Scripts stay files of their own, so that a policy against inline scripts holds.
      assetsInlineLimit: 0,
      target: OLDEST_BROWSERS,
    },
  },
});

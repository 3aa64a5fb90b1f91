// @ts-check
import { defineConfig } from 'astro/config';
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
  // Scripts stay files of their own, so that a policy against inline scripts holds.
  vite: { build: { assetsInlineLimit: 0 } },
});

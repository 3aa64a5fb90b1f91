import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/project/folders.ts';
import { RESERVED_SLUGS, slug } from './slug.ts';

const IS_SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

it('reserves the name of everything that the site publishes at its top', () => {
  const names = ['src/pages', 'public']
    .flatMap((folder) => readdirSync(join(ROOT, folder)))
    .map((name) => name.replace(/\.(?:astro|ts)$/, ''))
    .filter((name) => IS_SLUG.test(name));
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !RESERVED_SLUGS.includes(name))).toEqual([]);
});

it('lets no agency take such a name', () => {
  for (const name of RESERVED_SLUGS) expect(slug.safeParse(name).success, name).toBe(false);
  expect(slug.safeParse('terms-ybj').success).toBe(true);
});

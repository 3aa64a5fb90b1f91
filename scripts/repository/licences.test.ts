/** What is installed may be used, and what pages load may be passed on. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../project/folders.ts';
import { importsOf } from './imports.ts';
import { choicesIn, FOR_TOOLS, licensedPackages, PERMISSIVE } from './licence-list.ts';

const packages = licensedPackages();
const isOneOf = (allowed: readonly string[], licence: string | null) =>
  licence !== null &&
  choicesIn(licence).every((names) => names.some((name) => allowed.includes(name)));

it('reads expressions', () => {
  expect(choicesIn('(MIT OR GPL-3.0-only) AND OFL-1.1')).toEqual([
    ['MIT', 'GPL-3.0-only'],
    ['OFL-1.1'],
  ]);
  expect(isOneOf(PERMISSIVE, 'MIT OR GPL-3.0-only')).toBe(true);
  expect(isOneOf(PERMISSIVE, 'MIT AND GPL-3.0-only')).toBe(false);
  expect(isOneOf(PERMISSIVE, null)).toBe(false);
});

it('every package has a licence that allows its use', () => {
  expect(packages.length).toBeGreaterThan(100);
  const others = packages.filter(({ licence }) => !isOneOf([...PERMISSIVE, ...FOR_TOOLS], licence));
  expect(others).toEqual([]);
});

it('what pages load is under permissive licences', () => {
  const client = readdirSync(join(ROOT, 'src', 'client'), { recursive: true })
    .map((name) => `src/client/${String(name).replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'));
  // What scripts of pages import, by way of the project's own files.
  const files = new Set(client);
  const loaded = new Set<string>();
  for (const file of files)
    for (const { to, isFile } of importsOf(file)) (isFile ? files : loaded).add(to);
  expect(files.size).toBeGreaterThan(client.length);
  const names = [...loaded].map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
  const own = packages.filter(({ name }) => names.includes(name));
  expect(own.filter(({ licence }) => !isOneOf(PERMISSIVE, licence))).toEqual([]);
});

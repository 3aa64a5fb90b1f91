/** The README names only what exists. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './project.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

it('names commands that exist', () => {
  const named = [...readme.matchAll(/npm run ([a-z:-]+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(5);
  expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
});

it('names every command', () => {
  const missing = Object.keys(scripts).filter(
    (name) => !new RegExp(`npm (?:run )?${name}\\b`).test(readme),
  );
  expect(missing).toEqual([]);
});

it('names files and folders that exist', () => {
  const paths = [...readme.matchAll(/\b(?:content|scripts|src|\.github)\/[\w./-]*/g)].map(
    ([path]) => path,
  );
  // Patterns such as <agency> end a path; what the build writes is not there before it.
  const written = ['content/reports/'];
  const lost = paths.filter(
    (path) => !written.includes(path) && !existsSync(join(ROOT, path.replace(/\.$/, ''))),
  );
  expect(paths.length).toBeGreaterThan(10);
  expect(lost).toEqual([]);
});

/** What the README, its translation and the guide for contributors name exists. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
  // Patterns such as <agency> end a path. What the build writes is not there before it, and git keeps no folder of
  // which all files were taken away.
  const comeAndGo = /^content\/(?:reports|sources|corrections)\//;
  const lost = paths.filter(
    (path) => !comeAndGo.test(path) && !existsSync(join(ROOT, path.replace(/\.$/, ''))),
  );
  expect(paths.length).toBeGreaterThan(10);
  expect(lost).toEqual([]);
});

const PAGES = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'];

/** The lines of all `sh` blocks. */
function shellLines(page: string): string[] {
  return [...page.matchAll(/```sh\n([^`]*)```/g)].flatMap(([, block = '']) =>
    block.trim().split('\n'),
  );
}

it('shows readers of both languages how to build in the same way', () => {
  const english = shellLines(readme);
  const chinese = shellLines(readFileSync(join(ROOT, 'README.zh-CN.md'), 'utf8'));
  expect(chinese.length).toBeGreaterThan(1);
  expect(chinese.filter((line) => !english.includes(line))).toEqual([]);
});

describe.each(PAGES)('%s', (name) => {
  const page = readFileSync(join(ROOT, name), 'utf8');

  it('names commands that exist', () => {
    const named = [...page.matchAll(/npm run ([a-z:-]+)/g)].map(([, script = '']) => script);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });

  it('links to files that exist', () => {
    const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('shows options that the commands know', () => {
    // `npm run x -- --option` and, in a table, options behind the command that the row is about.
    const shown = page.split('\n').flatMap((line) => {
      const script = /npm (?:run )?([a-z:-]+)/.exec(line)?.[1] ?? '';
      const file = /^node (scripts\/\S+\.ts)/.exec(scripts[script] ?? '')?.[1];
      const options = [...line.matchAll(/(?<=[ `])--[a-z][a-z-]+/g)].map(([option]) => option);
      return file === undefined ? [] : options.map((option) => ({ file, option }));
    });
    const unknown = shown.filter(
      ({ file, option }) =>
        !readFileSync(join(ROOT, file), 'utf8').includes(option.replace(/^--no-/, '--')),
    );
    expect(unknown).toEqual([]);
  });
});

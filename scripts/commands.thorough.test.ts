/** Commands of the README that need no browser and no built site, run as a person runs them. */
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateReport } from './bench/generate-report.ts';
import { ROOT } from './project/folders.ts';
import { PACKAGE_SCRIPTS } from './project/package-scripts.ts';

const execute = promisify(execFile);

let content = '';
beforeAll(() => {
  content = mkdtempSync(join(tmpdir(), 'mingzhang-commands-'));
  mkdirSync(join(content, 'sources'));
});
afterAll(() => {
  rmSync(content, { recursive: true, force: true });
});

/** Runs a command as `npm run` does, on a content folder of its own. */
async function run(name: string, ...args: string[]): Promise<string> {
  const [program = '', script = ''] = (PACKAGE_SCRIPTS[name] ?? '').split(' ');
  expect(program).toBe('node');
  const { stdout } = await execute(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    env: { ...process.env, CONTENT_PATH: content },
  });
  return stdout;
}

it('adds a report of a new city and converts it', async () => {
  const { agency, year, kind, text } = generateReport(7, 1);
  const file = join(content, 'report.txt');
  writeFileSync(file, text);
  const added = await run('add', file);
  expect(added).toContain(agency);
  const folder = /Copied to +(\S+)/.exec(added)?.[1] ?? '';
  expect(existsSync(join(ROOT, folder))).toBe(true);
  expect(folder).toMatch(new RegExp(`/${year}-${kind}\\.txt$`));
  expect(await run('convert')).toContain('1 converted');
  const name = folder.split('/').at(-2)!;
  expect(await run('convert', name)).toContain('1 unchanged');
  expect(await run('convert', join(content, 'sources', name))).toContain('1 unchanged');
});

it('lists licences', async () => {
  expect(await run('licences')).toMatch(/^MIT \(\d+\): /m);
});

it('damages reports and says how they fared', async () => {
  expect(await run('fuzz', '--runs', '2', '--growth', '0')).toMatch(/^2 mutants, /);
});

it('formats the code', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-format-'));
  const file = join(folder, 'odd.ts');
  cpSync(join(ROOT, '.prettierrc.json'), join(folder, '.prettierrc.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(file, 'export const one=1');
  const [program, ...args] = (PACKAGE_SCRIPTS['format'] ?? '').split(' ');
  expect(program).toBe('prettier');
  const prettier = join(ROOT, 'node_modules/prettier/bin/prettier.cjs');
  await execute(process.execPath, [prettier, ...args], { cwd: folder });
  expect(readFileSync(file, 'utf8')).toBe('export const one = 1;\n');
  rmSync(folder, { recursive: true });
});

it.each([
  ['is a folder. Name one file in it', 'add', tmpdir()],
  ['is a folder. Name one file in it', 'check-report', tmpdir()],
  ['cannot be part of an address: expected lower-case', 'add', 'x.txt', '--agency', 'Bad_Name'],
  ['is the address of a page of the site', 'add', 'x.txt', '--agency', 'search'],
  ['There is no content/sources/nothere', 'convert', 'content/sources/nothere'],
])('says “%s” for %s %s %s %s', async (words, name, ...args) => {
  const own = args.map((word) => word.replace(/^content/, content));
  const message = await run(name, ...own).then(
    () => 'It did not fail.',
    (error: unknown) => String((error as { stderr?: unknown }).stderr),
  );
  expect(message.replaceAll(content, 'content')).toContain(words);
  expect(message).not.toMatch(/^\s+at /m);
});

it('converts no reports where there are none', async () => {
  rmSync(content, { recursive: true });
  mkdirSync(content);
  expect(await run('convert')).toContain('0 converted');
});

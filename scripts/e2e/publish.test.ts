/**
 * The README's way to a published site, walked: a fresh clone without the example reports, one report of one's own, and
 * what the workflow runs before it publishes. Texts and workflows are changed as owners of a site change them.
 */
import { execFile, execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
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
import { generateReport } from '../bench/generate-report.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { blocksOf, wordDocument } from '../extract/fixtures/documents.ts';
import { ROOT } from '../project/folders.ts';
import { PACKAGE_SCRIPTS } from '../project/package-scripts.ts';

const execute = promisify(execFile);
/** The quick tests take their time beside others. */
const TIMEOUT = 1_200_000;
const EXAMPLES = /^content\/(?:sources|corrections)\//;

/** As a person has it who sets nothing, but for a name that git asks for. */
const UNSET = ['NODE_ENV', 'VITEST', 'BASE_PATH', 'SITE_URL', 'CONTENT_PATH'];
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !UNSET.includes(name))),
  CHROME_PATH: findBrowser() ?? '',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) => [
      [`GIT_${role}_NAME`, 'Example'],
      [`GIT_${role}_EMAIL`, 'example@example.org'],
    ]),
  ),
};

let folder = '';
const inside = (name: string) => join(folder, name);
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'safe.directory=*', ...args], { cwd, env, encoding: 'utf8' });

/** The repository as somebody has it who took the examples away and wrote texts and a workflow of their own. */
function makeOrigin(): void {
  const files = git(ROOT, 'ls-files', '-co', '--exclude-standard').trim().split('\n');
  for (const path of files.filter((each) => !EXAMPLES.test(each) && existsSync(join(ROOT, each))))
    cpSync(join(ROOT, path), join(inside('own'), path));
  for (const name of ['README.md', 'README.zh-CN.md'])
    writeFileSync(join(inside('own'), name), '# 我市的账\n');
  writeFileSync(join(inside('own'), '.github/workflows/own.yml'), 'on: push\njobs: {}\n');
  git(folder, 'init', '-q', '-b', 'main', inside('own'));
  git(inside('own'), 'add', '-A');
  git(inside('own'), 'commit', '-q', '-m', 'A site of our own');
  git(folder, 'clone', '-q', '--bare', inside('own'), inside('REPOSITORY.git'));
}

/** The README's commands for publishing, without the prompt of a shell. */
function publishingLines(): string[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const block = [...readme.matchAll(/```sh\n([^`]*)```/g)].find(([text]) =>
    text.includes('git clone'),
  );
  return (block?.[1] ?? '')
    .trim()
    .split('\n')
    .map((line) => line.trim());
}

/** A command line of the README in the clone: all but what would ask the network is run as it stands. */
async function run(line: string): Promise<string> {
  const words = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  const [program = '', ...args] = words.map((word) =>
    word
      .replace(/^https:.*\/(?=REPOSITORY\.git$)/, `${folder}/`)
      .replace(/^FILE$/, inside('report.docx')),
  );
  if (line.startsWith('cd ')) return '';
  if (line === 'npm ci') {
    symlinkSync(join(ROOT, 'node_modules'), join(inside('REPOSITORY'), 'node_modules'), 'junction');
    return '';
  }
  const cwd = program === 'git' && args[0] === 'clone' ? folder : inside('REPOSITORY');
  const [command, own] =
    program === 'npm' ? [process.execPath, npmArguments(args)] : [program, args];
  const { stdout } = await execute(command, own, { cwd, env, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** What `npm run NAME -- …` and `npm test -- …` start. */
function npmArguments(args: readonly string[]): string[] {
  const [name = '', ...rest] = args[0] === 'run' ? args.slice(1) : args;
  const script = (PACKAGE_SCRIPTS[name] ?? '').split(' ').slice(1);
  return [...script, ...rest.filter((each) => each !== '--')];
}

const report = generateReport(7, 1);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-publish-'));
  makeOrigin();
  writeFileSync(inside('report.docx'), await wordDocument(blocksOf(report.text)));
  for (const line of [...publishingLines(), 'npm run build']) await run(line);
}, TIMEOUT);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('a report is added and pushed by the commands that the README shows', () => {
  expect(publishingLines().map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(
    expect.arrayContaining(['git clone', 'npm ci', 'npm run', 'git push']),
  );
  const pushed = git(inside('REPOSITORY.git'), 'ls-tree', '-r', '--name-only', 'main');
  const sources = pushed.split('\n').filter((path) => EXAMPLES.test(path));
  const { year, kind } = report;
  expect(sources).toEqual([expect.stringMatching(new RegExp(`/${year}-${kind}\\.txt$`))]);
});

it(
  'the site is built, and what is tested before it is published holds',
  async () => {
    expect(existsSync(join(inside('REPOSITORY'), 'dist/index.html'))).toBe(true);
    expect(await run('npm test -- --quick')).toMatch(/\d+ passed, 0 failed\s*$/);
  },
  TIMEOUT,
);

it('lighthouse measures a page of the built site', async () => {
  // Beside other tests a page may be slower than its goal.
  const stdout = await run('npm run lighthouse -- about/').catch((error: unknown) =>
    String((error as { stdout?: unknown }).stdout),
  );
  expect(stdout).toMatch(/^\/about\/: \d+ 100 100 \d+$/m);
});

/** The commands of the README that serve, measure or picture a site, on the site that the browser tests look at. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../project/folders.ts';
import { PACKAGE_SCRIPTS } from '../project/package-scripts.ts';
import { stage } from './sites.ts';

const execute = promisify(execFile);

/** As a user has it who sets nothing: without what the tests themselves run with. */
const UNSET = ['NODE_ENV', 'VITEST', 'BASE_PATH', 'SITE_URL'];
const env = Object.fromEntries(
  Object.entries(process.env).filter(([variable]) => !UNSET.includes(variable)),
);

let folder = '';
const running: ChildProcess[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-commands-'));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const commandLine = (name: string, args: readonly string[]) => [
  join(ROOT, (PACKAGE_SCRIPTS[name] ?? '').replace(/^node /, '')),
  ...args,
];

/** Runs a command as `npm run` does; whatever it printed, also where it says that a goal was missed. */
async function run(name: string, ...args: string[]): Promise<{ stdout: string; failed: boolean }> {
  const options = { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 };
  try {
    const { stdout } = await execute(process.execPath, commandLine(name, args), options);
    return { stdout, failed: false };
  } catch (error) {
    return { stdout: String((error as { stdout?: unknown }).stdout), failed: true };
  }
}

/** Starts a command that serves pages. @returns the address that it prints */
async function start(name: string, ...args: string[]): Promise<string> {
  const child = spawn(process.execPath, commandLine(name, args), { cwd: ROOT, env });
  running.push(child);
  for await (const line of createInterface(child.stdout)) {
    const [address] = /http:\/\/[\w.]+:\d+\/[\w./]*/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`${name} ended without an address`);
}

const titleAt = async (address: string) =>
  /<title>(.*?)<\/title>/.exec(await (await fetch(address)).text())?.[1];

/** How many bytes an address answers with; none where it fails. */
async function bytesAt(address: string): Promise<number> {
  const answer = await fetch(address);
  return answer.ok ? (await answer.arrayBuffer()).byteLength : 0;
}

it('start serves a built site', async () => {
  const address = await start('start', '--port', '0', '--site', stage().root.directory);
  expect(await titleAt(address)).toContain('明账');
});

it('dev serves the pages while they are written', async () => {
  const address = await start('dev');
  expect(await titleAt(address)).toContain('明账');
  // Files, of which a build writes all in another way: one of each ending.
  const files = ['final/report.json', 'final/report.md', 'final/report.xlsx', 'final/findings.csv'];
  for (const file of [...files, 'share.png', 'charts/income-sources.svg'])
    expect(await bytesAt(`${address}jincheng-ybj/2023/${file}`), file).toBeGreaterThan(1000);
});

it('bench builds a site of invented reports and says what it cost', async () => {
  const file = join(folder, 'bench.json');
  const { stdout, failed } = await run('bench', '--reports', '1', '--json', file);
  expect(failed).toBe(false);
  expect(stdout).toMatch(/\| +1 \| total +\|/);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('machine.commit');
});

it('bench:search finds what a plain scan finds', async () => {
  // Beside other tests it may be slower than its goal.
  const { stdout } = await run(
    ...(['bench:search', '--site', stage().root.directory] as const),
    ...['--phrases', '6', '--seeds', '1'],
  );
  const { quality } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as {
    quality: { all: { recall: number } };
  };
  expect(quality.all.recall).toBe(1);
});

it('pictures shows a page, a chart and the checks', async () => {
  const { failed } = await run('pictures', '--site', stage().root.directory, '--to', folder);
  expect(failed).toBe(false);
  const pictures = globSync('*.jpg', { cwd: folder }).sort();
  expect(pictures).toEqual(['chart.jpg', 'checks.jpg', 'report.jpg']);
  for (const name of pictures) expect(statSync(join(folder, name)).size).toBeGreaterThan(10_000);
});

/** `npm run add` finds the folder of an agency by the sources alone, as they are in a fresh clone. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { generateReport } from './bench/generate-report.ts';
import { ROOT } from './project/folders.ts';
import { runScript } from './project/run-script.ts';

const { agency: INVENTED, year: YEAR, text: TEXT } = generateReport(7, 1);

let folder = '';
let content = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-add-'));
  content = join(folder, 'content');
  mkdirSync(join(content, 'sources'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The invented report as that of an agency and a year. */
const reportOf = (agency: string, year: number) =>
  TEXT.replaceAll(INVENTED, agency).replaceAll(String(YEAR), String(year));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

/** Runs a command; what it printed, and whether it failed. */
async function run(script: string, ...args: string[]) {
  const env = { ...process.env, CONTENT_PATH: content };
  const { stdout, stderr, failed } = await runScript(script, args, env);
  return { printed: stdout + stderr, failed };
}

async function add(text: string, ...args: string[]) {
  const file = join(folder, 'report.txt');
  writeFileSync(file, text);
  const { printed, failed } = await run('add.ts', file, ...args);
  const path = /Copied to +(\S+)/.exec(printed)?.[1];
  return { printed, failed, folder: path && dirname(join(ROOT, path)).split(/[\\/]/).at(-1) };
}

it('puts the next report of an agency into the folder that it has, whatever that is called', async () => {
  put('sources/our-bureau/2022-final.txt', reportOf('绍兴市柯桥区民政局', 2022));
  expect(await add(reportOf('绍兴市柯桥区民政局', 2023))).toMatchObject({ folder: 'our-bureau' });
});

it('knows an agency by what its reports print, also where another name is declared', async () => {
  put('sources/our-bureau/2022-final.txt', reportOf('绍兴市柯桥区民政局', 2022));
  put('agencies.yml', 'our-bureau: { name: 柯桥民政（本级） }\n');
  expect(await add(reportOf('绍兴市柯桥区民政局', 2023))).toMatchObject({ folder: 'our-bureau' });
});

it('gives agencies with the same initials, and those with the same name elsewhere, folders of their own', async () => {
  const first = await add(reportOf('绍兴市柯桥区民政局', 2023));
  expect(first.folder).toBe('shaoxing-keqiao-mzj');
  const second = await add(reportOf('绍兴市柯桥区民宗局', 2022));
  expect(second.folder).toBe('shaoxing-keqiao-minzongju');
  put('sources/nanjing/2023-final.txt', reportOf('鼓楼区民政局', 2023));
  put('sources/nanjing/2023-final.yml', 'region: { code: "320106" }\n');
  const third = await add(reportOf('徐州市鼓楼区民政局', 2023));
  expect(third.folder).toBe('xuzhou-gulou-mzj');
});

it('never replaces the report of another agency, and says how both can be had', async () => {
  put('sources/civil/2023-final.txt', reportOf('绍兴市柯桥区民政局', 2023));
  const before = readFileSync(join(content, 'sources/civil/2023-final.txt'), 'utf8');
  for (const force of [[], ['--force']]) {
    const text = reportOf('绍兴市柯桥区民宗局', 2023);
    const { printed, failed } = await add(text, '--agency', 'civil', ...force);
    expect(failed).toBe(true);
    expect(printed).toMatch(/the report of 绍兴市柯桥区民政局.*of 绍兴市柯桥区民宗局.*--agency/);
  }
  const changed = await add(`${before}\n`);
  expect(changed.failed).toBe(true);
  expect(changed.printed).toMatch(/--force replaces it.*--agency/);
  expect(readFileSync(join(content, 'sources/civil/2023-final.txt'), 'utf8')).toBe(before);
  expect(await add(`${before}\n`, '--force')).toMatchObject({ failed: false, folder: 'civil' });
});

it('asks which folder is meant where several could be', async () => {
  for (const [slug, code] of Object.entries({ nanjing: '320106', xuzhou: '320302' })) {
    put(`sources/${slug}/2022-final.txt`, reportOf('鼓楼区民政局', 2022));
    put(`sources/${slug}/2022-final.yml`, `region: { code: "${code}" }\n`);
  }
  const { printed, failed } = await add(reportOf('鼓楼区民政局', 2023));
  expect(failed).toBe(true);
  expect(printed).toMatch(/nanjing, xuzhou.*--agency/);
  expect(existsSync(join(content, 'sources/nanjing/2023-final.txt'))).toBe(false);
});

it('convert tells where one folder names two agencies', async () => {
  put('sources/civil/2022-final.txt', reportOf('绍兴市柯桥区民政局', 2022));
  put('sources/civil/2023-final.txt', reportOf('绍兴市柯桥区民宗局', 2023));
  // Also where nothing has changed since.
  for (const text of ['2 converted', '2 unchanged']) {
    const { printed, failed } = await run('convert.ts');
    expect(failed).toBe(false);
    expect(printed).toContain(text);
    expect(printed).toMatch(
      /civil\/2023-final\.txt:1:1: warning: .*two agencies; expected 绍兴市柯桥区民政局.*found 绍兴市柯桥区民宗局/,
    );
  }
});

it('adds the first report of all', async () => {
  rmSync(join(content, 'sources'), { recursive: true });
  const { folder: own } = await add(reportOf('绍兴市柯桥区民政局', 2023));
  expect(own).toBe('shaoxing-keqiao-mzj');
});

it('doubts a report without tables', async () => {
  const whole = await add(reportOf('绍兴市柯桥区民政局', 2023));
  expect(whole.printed).not.toContain('no table was found');
  const { printed } = await add(reportOf('绍兴市柯桥区民政局', 2022).replace(/^.*\t.*\n/gm, ''));
  expect(printed).toMatch(/ 0 tables,[^]*Not sure +content: no table was found/);
});

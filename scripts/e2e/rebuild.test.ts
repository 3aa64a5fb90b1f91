/** A rebuild keeps what still stands and makes the rest anew: it equals a clean build in another folder, byte for byte. */
import { execFile, execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateReport } from '../bench/generate-report.ts';
import { sourcePath } from '../bench/write-reports.ts';
import { ROOT } from '../project/folders.ts';

const execute = promisify(execFile);
/** Each build starts Astro, and there are four. */
const TIMEOUT = 1_800_000;
const REPORTS = [0, 1, 4, 5, 8, 12];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-rebuild-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
}, TIMEOUT);

/** The project without its reports, in a folder of its own, where anything may be changed. */
function copyProject(name: string): string {
  const project = join(folder, name);
  const git = ['-c', 'safe.directory=*', 'ls-files', '-co', '--exclude-standard', '-z'];
  const paths = execFileSync('git', git, { cwd: ROOT, encoding: 'utf8' }).split('\0');
  for (const path of paths) {
    const isReport = /^content\/(?:sources|corrections)\//.test(path);
    if (path === '' || isReport) continue;
    mkdirSync(join(project, dirname(path)), { recursive: true });
    cpSync(join(ROOT, path), join(project, path));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'));
  return project;
}

function writeReport(project: string, number: number): string {
  const report = generateReport(1, number);
  const path = join(project, 'content', sourcePath(number, report));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, report.text);
  return path;
}

/** Builds a project as its command does, with the settings it finds. */
async function build(project: string, settings: Record<string, string> = {}): Promise<string> {
  const { stdout, stderr } = await execute(process.execPath, [join('scripts', 'build.ts')], {
    cwd: project,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SITE_URL: '',
      BASE_PATH: '',
      CONTENT_PATH: 'content',
      ...settings,
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout + stderr;
}

/** Every file of a built site with its bytes, as text in which a difference can be seen. */
function filesOf(project: string): Map<string, string> {
  const site = join(project, 'dist');
  const paths = globSync('**/*', { cwd: site }).filter((path) =>
    statSync(join(site, path)).isFile(),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(site, path), 'latin1')]));
}

/** Paths whose bytes differ, or that only one of two sites has. */
function differences(one: Map<string, string>, other: Map<string, string>): string[] {
  const paths = [...new Set([...one.keys(), ...other.keys()])];
  return paths.filter((path) => one.get(path) !== other.get(path));
}

/** Another term, another component: all that was rendered before is of no use. */
function changeCode(project: string): void {
  const [term = ''] = globSync('content/terms/*.md', { cwd: project }).sort();
  const file = join(project, term);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^plain: /m, 'plain: 换了说法：'));
  const component = join(project, 'src', 'components', 'site', 'SiteFooter.astro');
  writeFileSync(component, `${readFileSync(component, 'utf8')}<p>页脚多了一行。</p>\n`);
}

/** One report is edited, one goes, one agency has another name, and one report is new. */
function changeReports(project: string): void {
  const [edited, gone, , renamed] = REPORTS.map((number) => writeReport(project, number));
  appendFileSync(edited!, '\n最后加的一句话。\n');
  rmSync(gone!);
  const folderOf = dirname(renamed!);
  renameSync(folderOf, `${folderOf}-renamed`);
  writeReport(project, 13);
}

const SETTINGS = { SITE_PUBLISHER: '另一个发布者' };
/** An agency that no change of reports concerns. */
const UNCHANGED = 'synthetic-00002/';

it(
  'a term, a component and a setting, then reports edited, removed, renamed and added',
  async () => {
    const [built, clean] = [copyProject('built'), copyProject('clean')];
    for (const project of [built, clean])
      for (const number of REPORTS) writeReport(project, number);
    await build(built);

    changeCode(built);
    expect(await build(built, SETTINGS)).toContain('Rendering 4 of 4 agencies');
    const before = filesOf(built);
    const page = Buffer.from(before.get(`${UNCHANGED}index.html`) ?? '', 'latin1').toString('utf8');
    expect(page).toContain('页脚多了一行。');
    expect(page).toContain('另一个发布者');

    changeReports(built);
    // One agency has no change; two have other reports, one another name.
    expect(await build(built, SETTINGS)).toContain('Rendering 3 of 4 agencies');
    const after = filesOf(built);
    const kept = [...after].filter(([path]) => path.startsWith(UNCHANGED));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter(([path, bytes]) => before.get(path) !== bytes)).toEqual([]);

    changeCode(clean);
    changeReports(clean);
    await build(clean, SETTINGS);
    expect(differences(after, filesOf(clean))).toEqual([]);
  },
  TIMEOUT,
);

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
import { ROOT } from '../project.ts';

const execute = promisify(execFile);
/** Each build starts Astro, and each test builds twice. */
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

/** Whatever earlier builds left goes. */
function clean(project: string): void {
  for (const name of ['dist', '.cache', '.astro', join('content', 'reports')])
    rmSync(join(project, name), { recursive: true, force: true });
}

/** The same changes in a project that was built before and in one that was not give the same site. */
async function changeBoth(
  projects: readonly [string, string],
  change: (project: string) => void,
  settings: Record<string, string> = {},
): Promise<{ readonly said: string; readonly different: string[] }> {
  for (const project of projects) change(project);
  const [built, other] = projects;
  clean(other);
  const said = await build(built, settings);
  await build(other, settings);
  return { said, different: differences(filesOf(built), filesOf(other)) };
}

it(
  'reports edited, removed, renamed and added, then a setting, a term and a component',
  async () => {
    const projects = [copyProject('built'), copyProject('clean')] as const;
    const [built] = projects;
    for (const project of projects) for (const number of REPORTS) writeReport(project, number);
    await build(built);
    const before = filesOf(built);

    const reports = await changeBoth(projects, (project) => {
      const [edited, gone, , renamed] = REPORTS.map((number) => writeReport(project, number));
      appendFileSync(edited!, '\n最后加的一句话。\n');
      rmSync(gone!);
      const folderOf = dirname(renamed!);
      renameSync(folderOf, `${folderOf}-renamed`);
      writeReport(project, 13);
    });
    expect(reports.different).toEqual([]);
    // One agency has no change; two have other reports, one another name.
    expect(reports.said).toContain('Rendering 3 of 4 agencies');
    const after = filesOf(built);
    const kept = [...after].filter(([path]) => path.startsWith('synthetic-00002/'));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter(([path, bytes]) => before.get(path) !== bytes)).toEqual([]);

    const code = await changeBoth(
      projects,
      (project) => {
        const [term = ''] = globSync('content/terms/*.md', { cwd: project }).sort();
        const file = join(project, term);
        writeFileSync(file, readFileSync(file, 'utf8').replace(/^plain: /m, 'plain: 换了说法：'));
        const component = join(project, 'src', 'components', 'SiteFooter.astro');
        appendFileSync(component, '<p>页脚多了一行。</p>\n');
      },
      { SITE_PUBLISHER: '另一个发布者' },
    );
    expect(code.different).toEqual([]);
    const page = filesOf(built).get('synthetic-00002/index.html') ?? '';
    const text = Buffer.from(page, 'latin1').toString('utf8');
    expect(text).toContain('页脚多了一行。');
    expect(text).toContain('另一个发布者');
  },
  TIMEOUT,
);

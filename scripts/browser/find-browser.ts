/** Finds a Chromium or Chrome for the browser tests, or installs one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { Failure } from '../command-line/command.ts';
import { ROOT } from '../project/folders.ts';

const SETTINGS = ['CHROME_PATH', 'CHROMIUM_PATH', 'CHROME_BIN', 'PUPPETEER_EXECUTABLE_PATH'];
const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];

/** Where Chrome's installers put it on systems that do not use PATH for it. */
function installedPlaces(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
      const folder = env[name];
      return folder === undefined
        ? []
        : [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')];
    });
  }
  return [];
}

/** A file by that name may be a stub that only says how to install a browser. */
function runs(path: string): boolean {
  // Windows' Chrome opens a window when asked for its version.
  return (
    existsSync(path) &&
    (process.platform === 'win32' || spawnSync(path, ['--version']).status === 0)
  );
}

/**
 * The executable of a browser that is there already, or null.
 *
 * @throws Failure when a variable names one that does not run: a wrong setting is told, not worked around
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  for (const name of SETTINGS) {
    const path = env[name];
    if (path === undefined || path === '') continue;
    if (runs(path)) return path;
    throw new Failure(
      `${name} is set to ${path}; expected a Chromium or Chrome that runs. Correct or unset it.`,
    );
  }
  const folders = (env['PATH'] ?? '').split(delimiter);
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...places, ...installedPlaces(env), chromium.executablePath()].find(runs) ?? null;
}

/**
 * The path of a browser that is there.
 *
 * @throws Failure where there is none
 */
export function requireBrowser(): string {
  const path = findBrowser();
  if (path === null) throw new Failure('There is no browser. Set CHROME_PATH to one.');
  return path;
}

function isDebianRoot(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const release = '/etc/os-release';
  return existsSync(release) && /^ID(?:_LIKE)?=.*debian/m.test(readFileSync(release, 'utf8'));
}

function run(program: string, args: string[], env: NodeJS.ProcessEnv = {}): void {
  console.log(`> ${[program, ...args].join(' ')}`);
  execFileSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
}

/**
 * Installs a browser, telling each command that it runs.
 *
 * @throws Failure when that is not possible here
 */
export function installBrowser(): string {
  console.log('No Chromium or Chrome found: installing one for the browser tests.');
  try {
    if (isDebianRoot()) {
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      const options = ['-qq', '-o', 'Acquire::Retries=3', '-o', 'Dpkg::Use-Pty=0'];
      run('apt-get', [...options, 'update'], env);
      run(
        'apt-get',
        [...options, 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
        env,
      );
    } else {
      run(process.execPath, [
        join(ROOT, 'node_modules', 'playwright-core', 'cli.js'),
        'install',
        'chromium',
      ]);
    }
  } catch {
    // The program has said what went wrong; what to do follows below.
  }
  const path = findBrowser();
  if (path === null) {
    throw new Failure(
      'No browser could be installed. Install Chrome or Chromium, or set CHROME_PATH to one; ' +
        '`npm test -- --unit` runs the tests that need none.',
    );
  }
  return path;
}

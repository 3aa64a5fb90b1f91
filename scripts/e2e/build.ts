/** A site built for browser tests. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Failure } from '../command-line/command.ts';
import { ROOT } from '../project/folders.ts';

const execute = promisify(execFile);

/** Runs a command of the project with settings. */
async function run(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<void> {
  try {
    await execute(process.execPath, [join(ROOT, 'scripts', script), ...args], {
      cwd: ROOT,
      // Vitest's own settings must not make it a development build.
      env: { ...process.env, NODE_ENV: 'production', SITE_URL: '', BASE_PATH: '', ...env },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Failure(`The site could not be built for the browser tests.\n${stdout}\n${stderr}`);
  }
}

/**
 * Brings the reports of the project up to date.
 *
 * @throws Failure with the command's own words
 */
export async function convert(): Promise<void> {
  await run('convert.ts', [], {});
}

/**
 * Builds a site as the command does.
 *
 * @throws Failure with the command's own words
 */
export async function build(
  directory: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<void> {
  await run('build.ts', ['--out', directory, ...args], env);
}

/** A site built for browser tests. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Failure } from '../command.ts';
import { ROOT } from '../project.ts';

const execute = promisify(execFile);

/**
 * Builds a site as the command does.
 *
 * @throws Failure with the command's own words
 */
export async function build(
  directory: string,
  env: Record<string, string>,
  args: string[] = [],
): Promise<void> {
  const command = [join(ROOT, 'scripts', 'build.ts'), '--out', directory, ...args];
  try {
    await execute(process.execPath, command, {
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

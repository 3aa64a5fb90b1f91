/** Scripts of the project, run in processes of their own. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './folders.ts';

const execute = promisify(execFile);

/** What came of a script. */
export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly failed: boolean;
}

/**
 * Runs a script to its end, whether or not it fails.
 *
 * @param script below `scripts/`
 * @param env all that it finds in its environment
 */
export async function runScript(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Ran> {
  const options = { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 };
  try {
    const command = [join(ROOT, 'scripts', script), ...args];
    return { ...(await execute(process.execPath, command, options)), failed: false };
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return { stdout, stderr, failed: true };
  }
}

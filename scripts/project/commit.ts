/** Which commit the project stands at, to be named to people. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ROOT } from './folders.ts';

/** The hash of the commit; null outside of git. */
export async function currentCommit(): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)('git', ['rev-parse', 'HEAD'], { cwd: ROOT });
    return stdout.trim();
  } catch {
    return null;
  }
}

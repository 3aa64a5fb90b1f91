import { VFile } from 'vfile';
import { fail } from '../problem.ts';

/** What was found in place of a readable file, by the names of the system. */
const FOUND: Readonly<Record<string, string>> = {
  EACCES: 'one that you have no permission to read',
  EISDIR: 'a folder',
  ENOTDIR: 'a file where a folder belongs',
  EPERM: 'one that you have no permission to read',
};

/**
 * What is read of a file or folder.
 *
 * @param path as messages show it
 * @throws VFileMessage where the system does not let it be read
 */
export async function readable<Value>(path: string, reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const code = String(error.code);
    return fail(new VFile({ path }), undefined, {
      rule: 'file-unreadable',
      reason: 'It cannot be read',
      expected: 'a file that you may read',
      found: FOUND[code] ?? code,
      advice: 'Correct its permissions, or move it elsewhere',
    });
  }
}

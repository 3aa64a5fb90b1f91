/** A folder to build into is emptied first: it must hold nothing that a build did not write. */
import { readdir } from 'node:fs/promises';
import { Failure } from '../command-line/command.ts';
import { DIST } from '../project/folders.ts';
import { BUILD_RECORD } from './build-record.ts';
import { PART_RECORD } from './part-record.ts';

/**
 * Makes sure that a folder may be built into: it is `dist/`, empty, not there, or was built into before.
 *
 * @throws Failure that names a file which would be lost
 */
export async function checkOutput(directory: string): Promise<void> {
  if (directory === DIST) return;
  const names = await readdir(directory).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR')
      throw new Failure(`${directory} is a file. Name a folder to build into.`);
    throw error;
  });
  const isBuilt = names.some((name) => name === BUILD_RECORD || name === PART_RECORD);
  if (isBuilt || names.length === 0) return;
  throw new Failure(
    `A build into ${directory} would remove what is there, such as ${names.sort()[0]!}: expected an empty folder, ` +
      'a new one, or one that was built into before. Choose another --out, or empty this one.',
  );
}

/** A folder to build into is emptied first: it must hold nothing that a build did not write. */
import { access, constants, mkdir, readdir } from 'node:fs/promises';
import { Failure } from '../command-line/command.ts';
import { DIST } from '../project/folders.ts';
import { BUILD_RECORD } from './build-record.ts';
import { PART_RECORD } from './part-record.ts';

/** Makes the folder where it is not there: what the system refuses is known before anything is rendered. */
async function makeFolder(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw new Failure(`${directory} is a file, or in one. Name a folder to build into.`);
    throw error;
  }
  await access(directory, constants.W_OK);
}

/**
 * Makes sure that a folder is there and may be built into: it is `dist/`, empty, or was built into before.
 *
 * @throws Failure that names a file which would be lost; what the system says where nothing can be written
 */
export async function checkOutput(directory: string): Promise<void> {
  await makeFolder(directory);
  if (directory === DIST) return;
  const names = await readdir(directory);
  const isBuilt = names.some((name) => name === BUILD_RECORD || name === PART_RECORD);
  if (isBuilt || names.length === 0) return;
  throw new Failure(
    `A build into ${directory} would remove what is there, such as ${names.sort()[0]!}: expected an empty folder, ` +
      'a new one, or one that was built into before. Choose another --out, or empty this one.',
  );
}

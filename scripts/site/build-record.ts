/**
 * What a built folder was made from, in a file of its own: the next build keeps what still stands, and parts of a
 * site that were built apart can be joined.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

const buildRecordSchema = z.object({
  /** Hash of the code, the terms and the settings that all pages are made with. */
  renderer: z.string(),
  /** The path below which its pages expect to be served, with a slash at both ends. */
  base: z.string(),
  /** By agency: a hash of all its reports. */
  agencies: z.record(z.string(), z.string()),
});

export type BuildRecord = z.infer<typeof buildRecordSchema>;

/** The name of the file at the top of a built folder. */
export const BUILD_RECORD = 'build.json';

/** The record of a built folder; null where there is none, or none that can be read. */
export async function readBuildRecord(folder: string): Promise<BuildRecord | null> {
  try {
    return buildRecordSchema.parse(JSON.parse(await readFile(join(folder, BUILD_RECORD), 'utf8')));
  } catch {
    return null;
  }
}

/** From here on a folder is neither the old site nor the new one: unless its build ends, the next begins afresh. */
export async function markUnfinished(folder: string): Promise<void> {
  await writeFile(join(folder, BUILD_RECORD), '{}\n');
}

/** Written when all else stands. */
export async function writeBuildRecord(folder: string, record: BuildRecord): Promise<void> {
  const agencies = Object.entries(record.agencies).sort(([one], [other]) => (one < other ? -1 : 1));
  const text = JSON.stringify({ ...record, agencies: Object.fromEntries(agencies) }, null, 1);
  await writeFileAtomic(join(folder, BUILD_RECORD), `${text}\n`);
}

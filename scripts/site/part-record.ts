/** What a part of a site says of itself, in a file of its own: which part it is, and what it was made from. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { Failure } from '../command-line/command.ts';
import { manifestSchema } from '../convert/collect/write-reports.ts';

const partRecordSchema = z.object({
  number: z.int().min(1),
  of: z.int().min(1),
  /** Hash of the code, the terms and the settings that all pages are made with. */
  renderer: z.string(),
  /** The commit it was built from, to be named to people; null outside of git. */
  commit: z.string().nullable(),
  /** Its reports, by the paths of their sources. */
  reports: manifestSchema,
});

export type PartRecord = z.infer<typeof partRecordSchema>;

/** The name of the file at the top of a part. */
export const PART_RECORD = 'part.json';

/**
 * The record of a built part.
 *
 * @throws Failure where the folder is none
 */
export async function readPartRecord(folder: string): Promise<PartRecord> {
  const text = await readFile(join(folder, PART_RECORD), 'utf8').catch(() => null);
  if (text === null)
    throw new Failure(
      `${folder} is no part of a site: expected ${PART_RECORD} in it. Build one with \`npm run build -- --shard 1/2 --out FOLDER\`.`,
    );
  try {
    return partRecordSchema.parse(JSON.parse(text));
  } catch {
    throw new Failure(`${join(folder, PART_RECORD)} is damaged. Build this part again.`);
  }
}

/** Written when all else of the part stands. */
export async function writePartRecord(folder: string, record: PartRecord): Promise<void> {
  await writeFileAtomic(join(folder, PART_RECORD), `${JSON.stringify(record, null, 1)}\n`);
}

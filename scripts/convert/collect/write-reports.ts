/**
 * Writing the collections so that readers see the old or the new output, never a half.
 *
 * New reports are staged beside the collection and moved in at the end; the manifest, which says what each
 * was made from, is written last, so that an interrupted run is repeated by the next.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { agencySchema, summaryOf, type Report } from '../../../src/fiscal/report.ts';
import { ifExists } from '../read/if-exists.ts';
import { readingText } from './reading-text.ts';

const entrySchema = z.object({
  id: z.string(),
  /** Hash of everything the report was made from, the converter included. */
  key: z.string(),
  agency: agencySchema.pick({ name: true, region: true }),
  /** Warnings, repeated by runs that find the report unchanged. */
  messages: z.array(z.string()),
});

/** The manifest of a collection: an entry for each source, by its path. */
export const manifestSchema = z.record(z.string(), entrySchema);

/** What is known of a report without reading it. */
export type ManifestEntry = z.infer<typeof entrySchema>;

/** What stands in the collection, by source path. */
export type Manifest = z.infer<typeof manifestSchema>;

const MANIFEST = 'manifest.json';

/** Reads the manifest; a missing or damaged one is empty, so that all is converted again. */
export async function readManifest(collection: string): Promise<Manifest> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(collection, MANIFEST), 'utf8')));
  } catch {
    return {};
  }
}

/**
 * The files of one report in the collection, by name.
 *
 * @param markdown its reading text where that is known already
 */
export function reportFiles(
  report: Report,
  markdown = readingText(report),
): Record<string, string> {
  return {
    'report.json': `${JSON.stringify(report)}\n`,
    'summary.json': `${JSON.stringify(summaryOf(report))}\n`,
    'report.md': markdown,
  };
}

/** A report whose files wait in a folder of their own. */
export interface StagedReport {
  readonly id: string;
  readonly agency: ManifestEntry['agency'];
  readonly folder: string;
}

/** Where new reports wait beside their collection until all are there; on the same disk, so that moving is quick. */
export function stagingOf(collection: string): string {
  return join(dirname(collection), '.reports-staging');
}

/** Writes the files of a report into a folder of its own. */
export async function stageReport(
  report: Report,
  folder: string,
  markdown?: string,
): Promise<StagedReport> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(reportFiles(report, markdown)))
    await writeFile(join(folder, name), text);
  const { name, region } = report.agency;
  return { id: report.id, agency: { name, region }, folder };
}

/** Moves staged reports into the collection and takes old ones out. */
export async function writeReports(
  collection: string,
  reports: readonly StagedReport[],
  removed: readonly string[],
  manifest: Manifest,
): Promise<void> {
  await mkdir(collection, { recursive: true });
  for (const id of [...reports.map((report) => report.id), ...removed]) {
    const old = join(stagingOf(collection), 'old', id);
    await mkdir(dirname(old), { recursive: true });
    await ifExists(rename(join(collection, id), old));
  }
  for (const { id, folder } of reports) {
    await mkdir(dirname(join(collection, id)), { recursive: true });
    await rename(folder, join(collection, id));
  }
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFileAtomic(join(collection, MANIFEST), `${JSON.stringify(sorted, null, 1)}\n`);
}

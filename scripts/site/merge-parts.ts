/** Parts of a site that were built apart become one: their pages are put side by side, those about all are rendered. */
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../command-line/command.ts';
import {
  readManifest,
  stageReport,
  stagingOf,
  writeReports,
  type Manifest,
} from '../convert/collect/write-reports.ts';
import { staleSources } from '../convert/convert-reports.ts';
import type { Report } from '../../src/fiscal/report.ts';
import { agencyOf } from '../../src/fiscal/slug.ts';
import { showProgress } from '../command-line/progress.ts';
import { assemble } from './assemble.ts';
import { writeBuildRecord } from './build-record.ts';
import { partFaults, type FoundPart } from './check-parts.ts';
import { readPartRecord } from './part-record.ts';
import { hashRenderer, planBuild } from './plan-build.ts';
import { renderParts } from './render-parts.ts';

/** So many paths are named where more are wrong. */
const MOST_NAMED = 5;

/** The parts in folders, made sure that they are one site, and that of this project as it stands. */
async function findParts(content: string, folders: readonly string[]): Promise<FoundPart[]> {
  const parts = await Promise.all(
    folders.map(async (folder) => ({ folder, record: await readPartRecord(folder) })),
  );
  const faults = partFaults(parts);
  if (faults.length > 0) throw new Failure(faults.join('\n'));
  if (parts[0]?.record.renderer !== (await hashRenderer()))
    throw new Failure(
      'The parts were built with other code, terms or settings than this folder has. ' +
        'Join them in the commit they were built from, with the same SITE_URL, BASE_PATH and other variables.',
    );
  const stale = await staleSources(content, joinedManifest(parts));
  if (stale.length > 0) {
    const more = stale.length > MOST_NAMED ? ` and ${stale.length - MOST_NAMED} more` : '';
    throw new Failure(
      'The parts do not hold the reports as they are here. Build them again from one commit. ' +
        `New, changed or gone: ${stale.slice(0, MOST_NAMED).join(', ')}${more}.`,
    );
  }
  return parts;
}

function joinedManifest(parts: readonly FoundPart[]): Manifest {
  return Object.assign({}, ...parts.map(({ record }) => record.reports)) as Manifest;
}

/** Where a report is published, `agency/2023/final`, by its id, `agency/2023-final`. */
const publishedAt = (id: string) => id.replace(/-(?=[a-z]+$)/, '/');

/** Brings the reports of the parts, which their pages publish, into the collection. */
async function collectReports(collection: string, parts: readonly FoundPart[]): Promise<void> {
  const manifest = joinedManifest(parts);
  const staging = join(stagingOf(collection), 'new');
  await rm(stagingOf(collection), { recursive: true, force: true });
  const reports = [];
  for (const { folder, record } of parts)
    for (const { id } of Object.values(record.reports)) {
      const read = (name: string) => readFile(join(folder, publishedAt(id), name), 'utf8');
      const report = JSON.parse(await read('report.json')) as Report;
      reports.push(
        await stageReport(report, join(staging, String(reports.length)), await read('report.md')),
      );
    }
  const known = new Set(reports.map(({ id }) => id));
  const before = Object.values(await readManifest(collection)).map(({ id }) => id);
  const removed = before.filter((id) => !known.has(id));
  await writeReports(collection, reports, removed, manifest);
  await rm(stagingOf(collection), { recursive: true, force: true });
}

/**
 * Joins parts into a site, all but its search index.
 *
 * @param content folder of the content, whose `reports/` then holds all reports
 * @param folders of the parts; they are not changed
 * @param directory the site's folder; what is in it goes
 * @throws Failure where the parts are not one site, before anything is written
 */
export async function mergeParts(
  content: string,
  folders: readonly string[],
  directory: string,
): Promise<void> {
  const collection = join(content, 'reports');
  const parts = await findParts(content, folders);
  await showProgress(`Joining ${parts.length} parts`, async () => {
    await collectReports(collection, parts);
    await rm(directory, { recursive: true, force: true });
    await mkdir(directory, { recursive: true });
    for (const { folder, record } of parts) {
      const slugs = Object.values(record.reports).map(({ id }) => agencyOf(id));
      for (const slug of new Set(slugs))
        await cp(join(folder, slug), join(directory, slug), { recursive: true });
    }
  });
  const plan = await planBuild(collection, directory, () => true);
  await showProgress('Rendering the pages about all agencies', async () => {
    const others = Object.keys(plan.record.agencies);
    const selection = { agencies: [], others, isShared: true };
    const { folders: shared, clean } = await renderParts(selection, plan.record.renderer);
    await assemble(directory, shared, { ...plan, agencies: [], isFresh: false }, []);
    await clean();
  });
  await writeBuildRecord(directory, plan.record);
}

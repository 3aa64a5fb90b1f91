/** One part of a site: the reports and pages of its agencies, without the pages about all. */
import { join } from 'node:path';
import { agencyOf } from '../../src/fiscal/slug.ts';
import { currentCommit } from '../project/commit.ts';
import { readManifest } from '../convert/collect/write-reports.ts';
import { sourceEntries } from '../convert/read/find-sources.ts';
import { convertContent } from '../command-line/convert-content.ts';
import { CONTENT } from '../project/folders.ts';
import { readBuildRecord } from './build-record.ts';
import { buildPages } from './build-pages.ts';
import { isOwn, type Part } from './part.ts';
import { writePartRecord } from './part-record.ts';

/** Converts the sources of a part and no others. */
export async function convertPart(part: Part): Promise<void> {
  const names = (await sourceEntries(CONTENT)).map(({ name }) => name);
  await convertContent(names.filter((slug) => isOwn(part, slug)).map((slug) => `sources/${slug}`));
}

/** Builds a part from the collection, and writes down what it was made from. */
export async function buildPart(part: Part, directory: string): Promise<void> {
  const collection = join(CONTENT, 'reports');
  await buildPages(collection, directory, part);
  const record = await readBuildRecord(directory);
  const own = Object.entries(await readManifest(collection)).filter(([, { id }]) =>
    isOwn(part, agencyOf(id)),
  );
  await writePartRecord(directory, {
    ...part,
    renderer: record?.renderer ?? '',
    commit: await currentCommit(),
    reports: Object.fromEntries(own),
  });
}

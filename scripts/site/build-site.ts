/** A whole site of the reports in the collection: its pages and its search index. */
import { join } from 'node:path';
import { showProgress } from '../command-line/progress.ts';
import { makeIndex } from '../index-search/make-index.ts';
import { runShards } from '../index-search/run-shards.ts';
import { buildPages } from './build-pages.ts';

/**
 * Brings the folder of a site up to date. The index is made of reports and not of pages: it is made beside them, by one
 * process, since rendering has one for each core. It takes its place when the pages stand.
 *
 * @param content folder of the content, its reports converted
 * @param directory the site's folder
 * @throws Failure in the words of what failed
 */
export async function buildSite(content: string, directory: string): Promise<void> {
  const index = makeIndex(content, directory, { writeShards: (tasks) => runShards(tasks, 1) });
  // Told below, where it is waited for.
  index.catch(() => undefined);
  await buildPages(join(content, 'reports'), directory);
  await showProgress('Indexing the text for search', async () => (await index).place());
}

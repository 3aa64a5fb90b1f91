/**
 * Builds one shard of the search index, in a process of its own: Pagefind keeps every word of its pages in memory
 * until it ends. Arguments: folder of the content, folder to write,
 * `first` or `other`, ids of the reports.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Report } from '../../src/fiscal/report.ts';
import { byPlaceOnPage, reportAnchors } from '../../src/page-anchors.ts';
import { Failure, runCommand } from '../command.ts';
import { searchRecord, type SearchRecord } from './record.ts';

/** Pagefind's own search pages, which this site does not use. */
const UNUSED = [
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-highlight.js',
];
/** Needed once only: the browser has them from the first shard. */
const SHARED = ['pagefind.js', 'pagefind-worker.js', 'wasm.unknown.pagefind'];

/** The records of reports, one report after another; those of an agency and a year share a page. */
async function* readRecords(content: string, ids: readonly string[]): AsyncGenerator<SearchRecord> {
  const pages = Map.groupBy([...ids].sort(), (id) => id.replace(/-[a-z]+$/, ''));
  for (const own of pages.values()) {
    const reports = await Promise.all(own.map((id) => readReport(content, id)));
    reports.sort(byPlaceOnPage);
    const anchors = reportAnchors(reports.map(({ kind }) => kind));
    yield* reports.map((report, index) => searchRecord(report, anchors[index]!, index === 0));
  }
}

async function readReport(content: string, id: string): Promise<Report> {
  return JSON.parse(await readFile(join(content, 'reports', id, 'report.json'), 'utf8')) as Report;
}

async function indexShard(
  content: string,
  output: string,
  isFirst: boolean,
  ids: readonly string[],
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh-CN' });
  if (!index) throw new Failure(`Pagefind did not start: ${errors.join('; ')}`);
  for await (const { url, content: text, language, meta, filters } of readRecords(content, ids)) {
    const record = { url, content: text, language, meta: { ...meta }, filters: { ...filters } };
    const added = await index.addCustomRecord(record);
    if (added.errors.length > 0)
      throw new Failure(`Pagefind refused ${url}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: output });
  if (written.errors.length > 0)
    throw new Failure(`Pagefind did not write ${output}: ${written.errors.join('; ')}`);
  const unwanted = isFirst ? UNUSED : [...UNUSED, ...SHARED];
  await Promise.all(unwanted.map((file) => rm(join(output, file), { force: true })));
}

await runCommand(async () => {
  const [content = '', output = '', position = '', ...ids] = process.argv.slice(2);
  try {
    await indexShard(content, output, position === 'first', ids);
  } finally {
    await close();
  }
});

/** One shard of the search index: what its reports say, and Pagefind's index of it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  SHARD_FILE,
  textFile,
  type ListedAgency,
  type ListedReport,
  type Shard,
} from '../../src/client/search/index-files.ts';
import type { Report } from '../../src/fiscal/report.ts';
import { byPlaceOnPage, reportAnchors } from '../../src/site/page-anchors.ts';
import { listedAgency } from './listed-names.ts';
import { reportText } from './report-text.ts';
import { PagefindIndex } from './pagefind-index.ts';

export interface ShardTask {
  /** Folder of the content. */
  readonly content: string;
  /** Folder to write; it does not exist. */
  readonly output: string;
  readonly agencies: readonly {
    readonly aliases: readonly string[];
    /** The ids of its reports, in their order. */
    readonly reports: readonly string[];
  }[];
}

async function readReport(content: string, id: string): Promise<Report> {
  return JSON.parse(await readFile(join(content, 'reports', id, 'report.json'), 'utf8')) as Report;
}

/** The reports of a page, an agency and a year, in its order, and where they stand on it. */
async function readPages(content: string, ids: readonly string[]) {
  const pages = Map.groupBy(ids, (id) => id.replace(/-[a-z]+$/, ''));
  const reports = [];
  for (const own of pages.values()) {
    const page = await Promise.all(own.map((id) => readReport(content, id)));
    page.sort(byPlaceOnPage);
    const anchors = reportAnchors(page.map(({ kind }) => kind));
    reports.push(
      ...page.map((report, index) => ({
        report,
        text: reportText(report, anchors[index]!, index === 0),
      })),
    );
  }
  return reports;
}

/**
 * Writes the files of a shard.
 *
 * @throws Failure with Pagefind's own words where it fails
 */
export async function writeShard({ content, output, agencies }: ShardTask): Promise<void> {
  const write = (file: string, content: string) =>
    writeFile(join(output, file), gzipSync(content, { level: 9 }));
  const index = await PagefindIndex.create();
  const listed: ListedAgency[] = [];
  const reports: Omit<ListedReport, 'id'>[] = [];
  await mkdir(join(output, 'texts'), { recursive: true });
  for (const { aliases, reports: ids } of agencies) {
    const pages = await readPages(content, ids);
    // A name may be corrected over the years: the last one stands.
    const agency = listedAgency(pages.at(-1)!.report.agency, aliases);
    for (const { report, text } of pages) {
      const one = { agency: listed.length, year: report.year, kind: report.kind };
      const content = text.pieces.flatMap(({ texts }) => texts);
      // Pagefind, a process of its own, takes it in while it is compressed.
      await Promise.all([
        index.add(reports.length, content),
        write(textFile(agency, one), JSON.stringify(text)),
      ]);
      reports.push(one);
    }
    listed.push(agency);
  }
  const names = await index.write(output);
  const shard: Shard = {
    agencies: listed,
    reports: reports.map((report, number) => ({ id: names.get(number)!, ...report })),
  };
  await write(SHARD_FILE, JSON.stringify(shard));
}

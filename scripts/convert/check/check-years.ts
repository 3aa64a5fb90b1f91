/** Reports are compared with those of the year before: a pass of its own, when all that changed is converted. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkYears } from '../../../src/fiscal/checks/index.ts';
import type { Report } from '../../../src/fiscal/report.ts';
import { stageReport, type StagedReport } from '../collect/write-reports.ts';
import type { Source } from '../convert-report.ts';
import { runThreads } from '../run-threads.ts';

/** The source of the same agency and kind of the year before, by source. */
export function sourcesOfLastYear(sources: readonly Source[]): ReadonlyMap<Source, Source> {
  const key = (slug: string, kind: string | undefined, year: number) => `${slug} ${kind} ${year}`;
  const byYear = new Map(
    sources.flatMap((source) =>
      source.declared.year === undefined
        ? []
        : [[key(source.slug, source.declared.kind, source.declared.year), source] as const],
    ),
  );
  return new Map(
    sources.flatMap((source) => {
      const { year, kind } = source.declared;
      const last = year === undefined ? undefined : byYear.get(key(source.slug, kind, year - 1));
      return last ? [[source, last] as const] : [];
    }),
  );
}

/** The id of the report of the year before: `a/2023-final` is `a/2022-final`. */
function lastYearOf(id: string): string {
  return id.replace(/\d{4}(?=-\w+$)/, (year) => String(Number(year) - 1));
}

/** The folders of a staged report and of that of the year before. */
interface Years {
  readonly folder: string;
  readonly last: string;
}

/**
 * Compares reports of one agency one after another: each may be the year before of another. Exported though no file
 * imports it: threads find it by its name.
 */
export async function compareAgency(years: readonly Years[]): Promise<number> {
  // Most are read twice: for their own year and for the one after.
  const known = new Map<string, Report>();
  const read = async (folder: string) => {
    const report = known.get(folder) ?? (await readReport(folder));
    known.set(folder, report);
    return report;
  };
  for (const { folder, last } of years) {
    const [report, previous] = [await read(folder), await read(last)];
    const markdown = await readFile(join(folder, 'report.md'), 'utf8');
    await stageReport({ ...report, findings: checkYears(report, previous) }, folder, markdown);
  }
  return years.length;
}

/**
 * Adds to staged reports what came of comparing them with the year before.
 *
 * @param folderOf where a report's files are, staged or in the collection; null where there is none
 * @param threads how many work at once; one works in this thread
 * @returns how many were compared
 */
export async function compareYears(
  staged: readonly StagedReport[],
  folderOf: (id: string) => string | null,
  threads?: number,
): Promise<number> {
  const agencies = Map.groupBy(
    staged.flatMap(({ id, folder }) => {
      const last = folderOf(lastYearOf(id));
      return last === null ? [] : [{ slug: id.split('/')[0], folder, last }];
    }),
    ({ slug }) => slug,
  );
  const tasks = [...agencies.values()];
  let compared = 0;
  for await (const count of runThreads(tasks, compareAgency, import.meta.url, threads))
    compared += count;
  return compared;
}

/** As this converter wrote it. */
async function readReport(folder: string): Promise<Report> {
  return JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report;
}

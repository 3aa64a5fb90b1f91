/** Reports are compared with those of the year before: a pass of its own, when all that changed is converted. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkYears } from '../../../src/fiscal/checks/index.ts';
import type { Report } from '../../../src/fiscal/report.ts';
import { stageReport, type StagedReport } from '../collect/write-reports.ts';
import type { Source } from '../convert-report.ts';

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

/**
 * Adds to staged reports what came of comparing them with the year before.
 *
 * @param folderOf where a report's files are, staged or in the collection; null where there is none
 */
export async function compareYears(
  staged: readonly StagedReport[],
  folderOf: (id: string) => string | null,
): Promise<void> {
  for (const { id, folder } of staged) {
    const last = folderOf(lastYearOf(id));
    if (last === null) continue;
    const [report, previous] = await Promise.all([readReport(folder), readReport(last)]);
    await stageReport({ ...report, findings: checkYears(report, previous) }, folder);
  }
}

/** As this converter wrote it. */
async function readReport(folder: string): Promise<Report> {
  return JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report;
}

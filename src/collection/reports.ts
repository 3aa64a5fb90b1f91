/** Reading converted reports for pages: summaries from the collection, the rest from disk when it is rendered. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getCollection } from 'astro:content';
import { CONTENT_PATH } from './content-path.ts';
import type { Report, ReportSummary } from '../fiscal/report.ts';
import { blankUnprintable } from '../fiscal/unprintable.ts';
import { isOwnAgency } from './selection.ts';
import { byPlaceOnPage } from '../site/page-anchors.ts';

export const REPORTS = join(CONTENT_PATH, 'reports');
const SOURCES = join(CONTENT_PATH, 'sources');
/** Pages of one report are rendered one after another: the last few are enough to parse each only once. */
const KEPT = 8;
const recent = new Map<string, Promise<Report>>();

/** All summaries, by agency, the newest year first; final accounts before the budget of the same year. */
export async function allSummaries(): Promise<ReportSummary[]> {
  const entries = await getCollection('reports');
  return entries
    .map((entry) => entry.data)
    .sort(
      (one, other) =>
        one.agency.slug.localeCompare(other.agency.slug) ||
        other.year - one.year ||
        byPlaceOnPage(one, other),
    );
}

/** The summaries of the agencies whose pages this run renders, in the same order. */
export async function renderedSummaries(): Promise<ReportSummary[]> {
  return (await allSummaries()).filter(({ agency }) => isOwnAgency(agency.slug));
}

/** A report as it is on the disk; `readReport` keeps the last few. */
export async function parseReport(id: string): Promise<Report> {
  return JSON.parse(await readFile(join(REPORTS, id, 'report.json'), 'utf8')) as Report;
}

/** The report of an id such as `jincheng-ybj/2023-final`, as the converter wrote and validated it. */
export function readReport(id: string): Promise<Report> {
  const known = recent.get(id);
  if (known) return known;
  const reading = parseReport(id);
  recent.set(id, reading);
  const oldest = recent.keys().next().value;
  if (recent.size > KEPT && oldest !== undefined) recent.delete(oldest);
  return reading;
}

/** A file of a report as the converter wrote it: the report itself, or its reading text. */
export function readReportFile(
  id: string,
  file: 'report.json' | 'report.md',
): Promise<Buffer<ArrayBuffer>> {
  return readFile(join(REPORTS, id, file));
}

/** The lines of the report's source, in its own encoding and as the converter reads them; the first is line 1. */
export async function readSourceLines(report: Report): Promise<string[]> {
  const bytes = await readFile(join(SOURCES, report.source.path.replace(/^sources\//, '')));
  const { text } = blankUnprintable(new TextDecoder(report.source.encoding).decode(bytes));
  return text.replace(/(?:\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
}

/** Static paths of what is made of an agency's year: `/<agency>/<year>/`. */
export async function yearPaths() {
  return agencyYears(await renderedSummaries()).map((summaries) => ({
    params: { agency: summaries[0].agency.slug, year: String(summaries[0].year) },
    props: { summaries },
  }));
}

/** Summaries of the same agency and year together: they share a page. Expects the order of `allSummaries`. */
export function agencyYears(
  summaries: readonly ReportSummary[],
): [ReportSummary, ...ReportSummary[]][] {
  const pages: [ReportSummary, ...ReportSummary[]][] = [];
  for (const summary of summaries) {
    const last = pages.at(-1);
    if (last?.[0].agency.slug === summary.agency.slug && last[0].year === summary.year)
      last.push(summary);
    else pages.push([summary]);
  }
  return pages;
}

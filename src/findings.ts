/** What differs in all reports together: read once, one report after another, and kept as little as pages need. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checked } from './fiscal/checks/checked.ts';
import type { Finding } from './fiscal/checks/finding.ts';
import type { Report, ReportSummary } from './fiscal/report.ts';
import { findingRow } from './downloads/findings-csv.ts';
import { allSummaries, REPORTS } from './reports.ts';

/** A finding that differs, and the report it is of. */
export interface SiteFinding {
  readonly report: ReportSummary;
  readonly finding: Pick<Finding, 'check' | 'severity' | 'statement' | 'reconciliation' | 'lines'>;
  /** From 1, as its report's page counts. */
  readonly number: number;
  /** As the table of all findings has it. */
  readonly row: readonly string[];
}

/** How many places of a report are worth a look. */
export const differingCount = ({ figures, words }: Checked): number => figures + words;

let found: Promise<SiteFinding[]> | undefined;

/** The findings that differ, in the order of `allSummaries`. */
export function siteFindings(): Promise<SiteFinding[]> {
  return (found ??= readAll());
}

async function readAll(): Promise<SiteFinding[]> {
  const all: SiteFinding[] = [];
  for (const summary of await allSummaries()) {
    if (differingCount(summary.checked) === 0) continue;
    const text = await readFile(join(REPORTS, summary.id, 'report.json'), 'utf8');
    const report = JSON.parse(text) as Report;
    const differing = report.findings.filter(({ status }) => status === 'differs');
    for (const [index, finding] of differing.entries()) {
      const { check, severity, statement, reconciliation, lines } = finding;
      all.push({
        report: summary,
        finding: { check, severity, statement, reconciliation, lines },
        number: index + 1,
        row: findingRow(report, finding),
      });
    }
  }
  return all;
}

/** An example of each check from a real report, for the catalogue. */
import { CHECKS } from '../fiscal/checks/index.ts';
import type { ReportSummary } from '../fiscal/report.ts';
import { allSummaries, parseReport } from './reports.ts';

/** What a check found in one place. */
export interface CheckExample {
  readonly report: ReportSummary;
  readonly statement: string;
  readonly line: number;
}

/** Rules that so many reports give no example of can do without. */
const MOST_READ = 50;

/** Examples by check: one that holds, which shows what is compared, and blames nobody. */
export async function checkExamples(): Promise<Map<string, CheckExample>> {
  const examples = new Map<string, CheckExample>();
  for (const summary of (await allSummaries()).slice(0, MOST_READ)) {
    if (examples.size === CHECKS.length) break;
    const { findings } = await parseReport(summary.id);
    for (const { check, status, statement, lines } of findings) {
      const isExample = status === 'holds' || status === 'rounding';
      if (!isExample || examples.has(check) || lines[0] === undefined) continue;
      examples.set(check, { report: summary, statement, line: lines[0] });
    }
  }
  return examples;
}

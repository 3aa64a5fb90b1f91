/** The catalogue of checks, and a report put through all of it. */
import type { Report, ReportContent } from '../report.ts';
import { ACROSS_TABLES_CHECKS } from './across-tables/index.ts';
import { CHANGE_CHECKS, YEAR_CHECKS } from './change/index.ts';
import type { Check } from './check.ts';
import { COMPLETENESS_CHECKS } from './completeness/index.ts';
import type { Finding, FindingSeverity, FindingStatus } from './finding.ts';
import { INSIDE_TABLE_CHECKS } from './inside-table/index.ts';
import { keptFinding } from './kept-finding.ts';
import { PERFORMANCE_CHECKS } from './performance/index.ts';
import { PROSE_TABLE_CHECKS } from './prose-table/index.ts';
import { WORDING_CHECKS } from './wording/index.ts';

/** Every rule, by family in the order of `CHECK_FAMILIES`. */
export const CHECKS: readonly Check[] = [
  ...INSIDE_TABLE_CHECKS,
  ...ACROSS_TABLES_CHECKS,
  ...COMPLETENESS_CHECKS,
  ...PROSE_TABLE_CHECKS,
  ...CHANGE_CHECKS,
  ...YEAR_CHECKS,
  ...PERFORMANCE_CHECKS,
  ...WORDING_CHECKS,
];

const STATUS_ORDER: readonly FindingStatus[] = ['differs', 'unverifiable', 'rounding', 'holds'];
const SEVERITY_ORDER: readonly FindingSeverity[] = ['figure', 'wording'];

/** The findings of all rules, or of some: differing ones first, figures before words, larger relative differences first. */
export function checkReport(report: ReportContent, checks: readonly Check[] = CHECKS): Finding[] {
  const findings = checks.flatMap((check) =>
    check.find(report).map((outcome) => keptFinding(check, outcome)),
  );
  return inOrder(findings);
}

/** The findings of a report, with what came of comparing it with the year before. */
export function checkYears(report: Report, previous: ReportContent): Finding[] {
  const found = YEAR_CHECKS.flatMap((check) =>
    check.find(report, previous).map((outcome) => keptFinding(check, outcome)),
  );
  return inOrder([...report.findings, ...found]);
}

function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (one, other) =>
      STATUS_ORDER.indexOf(one.status) - STATUS_ORDER.indexOf(other.status) ||
      SEVERITY_ORDER.indexOf(one.severity) - SEVERITY_ORDER.indexOf(other.severity) ||
      relativeDifference(other) - relativeDifference(one),
  );
}

function relativeDifference({ difference, stated, expected }: Finding): number {
  const size = Math.max(Math.abs(stated ?? 0), Math.abs(expected ?? 0));
  return size === 0 ? 0 : Math.abs(difference ?? 0) / size;
}

/** The catalogue of checks, and a report put through all of it. */
import type { ReportContent } from '../report.ts';
import { ACROSS_TABLES_CHECKS } from './across-tables/index.ts';
import { CHANGE_CHECKS } from './change/index.ts';
import type { Check, Outcome } from './check.ts';
import { COMPLETENESS_CHECKS } from './completeness/index.ts';
import type {
  Finding,
  FindingSeverity,
  FindingStatus,
  Operand,
  FindingOperand,
} from './finding.ts';
import { INSIDE_TABLE_CHECKS } from './inside-table/index.ts';
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
  ...PERFORMANCE_CHECKS,
  ...WORDING_CHECKS,
];

const STATUS_ORDER: readonly FindingStatus[] = ['differs', 'unverifiable', 'rounding', 'holds'];
const SEVERITY_ORDER: readonly FindingSeverity[] = ['figure', 'wording'];

/** The findings of all rules, or of some: differing ones first, figures before words, larger relative differences first. */
export function checkReport(report: ReportContent, checks: readonly Check[] = CHECKS): Finding[] {
  const findings = checks.flatMap((check) =>
    check.find(report).map((outcome) => findingOf(check, outcome)),
  );
  return findings.toSorted(
    (one, other) =>
      STATUS_ORDER.indexOf(one.status) - STATUS_ORDER.indexOf(other.status) ||
      SEVERITY_ORDER.indexOf(one.severity) - SEVERITY_ORDER.indexOf(other.severity) ||
      relativeDifference(other) - relativeDifference(one),
  );
}

function findingOf(check: Check, outcome: Outcome): Finding {
  const { place, title, operands, reconciliation, ...rest } = outcome;
  const { id, severity } = check;
  return {
    id: `${id}:${place}`,
    check: id,
    severity,
    ...(title !== undefined && title !== check.title && { title }),
    ...rest,
    ...(reconciliation && { reconciliation }),
    operands: operands.filter(isWorthKeeping(rest)).map(asKept),
    lines: [...new Set(operands.map(({ line }) => line))].sort((a, b) => a - b),
  };
}

/** What was compared, in a few words. */
export function findingTitle({ check, title }: Pick<Finding, 'check' | 'title'>): string {
  return title ?? CHECKS.find(({ id }) => id === check)?.title ?? check;
}

/** Zeros that add nothing to a sum that holds only make it longer to read. */
function isWorthKeeping({ status }: Pick<Outcome, 'status'>) {
  return ({ raw }: Operand, index: number, all: readonly Operand[]) =>
    status !== 'holds' ||
    all.length <= 2 ||
    index === 0 ||
    !/^[-−]?[0０]*(?:[.．][0０]+)?$/.test(raw.trim());
}

/** Cells are called by their table, row and column, which a finding names anyway. */
function asKept({ label, ...operand }: Operand): FindingOperand {
  return operand.table !== undefined && operand.column !== undefined
    ? operand
    : { label, ...operand };
}

function relativeDifference({ difference, stated, expected }: Finding): number {
  const size = Math.max(Math.abs(stated ?? 0), Math.abs(expected ?? 0));
  return size === 0 ? 0 : Math.abs(difference ?? 0) / size;
}

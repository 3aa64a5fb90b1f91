/** Findings for a person at a terminal. */
import { CHECK_FAMILIES } from '../../src/fiscal/checks/check.ts';
import {
  countByStatus,
  type Finding,
  type FindingCounts,
  type FindingStatus,
} from '../../src/fiscal/checks/finding.ts';
import { CHECKS } from '../../src/fiscal/checks/index.ts';
import type { Report } from '../../src/fiscal/report.ts';

const COUNTED: readonly (readonly [FindingStatus, string])[] = [
  ['differs', 'differ'],
  ['unverifiable', 'could not be checked'],
  ['rounding', 'agree within rounding'],
  ['holds', 'agree'],
];

/** `3 differ, 1 could not be checked, 12 agree within rounding, 250 agree`. */
export function countsText(counts: FindingCounts): string {
  return COUNTED.map(([status, words]) => `${counts[status]} ${words}`).join(', ');
}

/** What differs and what could not be checked, each with its lines; what agrees is only counted. */
export function findingsText(path: string, { title, findings }: Report): string {
  const told = COUNTED.slice(0, 2).flatMap(([status, words]) => {
    const own = findings.filter((finding) => finding.status === status);
    return own.length === 0 ? [] : ['', `${own.length} ${words}:`, ...own.flatMap(toLines)];
  });
  return [`${path}  ${title}`, countsText(countByStatus(findings)), ...told].join('\n');
}

function toLines({ check, lines, statement, reconciliation }: Finding): string[] {
  const family = CHECKS.find(({ id }) => id === check)?.family;
  const where =
    lines.length === 0
      ? ''
      : `  line ${lines.slice(0, 6).join(', ')}${lines.length > 6 ? ' …' : ''}`;
  return [
    `  ${statement}${reconciliation ?? ''}`,
    `  ${' '.repeat(2)}${family ? CHECK_FAMILIES[family] : ''}  ${check}${where}`,
  ];
}

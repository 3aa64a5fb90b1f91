/** For tests: a small report in which everything agrees, changed in some words, and what the checks find then. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPLETENESS_CHECKS } from '../../../src/fiscal/checks/completeness/index.ts';
import type { Finding } from '../../../src/fiscal/checks/finding.ts';
import type { Report } from '../../../src/fiscal/report.ts';
import { convertReport } from '../convert-report.ts';
import { readFileName } from '../read/registry.ts';

const sample = readFileSync(join(import.meta.dirname, 'fixtures', 'sample.txt'), 'utf8');

/** The sample is part of a report; what it lacks is of no interest here. */
const COMPLETENESS = new Set(COMPLETENESS_CHECKS.map(({ id }) => id));

/** The report after these words of it were replaced; each must be in it. */
export function sampleReport(
  changes: readonly (readonly [from: string, to: string])[],
  year = 2024,
): Report {
  const text = changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`The sample has no ${from}`);
    return before.replace(from, to);
  }, sample);
  const { report } = convertReport({
    path: 'sample.txt',
    slug: 'example',
    bytes: new TextEncoder().encode(text.replaceAll('2024', String(year))),
    declared: { ...readFileName(`${year}-final`), agencyName: '示例市教育局' },
    corrections: [],
  });
  if (!report) throw new Error('The sample is not converted');
  return report;
}

/** The findings of the report after these words of it were replaced. */
export function findingsAfter(
  ...changes: readonly (readonly [from: string, to: string])[]
): Finding[] {
  return sampleReport(changes).findings.filter(({ check }) => !COMPLETENESS.has(check));
}

/** The statuses that a rule gives after the changes, each as often as it occurs; `holds` is left out. */
export function outcomesOf(
  check: string,
  ...changes: readonly (readonly [from: string, to: string])[]
): string[] {
  return findingsAfter(...changes)
    .filter((finding) => finding.check === check && finding.status !== 'holds')
    .map(({ status, statement }) => `${status} ${statement}`);
}

/** Everything that differs after the changes, as `check: statement`. */
export function differencesAfter(
  ...changes: readonly (readonly [from: string, to: string])[]
): string[] {
  return findingsAfter(...changes)
    .filter(({ status }) => status === 'differs')
    .map(({ check, statement }) => `${check}: ${statement}`);
}

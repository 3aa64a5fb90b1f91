/** For tests of rules: what a rule is tried on, for each outcome it can have. */
import { checkReport } from '../../../../src/fiscal/checks/index.ts';
import type { Finding, FindingStatus } from '../../../../src/fiscal/checks/finding.ts';
import type { Report } from '../../../../src/fiscal/report.ts';

export type Changes = readonly (readonly [from: string, to: string])[];
/** Changes to the sample, a report built for the case, or why there is none. */
export type Case = Changes | (() => readonly Finding[]) | string;
export type Cases = Readonly<Record<FindingStatus, Case>>;
/** By id of the rule. */
export type RuleCases = Readonly<Record<string, Cases>>;

export const SILENT = 'only what contradicts is told: where all agrees, the rule says nothing';
export const EXACT = 'counts, scores and words are not rounded';
export const LEFT_ALONE = 'what is not surely meant is not compared';

/** The findings of a report built for the case. */
export const built = (report: Report) => () => checkReport(report);
/** The same with other parts. */
export const without = (report: Report, part: Partial<Report>) => built({ ...report, ...part });
/** A rule that looks at words: it only ever tells what contradicts. */
export const words = (differs: Changes): Cases => ({
  holds: SILENT,
  rounding: EXACT,
  differs,
  unverifiable: LEFT_ALONE,
});

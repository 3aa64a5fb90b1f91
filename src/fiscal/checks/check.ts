/** What a rule of the catalogue is: a pure function with the words that explain it. */
import type { ReportContent } from '../report.ts';
import type { Finding, FindingSeverity, Operand } from './finding.ts';

/** The families of the catalogue, in its order, and how pages call them. */
export const CHECK_FAMILIES = {
  'inside-table': '表内合计',
  'across-tables': '表与表之间',
  completeness: '该有的是否都有',
  'prose-table': '文字与表格',
  change: '增减与比上年',
  performance: '项目绩效',
  wording: '文字表述',
} as const;
export type CheckFamily = keyof typeof CHECK_FAMILIES;

/** What a rule finds in one place; who found it is added by `checkReport`. */
export type Outcome = Omit<
  Finding,
  'id' | 'check' | 'severity' | 'title' | 'lines' | 'operands'
> & {
  /** Tells this place from all others that the rule looks at: `income:210:3`. */
  readonly place: string;
  /** What was compared here, in a few words; the rule's own title unless given. */
  readonly title?: string;
  readonly operands: readonly Operand[];
};

/** One rule of the catalogue. */
export interface Check {
  /** Stable; part of addresses and of `report.json`. */
  readonly id: string;
  readonly family: CheckFamily;
  readonly severity: FindingSeverity;
  /** What it compares, in a few words: `合计等于各类之和`. */
  readonly title: string;
  /** Why it should hold and when it is left out, for readers of the catalogue. */
  readonly explanation: string;
  /** The formula in words: `合计 = 各类之和`. */
  readonly formula: string;
  /**
   * Every place where the rule applies, each with what came of it.
   *
   * @param previous the report of the same agency and kind of the year before, where there is one
   */
  readonly find: (report: ReportContent, previous?: ReportContent) => Outcome[];
}

/** What every piece of a report's page needs to know of the page around it. */
import type { Correction, Report } from '../fiscal/report.ts';
import type { Explanation } from '../terms/explanation.ts';
import type { FindingMark } from './checks/finding-marks.ts';

/** A report on its page. Functions of addresses come from outside, so that components know no site. */
export interface ReportContext {
  readonly report: Report;
  /** Makes an id unique on a page that shows two reports. */
  readonly anchor: (id: string) => string;
  /** The address of a line of its source, or of that of the report with another id. */
  readonly sourceAddress: (line: number, report?: string) => string;
  readonly tableAddress: (table: string) => string;
  /** Our terms, and the address of the page of each. */
  readonly explanations: readonly Explanation[];
  readonly termAddress: (slug: string) => string;
  /** Numbers that differ from others. */
  readonly marks: readonly FindingMark[];
}

/** The corrections declared for lines `from` to `to`, both included. */
export function correctionsWithin(
  report: Report,
  [from, to]: readonly [number, number],
): Correction[] {
  return report.corrections.filter(({ line }) => line >= from && line <= to);
}

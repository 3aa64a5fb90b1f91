/** Operands that another report prints. */
import type { ReportContent } from '../../../report.ts';
import type { Operand } from '../../finding.ts';

/** The operand with the report that it stands in; its line is one of that report's source. */
export function ofReport(
  { id, year }: Pick<ReportContent, 'id' | 'year'>,
  { label, raw, line }: Operand,
): Operand {
  return { label: `${year} 年报告 ${label}`, raw, line, report: id };
}

/** What differs in reports, and as little of it as pages about all of them need. */
import { findingRow } from '../downloads/findings-csv.ts';
import type { Finding } from '../fiscal/checks/finding.ts';
import type { Report } from '../fiscal/report.ts';

/** A finding that differs. */
export interface DifferingFinding {
  readonly finding: Pick<Finding, 'check' | 'severity' | 'statement' | 'reconciliation' | 'lines'>;
  /** From 1, as its report's page counts. */
  readonly number: number;
  /** As the table of all findings has it. */
  readonly row: readonly string[];
}

/** The findings of a report that differ, in its order. */
export function differingFindings(report: Report): DifferingFinding[] {
  return report.findings
    .filter(({ status }) => status === 'differs')
    .map((differing, index) => {
      const { check, severity, statement, reconciliation, lines } = differing;
      return {
        finding: { check, severity, statement, reconciliation, lines },
        number: index + 1,
        row: findingRow(report, differing),
      };
    });
}

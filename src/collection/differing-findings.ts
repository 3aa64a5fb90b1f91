/** What differs in reports, and as little of it as pages about all of them need. */
import { findingRow } from '../downloads/findings-csv.ts';
import { differingFindings } from '../fiscal/checks/differing.ts';
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

/** All of a report, in its order. */
export function differencesOf(report: Report): DifferingFinding[] {
  return differingFindings(report).map(({ finding, number }) => {
    const { check, severity, statement, reconciliation, lines } = finding;
    return {
      finding: { check, severity, statement, reconciliation, lines },
      number,
      row: findingRow(report, finding),
    };
  });
}

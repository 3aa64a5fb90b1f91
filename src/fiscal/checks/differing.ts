/** What differs in a report, as its page counts it. */
import type { Finding } from './finding.ts';

export interface NumberedFinding {
  readonly finding: Finding;
  /** From 1, in the order of the page: marks and links name findings by it. */
  readonly number: number;
}

/** The findings of a report that differ. */
export function differingFindings({
  findings,
}: {
  readonly findings: readonly Finding[];
}): NumberedFinding[] {
  return findings
    .filter(({ status }) => status === 'differs')
    .map((finding, index) => ({ finding, number: index + 1 }));
}

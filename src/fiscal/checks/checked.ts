/** What came of checking a report, in four numbers: what lists and the first screen of a page tell. */
import { z } from 'zod';
import type { Finding } from './finding.ts';

const count = z.int().nonnegative();

export const checkedSchema = z
  .object({
    agree: count.describe('comparisons that hold, or are off by no more than rounding explains'),
    figures: count.describe('places whose numbers differ'),
    words: count.describe('places whose wording raises a question'),
    unverifiable: count.describe('places that could not be compared'),
  })
  .describe('how many findings came out how');

export type Checked = z.infer<typeof checkedSchema>;

/** Counts findings by what a reader needs to know of them. */
export function countChecked(findings: readonly Pick<Finding, 'status' | 'severity'>[]): Checked {
  const counts = { agree: 0, figures: 0, words: 0, unverifiable: 0 };
  for (const { status, severity } of findings) {
    if (status === 'unverifiable') counts.unverifiable += 1;
    else if (status !== 'differs') counts.agree += 1;
    else if (severity === 'figure') counts.figures += 1;
    else counts.words += 1;
  }
  return counts;
}

/** What came of checking several reports together. */
export function sumChecked(reports: readonly Checked[]): Checked {
  const sum = (key: keyof Checked) => reports.reduce((total, each) => total + each[key], 0);
  return {
    agree: sum('agree'),
    figures: sum('figures'),
    words: sum('words'),
    unverifiable: sum('unverifiable'),
  };
}

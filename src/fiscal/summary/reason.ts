/** Why spending changed, in the words of the report. */
import type { KeyFigure } from '../figures/key-figures.ts';
import type { OwnReading } from '../tables/own-tables.ts';
import type { Report } from '../report.ts';
import type { Sentence } from './sentence.ts';
import { spendingChange } from './total.ts';

/** Longer reasons are left to the text, where they can be read whole. */
const LONGEST = 60;

/** Null where the report states no reason, or a long one. */
export function reasonSentence(
  report: OwnReading & Pick<Report, 'facts'>,
  total: KeyFigure | undefined,
): Sentence | null {
  const change = total && spendingChange(report, total);
  if (change?.reason == null || change.value === 0) return null;
  if (change.reason.length > LONGEST) return null;
  const { reason, line } = change;
  return {
    topic: 'reason',
    pieces: ['报告说明的原因是', { type: 'quote', text: reason, line }, '。'],
  };
}

/** The finding and the text alternative. */
import type { YearChange } from '../../fiscal/figures/year-changes.ts';
import type { MoneyUnit } from '../../fiscal/money.ts';
import { comparison } from '../finding.ts';
import { amountLabel } from '../units.ts';

/** 收支总计比上一年少 70.41 万元. */
export function yearTitle(changes: readonly YearChange[], unit: MoneyUnit): string {
  const [first] = changes;
  if (!first) return '和上一年比';
  // Reports name sums that are alike together: 收入总计、支出总计.
  const subject = first.subject.includes('、') ? `${first.subject}都` : first.subject;
  return `${subject}${comparison(first.thisYear, first.lastYear, '上一年', unit)}`;
}

/** One sentence that says what the bars show. */
export function yearSentence(
  changes: readonly YearChange[],
  year: number,
  unit: MoneyUnit,
): string {
  const parts = changes.map(({ subject, lastYear, thisYear }) => {
    return `${subject} ${year - 1} 年 ${amountLabel(lastYear, unit)}、${year} 年 ${amountLabel(thisYear, unit)}`;
  });
  return `和上一年比，单位${unit}：${parts.join('；')}。`;
}

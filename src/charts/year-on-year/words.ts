/** The finding and the text alternative. */
import { formatFen, type MoneyUnit } from '../../fiscal/money.ts';
import type { YearChange } from '../../fiscal/year-changes.ts';
import { comparison } from '../finding.ts';

/** 收支总计比上一年少 70.41 万元. */
export function yearTitle(changes: readonly YearChange[], unit: MoneyUnit): string {
  const [first] = changes;
  return first
    ? `${first.subject}${comparison(first.thisYear, first.lastYear, '上一年', unit)}`
    : '和上一年比';
}

/** One sentence that says what the bars show. */
export function yearSentence(
  changes: readonly YearChange[],
  year: number,
  unit: MoneyUnit,
): string {
  const parts = changes.map(({ subject, lastYear, thisYear }) => {
    return `${subject} ${year - 1} 年 ${formatFen(lastYear, unit)}、${year} 年 ${formatFen(thisYear, unit)}`;
  });
  return `和上一年比，单位${unit}：${parts.join('；')}。`;
}

/** The finding and the text alternative. */
import type { ReportKind } from '../../fiscal/report.ts';
import { largestFinding } from '../finding.ts';
import { shareInBrackets } from '../share-label.ts';
import { amountWords } from '../units.ts';
import type { EconomicChartData } from './data.ts';

/** 基本支出近九成是工资福利支出: without its whole, the share would read as one of all spending. */
export function economicTitle({ groups }: EconomicChartData): string {
  const [largest] = groups;
  if (!largest) return '基本支出花在哪里';
  const finding = largestFinding('是', largest.name, largest.share);
  return finding.startsWith(largest.name) ? `基本支出里，${finding}` : `基本支出${finding}`;
}

/** One sentence that says what the pieces show: the groups and the largest item of each. */
export function economicSentence(
  { groups, spokenTotal, unit }: EconomicChartData,
  year: number,
  kind: ReportKind,
): string {
  const parts = groups.map(({ name, amount, share, items }) => {
    const [first] = items;
    const most =
      first && items.length > 1 && !first.holds
        ? `，最多的是${first.name} ${amountWords(first.amount, unit)}`
        : '';
    return `${name} ${amountWords(amount, unit)}${shareInBrackets(share)}${most}`;
  });
  const whole = `${year} 年基本支出${kind === 'final' ? '' : '预算'} ${amountWords(spokenTotal, unit)}`;
  return `${whole}：${parts.join('；')}。`;
}

/** The finding, the text alternative: sentences computed from the data and true of it. */
import { formatFen } from '../../fiscal/money.ts';
import type { ReportKind } from '../../fiscal/report.ts';
import { shareLabel } from '../share-label.ts';
import { shareWords } from '../share-words.ts';
import { barAmount, type SpendingBar, type SpendingChartData } from './data.ts';

/** The finding as a title: 近九成用于卫生健康. Budgets plan, final accounts spent. */
export function spendingTitle(data: SpendingChartData, kind: ReportKind): string {
  const largest = data.bars.find(({ categories }) => categories.length === 1);
  const verb = kind === 'final' ? '用于' : '安排给';
  if (!largest) return kind === 'final' ? '钱用到了哪里' : '钱打算用到哪里';
  if (largest.share === null) return `${verb}${largest.name}的最多`;
  const words = shareWords(largest.share);
  if (words === null || largest.share < 0.4)
    return `${verb}${largest.name}的最多，占 ${shareLabel(largest.share)}`;
  return `${words}${verb}${largest.name}`;
}

/** One sentence that says what the bars show, for those who do not see them. */
export function spendingSentence(data: SpendingChartData, year: number, kind: ReportKind): string {
  const total = `${formatFen(data.total, data.unit)} ${data.unit}`;
  const start = kind === 'final' ? `${year} 年支出 ${total}` : `${year} 年预算支出 ${total}`;
  return `${start}，按用途分：${data.bars.map((bar) => describeBar(bar, data)).join('，')}。`;
}

function describeBar(bar: SpendingBar, { unit }: SpendingChartData): string {
  const share = bar.share === null ? '' : `（${shareLabel(bar.share)}）`;
  return `${bar.name} ${barAmount(bar, unit)} ${unit}${share}`;
}

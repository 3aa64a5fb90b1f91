/** The finding, the text alternative: sentences computed from the data and true of it. */
import type { ReportKind } from '../../fiscal/report.ts';
import { largestFinding } from '../finding.ts';
import { shareBarWords } from '../share-bars.ts';
import { amountWords } from '../units.ts';
import type { SpendingChartData } from './data.ts';

/** The finding as a title: 近九成用于卫生健康. Budgets plan, final accounts spent. */
export function spendingTitle(data: SpendingChartData, kind: ReportKind): string {
  const largest = data.bars.find(({ parts }) => parts.length === 1);
  if (!largest) return kind === 'final' ? '钱用到了哪里' : '钱打算用到哪里';
  return largestFinding(kind === 'final' ? '用于' : '安排给', largest.name, largest.share);
}

/** One sentence that says what the bars show, for those who do not see them. */
export function spendingSentence(data: SpendingChartData, year: number, kind: ReportKind): string {
  const whole = amountWords(data.total, data.unit);
  const start = `${year} 年${kind === 'final' ? '支出' : '预算支出'} ${whole}`;
  return `${start}，按用途分：${shareBarWords(data)}。`;
}

/** The finding and the text alternative. */
import type { IncomeSource } from '../../fiscal/figures/income.ts';
import type { ReportKind } from '../../fiscal/report.ts';
import { largestFinding } from '../finding.ts';
import { tailNote } from '../fold-tail.ts';
import { shareBarWords } from '../share-bars.ts';
import { amountWords } from '../units.ts';
import type { IncomeChartData } from './data.ts';

/** 全部来自一般公共预算财政拨款; a budget expects it. */
export function incomeTitle({ bars }: IncomeChartData, kind: ReportKind): string {
  const largest = bars.find(({ parts }) => parts.length === 1);
  if (!largest) return '钱从哪里来';
  const finding = largestFinding('来自', largest.name, largest.share);
  return kind === 'final' ? finding : `预计${finding}`;
}

/** One sentence that says what the bars show. */
export function incomeSentence(data: IncomeChartData, year: number, kind: ReportKind): string {
  const { total, carriedOver, unit } = data;
  const carried =
    carriedOver === 0 ? '' : `，其中 ${amountWords(carriedOver, unit)}是以前年度结转、结余的钱`;
  const whole = kind === 'final' ? `${year} 年可用的钱共` : `${year} 年预算里可用的钱共`;
  return `${whole} ${amountWords(total, unit)}${carried}。按来源分：${shareBarWords(data)}。`;
}

/** What the bars leave open: which are outlined, what the tail holds, and the sources that are printed as zero. */
export function incomeNotes(
  { bars, carriedOver }: IncomeChartData,
  sources: readonly IncomeSource[],
): string[] {
  const names = (of: readonly IncomeSource[]) => of.map(({ name }) => name);
  const none = sources.filter(({ amount }) => amount === 0);
  return [
    ...(carriedOver === 0 ? [] : ['空心的条是以前年度结转、结余下来的钱，不是当年收入。']),
    ...bars.flatMap((bar) => tailNote(bar.name, bar.parts.length > 1 ? names(bar.parts) : [])),
    ...tailNote(`另外 ${none.length} 种来源是 0`, names(none)),
  ];
}

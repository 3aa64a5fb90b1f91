/** Sources from the largest, the tail folded. */
import type { IncomeSource, IncomeSources } from '../../fiscal/figures/income.ts';
import { sumFen, type Fen, type MoneyUnit } from '../../fiscal/money.ts';
import { foldTail } from '../fold-tail.ts';
import { chartUnit } from '../units.ts';

/** One bar: a source, or all of the folded tail. */
interface SourceBar {
  readonly name: string;
  readonly amount: Fen;
  /** From 0 to 1; null where amounts below zero make shares meaningless. */
  readonly share: number | null;
  readonly isCarriedOver: boolean;
  readonly sources: readonly IncomeSource[];
}

export interface IncomeChartData {
  readonly bars: readonly SourceBar[];
  readonly total: Fen;
  readonly carriedOver: Fen;
  readonly unit: MoneyUnit;
}

const MOST_BARS = 7;

/** Prepares the bars; sources of zero are left to the table. */
export function incomeChartData({ sources, total }: IncomeSources): IncomeChartData {
  const sorted = sources
    .filter(({ amount }) => amount !== 0)
    .toSorted((one, other) => other.amount - one.amount);
  const isShareable = total > 0 && sorted.every(({ amount }) => amount > 0);
  const bar = (name: string, own: readonly IncomeSource[]): SourceBar => {
    const amount = sumFen(own.map((source) => source.amount));
    const share = isShareable ? amount / total : null;
    return {
      name,
      amount,
      share,
      isCarriedOver: own.every(({ isCarriedOver }) => isCarriedOver),
      sources: own,
    };
  };
  const { kept, tail } = foldTail(sorted, MOST_BARS);
  const bars = kept.map((source) => bar(source.name, [source]));
  if (tail.length > 0) bars.push(bar(`其他 ${tail.length} 种来源`, tail));
  const carriedOver = sumFen(
    sorted.filter((source) => source.isCarriedOver).map(({ amount }) => amount),
  );
  return { bars, total, carriedOver, unit: chartUnit(sorted.map(({ amount }) => amount)) };
}

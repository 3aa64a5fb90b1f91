/** Sources as bars, and what of them years before left. */
import type { IncomeSource, IncomeSources } from '../../fiscal/figures/income.ts';
import { sumFen, type Fen } from '../../fiscal/money.ts';
import { shareBars, type ShareBars } from '../share-bars.ts';

export interface IncomeChartData extends ShareBars<IncomeSource> {
  readonly total: Fen;
  readonly carriedOver: Fen;
}

/** Prepares the bars. */
export function incomeChartData({ sources, total }: IncomeSources): IncomeChartData {
  const carried = sources.filter(({ isCarriedOver }) => isCarriedOver);
  return {
    ...shareBars(sources, total, '种来源'),
    total,
    carriedOver: sumFen(carried.map(({ amount }) => amount)),
  };
}

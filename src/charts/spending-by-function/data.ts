/** Categories as bars. */
import type { SpendingByFunction, SpendingCategory } from '../../fiscal/figures/spending.ts';
import type { Fen } from '../../fiscal/money.ts';
import { shareBars, type ShareBars } from '../share-bars.ts';

export interface SpendingChartData extends ShareBars<SpendingCategory> {
  /** What sentences name: the printed total, or the sum where none is printed. */
  readonly total: Fen;
}

/** Prepares the bars. */
export function spendingChartData({
  categories,
  total,
  printedTotal,
}: SpendingByFunction): SpendingChartData {
  return { ...shareBars(categories, total, '类'), total: printedTotal?.amount ?? total };
}

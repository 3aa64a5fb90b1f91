/** What the chart shows: categories from the largest, the tail folded, in the unit that reads best. */
import type { SpendingByFunction, SpendingCategory } from '../../fiscal/figures/spending.ts';
import { sumFen, type Fen, type MoneyUnit } from '../../fiscal/money.ts';
import { foldTail } from '../fold-tail.ts';
import { chartUnit } from '../units.ts';

/** One bar. `categories` holds what it stands for: one, or all of the folded tail. */
interface SpendingBar {
  readonly name: string;
  readonly amount: Fen;
  /** From 0 to 1; null where the total is not above zero or amounts below zero make shares meaningless. */
  readonly share: number | null;
  readonly categories: readonly SpendingCategory[];
}

export interface SpendingChartData {
  readonly bars: readonly SpendingBar[];
  /** What sentences name: the printed total, or the sum where none is printed. */
  readonly total: Fen;
  readonly unit: MoneyUnit;
}

const MOST_BARS = 7;

/** Prepares the bars, those of zero left to the table; at most `most` of them, the last being 其他 where more categories exist. */
export function spendingChartData(
  spending: SpendingByFunction,
  most = MOST_BARS,
): SpendingChartData {
  const sorted = spending.categories
    .filter(({ amount }) => amount !== 0)
    .toSorted((one, other) => other.amount - one.amount);
  const isShareable = spending.total > 0 && sorted.every(({ amount }) => amount >= 0);
  const bar = (name: string, categories: readonly SpendingCategory[]): SpendingBar => {
    const amount = sumFen(categories.map((category) => category.amount));
    return { name, amount, share: isShareable ? amount / spending.total : null, categories };
  };
  const { kept, tail } = foldTail(sorted, most);
  const bars = kept.map((category) => bar(category.name, [category]));
  if (tail.length > 0) bars.push(bar(`其他 ${tail.length} 类`, tail));
  return {
    bars,
    total: spending.printedTotal?.amount ?? spending.total,
    unit: chartUnit(sorted.map(({ amount }) => amount)),
  };
}

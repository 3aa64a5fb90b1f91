/** What the chart shows: categories from the largest, the tail folded, in the unit that reads best. */
import type { SpendingByFunction, SpendingCategory } from '../../fiscal/spending.ts';
import { FEN_PER_UNIT, formatFen, sumFen, type Fen, type MoneyUnit } from '../../fiscal/money.ts';

/** One bar. `categories` holds what it stands for: one, or all of the folded tail. */
export interface SpendingBar {
  readonly name: string;
  readonly amount: Fen;
  /** From 0 to 1; null where the total is not above zero or amounts below zero make shares meaningless. */
  readonly share: number | null;
  readonly categories: readonly SpendingCategory[];
}

export interface SpendingChartData {
  readonly bars: readonly SpendingBar[];
  readonly total: Fen;
  readonly unit: MoneyUnit;
}

const MOST_BARS = 7;
/** Below this, 亿元 with two decimals would hide digits that the report prints. */
const LEAST_IN_YI = 10 * FEN_PER_UNIT.亿元;

/** Prepares the bars; at most `most` of them, the last being 其他 where more categories exist. */
export function spendingChartData(
  spending: SpendingByFunction,
  most = MOST_BARS,
): SpendingChartData {
  const sorted = spending.categories.toSorted((one, other) => other.amount - one.amount);
  const isShareable = spending.total > 0 && sorted.every(({ amount }) => amount >= 0);
  const bar = (name: string, categories: readonly SpendingCategory[]): SpendingBar => {
    const amount = sumFen(categories.map((category) => category.amount));
    return { name, amount, share: isShareable ? amount / spending.total : null, categories };
  };
  const kept = sorted.length > most ? sorted.slice(0, most - 1) : sorted;
  const tail = sorted.slice(kept.length);
  const bars = kept.map((category) => bar(category.name, [category]));
  if (tail.length > 0) bars.push(bar(`其他 ${tail.length} 类`, tail));
  return { bars, total: spending.total, unit: chartUnit(sorted.map(({ amount }) => amount)) };
}

/** The unit in which the largest amount reads best. */
export function chartUnit(amounts: readonly number[]): MoneyUnit {
  const largest = Math.max(0, ...amounts.map(Math.abs));
  if (largest >= LEAST_IN_YI) return '亿元';
  return largest >= FEN_PER_UNIT.万元 || largest === 0 ? '万元' : '元';
}

/** The amount of a bar as it is written beside it. */
export function barAmount(bar: SpendingBar, unit: MoneyUnit): string {
  return formatFen(bar.amount, unit);
}

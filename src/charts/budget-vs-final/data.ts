/** Items by the size of their gap, the tail folded. */
import type { BudgetItem } from '../../fiscal/figures/budget-items.ts';
import { sumFen, type Fen, type MoneyUnit } from '../../fiscal/money.ts';
import { foldTail } from '../fold-tail.ts';
import { chartUnit } from '../units.ts';

/** A pair of bars: one item, or the folded tail. */
interface BudgetPair {
  readonly name: string;
  readonly planned: Fen;
  readonly spent: Fen;
}

export interface BudgetChartData {
  /** All items, the largest gaps first. */
  readonly items: readonly BudgetItem[];
  readonly pairs: readonly BudgetPair[];
  /** The names of the items that the last pair stands for, where it is a folded tail. */
  readonly tail: readonly string[];
  /** How many items got more, less and the same as planned. */
  readonly more: number;
  readonly less: number;
  readonly same: number;
  readonly unit: MoneyUnit;
}

const MOST_PAIRS = 8;

/** Prepares the pairs: the largest gaps first, since they are what a reader looks for. */
export function budgetChartData(items: readonly BudgetItem[]): BudgetChartData {
  const gap = ({ planned, spent }: BudgetItem) => Math.abs(spent - planned);
  const sorted = items.toSorted((one, other) => gap(other) - gap(one) || other.spent - one.spent);
  const { kept, tail } = foldTail(sorted, MOST_PAIRS);
  const pairs: BudgetPair[] = kept.map(({ name, planned, spent }) => ({ name, planned, spent }));
  if (tail.length > 0) {
    pairs.push({
      name: `其他 ${tail.length} 项`,
      planned: sumFen(tail.map(({ planned }) => planned)),
      spent: sumFen(tail.map(({ spent }) => spent)),
    });
  }
  return {
    items: sorted,
    pairs,
    tail: tail.map(({ name }) => name),
    more: items.filter(({ planned, spent }) => spent > planned).length,
    less: items.filter(({ planned, spent }) => spent < planned).length,
    same: items.filter(({ planned, spent }) => spent === planned).length,
    unit: chartUnit(pairs.flatMap(({ planned, spent }) => [planned, spent])),
  };
}

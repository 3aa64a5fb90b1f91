/** Categories from the largest, each as basic, project and other expenditure; the tail folded. */
import type { SpendingByNature } from '../../fiscal/figures/spending-nature.ts';
import type { MoneyUnit } from '../../fiscal/money.ts';
import { foldTail } from '../fold-tail.ts';
import { natureAmounts, sumNatures, type NatureAmounts } from '../natures.ts';
import { chartUnit } from '../units.ts';

export interface NatureChartData {
  /** All categories together. */
  readonly total: NatureAmounts;
  readonly bars: readonly NatureAmounts[];
  /** The categories that the last bar stands for, where it is a folded tail. */
  readonly tail: readonly NatureAmounts[];
  readonly unit: MoneyUnit;
}

const MOST_BARS = 7;

/** Prepares the bars. The total is the printed one where there is one. */
export function natureChartData({ categories, total }: SpendingByNature): NatureChartData {
  const sorted = categories.map(natureAmounts).sort((one, other) => other.amount - one.amount);
  const { kept, tail } = foldTail(sorted, MOST_BARS);
  const bars =
    tail.length === 0 ? [...kept] : [...kept, sumNatures(`其他 ${tail.length} 类`, tail)];
  const all = total ? natureAmounts({ ...total, name: '合计' }) : sumNatures('合计', sorted);
  const amounts = [all, ...bars].flatMap((bar) => [bar.basic, bar.project, bar.other, bar.amount]);
  return { total: all, bars, tail, unit: chartUnit(amounts) };
}

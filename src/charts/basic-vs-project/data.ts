/** Categories from the largest, each as basic, project and other expenditure; the tail folded. */
import type { NatureRow, SpendingByNature } from '../../fiscal/figures/spending-nature.ts';
import { fen, sumFen, type Fen, type MoneyUnit } from '../../fiscal/money.ts';
import { foldTail } from '../fold-tail.ts';
import { chartUnit } from '../units.ts';

/** Amounts of one bar; what is not printed counts as nothing. */
export interface NatureBar {
  readonly name: string;
  readonly basic: Fen;
  readonly project: Fen;
  readonly other: Fen;
  /** As printed; the sum of the three where nothing is. */
  readonly whole: Fen;
}

export interface NatureChartData {
  /** All categories together. */
  readonly total: NatureBar;
  readonly bars: readonly NatureBar[];
  /** The categories that the last bar stands for, where it is a folded tail. */
  readonly tail: readonly NatureBar[];
  readonly unit: MoneyUnit;
}

const MOST_BARS = 7;

/** Prepares the bars. The total is the printed one where there is one. */
export function natureChartData({ categories, total }: SpendingByNature): NatureChartData {
  const sorted = categories.map(natureBar).sort((one, other) => other.whole - one.whole);
  const { kept, tail } = foldTail(sorted, MOST_BARS);
  const bars = tail.length === 0 ? [...kept] : [...kept, sum(`其他 ${tail.length} 类`, tail)];
  const all = total ? natureBar({ ...total, name: '合计' }) : sum('合计', sorted);
  const amounts = [all, ...bars].flatMap((bar) => [bar.basic, bar.project, bar.other, bar.whole]);
  return { total: all, bars, tail, unit: chartUnit(amounts) };
}

function natureBar({ name, basic, project, others, whole }: NatureRow): NatureBar {
  const other = sumFen(others.map((amount) => amount ?? fen(0)));
  const parts = { basic: basic ?? fen(0), project: project ?? fen(0), other };
  return { name, ...parts, whole: whole ?? sumFen(Object.values(parts)) };
}

function sum(name: string, bars: readonly NatureBar[]): NatureBar {
  const add = (key: 'basic' | 'project' | 'other' | 'whole') => sumFen(bars.map((bar) => bar[key]));
  return {
    name,
    basic: add('basic'),
    project: add('project'),
    other: add('other'),
    whole: add('whole'),
  };
}

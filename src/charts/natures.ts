/** Expenditure of a category by its nature: what keeps an agency running, what is spent on projects, and the rest. */
import type { NatureRow } from '../fiscal/figures/spending-nature.ts';
import { fen, sumFen, type Fen } from '../fiscal/money.ts';

/** The natures of expenditure as pages call them. */
export const NATURE_NAMES = { basic: '基本支出', project: '项目支出', other: '其他支出' } as const;
export type Nature = keyof typeof NATURE_NAMES;
export const NATURES = Object.keys(NATURE_NAMES) as Nature[];

/** What was spent on a category, by nature; what is not printed counts as nothing. */
export interface NatureAmounts extends Readonly<Record<Nature, Fen>> {
  readonly name: string;
  /** As printed; the sum of the three where nothing is. */
  readonly amount: Fen;
}

/** The amounts of a row of a table. */
export function natureAmounts({ name, basic, project, others, whole }: NatureRow): NatureAmounts {
  const other = sumFen(others.map((amount) => amount ?? fen(0)));
  const parts = { basic: basic ?? fen(0), project: project ?? fen(0), other };
  return { name, ...parts, amount: whole ?? sumFen(Object.values(parts)) };
}

/** Several categories as one. */
export function sumNatures(name: string, categories: readonly NatureAmounts[]): NatureAmounts {
  const sum = (key: Nature | 'amount') => sumFen(categories.map((category) => category[key]));
  return {
    name,
    basic: sum('basic'),
    project: sum('project'),
    other: sum('other'),
    amount: sum('amount'),
  };
}

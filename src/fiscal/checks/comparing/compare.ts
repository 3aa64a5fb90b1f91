/** Comparing a stated amount with what others give, in integers, with the tolerance that print leaves. */
import { amountWords, type MoneyUnit } from '../../money.ts';
import { isWithinRounding } from '../../tables/print-precision.ts';
import type { FindingStatus } from '../finding.ts';
import type { PrintedOperand } from '../reading/cells/printed-cell.ts';

/** The numbers of a comparison, in 分. */
export interface Comparison {
  readonly status: Exclude<FindingStatus, 'unverifiable'>;
  readonly stated: number;
  readonly expected: number;
  readonly difference: number;
  /** Rounded down to whole 分. */
  readonly tolerance: number;
}

/** An operand of a sum: added, or with −1 taken away. */
type Signed = readonly [sign: 1 | -1, operand: PrintedOperand];

/** Operands of a sum that are all added. */
export function added<Term>(terms: readonly Term[]): (readonly [1, Term])[] {
  return terms.map((term) => [1, term] as const);
}

/** Of comparisons with all that may be meant, the first that holds, else the first that rounding explains, else the first. */
export function bestOf<Each extends { readonly comparison: Pick<Comparison, 'status'> }>(
  compared: readonly Each[],
): Each | undefined {
  return (
    compared.find(({ comparison }) => comparison.status === 'holds') ??
    compared.find(({ comparison }) => comparison.status === 'rounding') ??
    compared[0]
  );
}

/** Compares a stated amount with the sum of others. */
export function compareSum(stated: PrintedOperand, terms: readonly Signed[]): Comparison {
  const expected = terms.reduce((sum, [sign, { amount }]) => sum + sign * amount, 0);
  const steps = terms.reduce((sum, [, { step }]) => sum + step, stated.step);
  const difference = stated.amount - expected;
  const status =
    difference === 0 ? 'holds' : isWithinRounding(difference, steps) ? 'rounding' : 'differs';
  return { status, stated: stated.amount, expected, difference, tolerance: Math.floor(steps / 2) };
}

/** The sentence of a comparison: what both sides say, and where they differ, by how much. */
export function comparedWords(
  both: string,
  { status, difference }: Pick<Comparison, 'status' | 'difference'>,
  unit: MoneyUnit,
): string {
  return status === 'differs'
    ? `${both}，相差 ${amountWords(Math.abs(difference), unit)}。`
    : `${both}。`;
}

/** One amount printed in two places, or in one place and as a sum in another. */
import { cellWords, type Cell } from '../reading/cells/placed-cell.ts';
import type { Outcome } from '../check.ts';
import { compareSum } from './compare.ts';
import { amountWords } from '../../money.ts';
import type { SignedCell } from './sums.ts';

interface Agreement {
  readonly place: string;
  readonly title?: string;
  readonly stated: Cell;
  readonly others: readonly SignedCell[];
}

/** What came of comparing an amount with one other, or with the sum of several. */
export function agreement({ place, title, stated, others }: Agreement): Outcome {
  const comparison = compareSum(stated, others);
  const { status, expected, difference } = comparison;
  const one = stated.operand.label;
  const other = joined(others.map(([, { operand }]) => operand.label));
  const [single] = others.length === 1 ? others.map(([, cell]) => cell) : [];
  const right = single
    ? `${other}印 ${cellWords(single)}`
    : `${other}加起来是 ${amountWords(expected, stated.unit)}`;
  const gap = amountWords(Math.abs(difference), stated.unit);
  const sentences = {
    holds: `${one}与${other}${single ? '' : '之和'}相等。`,
    rounding: `${one}印 ${cellWords(stated)}，${right}，差 ${gap}，在四舍五入范围内。`,
    differs: `${one}印 ${cellWords(stated)}，${right}，相差 ${gap}。`,
  };
  return {
    ...comparison,
    place,
    ...(title !== undefined && { title }),
    statement: sentences[status],
    unit: stated.unit,
    reconciliation: null,
    operands: [stated.operand, ...others.map(([, { operand }]) => operand)],
  };
}

/** 甲、乙和丙. */
function joined(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join('、')}和${names.at(-1) ?? ''}`;
}

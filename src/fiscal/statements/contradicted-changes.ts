/** Changes from the year before that the report itself contradicts: no figure is worked out from them. */
import type { Fact } from '../fact.ts';
import { isWithinRounding } from '../tables/print-precision.ts';
import { factsOfSubject } from './facts-of-subject.ts';
import { amountOfYear, exactAmount, exactDifference, onlyAmount } from './stated-amounts.ts';

/**
 * Whether what a report states beside a change says something else: its rate goes the other way, or the amounts of
 * both years are apart by another amount.
 */
export function isContradicted(facts: readonly Fact[], change: Fact): boolean {
  const own = factsOfSubject(facts, change);
  const next = own[own.indexOf(change) + 1];
  const rate = next?.measure === 'growth-rate' ? (next.value ?? 0) : 0;
  if (rate * (change.value ?? 0) < 0) return true;
  const [before, now] = [onlyAmount(own, ['prior-year']), amountOfYear(facts, change)];
  const [last, amount] = [before && exactAmount(before), now && exactAmount(now)];
  const difference = exactDifference(change);
  if (!last || !amount || !difference) return false;
  const gap = difference.amount - (amount.amount - last.amount);
  return !isWithinRounding(gap, difference.step + amount.step + last.step);
}

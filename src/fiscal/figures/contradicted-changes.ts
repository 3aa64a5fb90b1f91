/** Changes from the year before that the report itself contradicts: no figure is worked out from them. */
import { compareSum } from '../checks/comparing/compare.ts';
import { amountOfYear, onlyAmount } from '../checks/reading/statements/nearby.ts';
import { statedAmount, statedDifference } from '../checks/reading/statements/stated.ts';
import type { Fact } from '../fact.ts';
import { factsOfSubject } from '../facts-of-subject.ts';

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
  const [last, amount] = [before && statedAmount(before), now && statedAmount(now)];
  const difference = statedDifference(change);
  if (!last || !amount || !difference) return false;
  const terms = [
    [1, amount],
    [-1, last],
  ] as const;
  return compareSum(difference, terms).status === 'differs';
}

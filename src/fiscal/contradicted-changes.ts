/** Changes from the year before that the report itself contradicts: no figure is worked out from them. */
import type { Fact } from './fact.ts';
import { decimalsOf, stepOf } from './checks/printed.ts';
import { MONEY_UNITS } from './money.ts';

/**
 * Whether what a report states beside a change says something else: its rate goes the other way, or the amounts of
 * both years are apart by another amount.
 */
export function isContradicted(facts: readonly Fact[], change: Fact): boolean {
  const own = facts.filter(
    ({ section, subject }) => section === change.section && subject === change.subject,
  );
  const { value } = change;
  if (value === null) return false;
  const next = own[own.indexOf(change) + 1];
  const rate = next?.measure === 'growth-rate' ? (next.value ?? 0) : 0;
  if (rate * value < 0) return true;
  const [before, now] = [onlyAmount(own, ['prior-year']), onlyAmount(own, ['final', 'budget'])];
  if (before === null || now === null) return false;
  const steps = [before, now, change].map(printStep).reduce((sum, step) => sum + step, 0);
  return Math.abs(now.value - before.value - value) > steps;
}

/** The one amount of some measures that is stated; null for none, or several that differ. */
function onlyAmount(
  facts: readonly Fact[],
  measures: readonly Fact['measure'][],
): (Fact & { readonly value: number }) | null {
  const found = facts.filter(
    (fact): fact is Fact & { readonly value: number } =>
      measures.includes(fact.measure) && fact.unit.endsWith('元') && fact.value !== null,
  );
  const [first] = found;
  return first && found.every(({ value }) => value === first.value) ? first : null;
}

/** One unit of the last printed place, in 分: an amount in 亿元 may hide more than a change in 万元. */
function printStep({ raw, unit }: Fact): number {
  const money = MONEY_UNITS.find((name) => name === unit);
  return money ? stepOf(money, decimalsOf(raw)) : 0;
}

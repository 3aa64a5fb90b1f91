/** Changes from the year before that the report itself contradicts: no figure is worked out from them. */
import type { Fact } from './fact.ts';
import { FEN_PER_UNIT, MONEY_UNITS } from './money.ts';

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
  const [before, now] = [onlyValue(own, ['prior-year']), onlyValue(own, ['final', 'budget'])];
  return before !== null && now !== null && Math.abs(now - before - value) > 2 * printStep(change);
}

function onlyValue(facts: readonly Fact[], measures: readonly Fact['measure'][]): number | null {
  const values = new Set(
    facts
      .filter(({ measure, unit }) => measures.includes(measure) && unit.endsWith('元'))
      .map(({ value }) => value),
  );
  const [value] = values;
  return values.size === 1 ? (value ?? null) : null;
}

/** One unit of the last printed place, in 分. */
function printStep({ raw, unit }: Fact): number {
  const money = MONEY_UNITS.find((name) => name === unit);
  const decimals = /\.(\d+)$/.exec(raw)?.[1]?.length ?? 0;
  return money ? FEN_PER_UNIT[money] / 10 ** decimals : 0;
}

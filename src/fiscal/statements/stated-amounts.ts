/** Amounts and differences of the running text as numbers to calculate with, and how exact their print is. */
import type { Fact, Measure } from '../fact.ts';
import { fen, isMoneyUnit, type Fen, type MoneyUnit } from '../money.ts';
import { oncePer } from '../once-per.ts';
import { decimalsOf, stepOf, type Exactness } from '../tables/print-precision.ts';
import { withoutNoise } from '../words.ts';
import { factsOfSubject } from './facts-of-subject.ts';

/** Words beside a number that say it is none to calculate with: 约 3 万元, 近百万元, 100 多万元. */
const ABOUT = /(?:约|近|大约|超过?|突破|逾|不足|不少于|不低于|不超过|以上|以下)[为达]?\s*[“"]?$/;

/** The unit of a stated amount of money; null for counts, rates and words such as 持平. */
export function moneyUnit({ unit }: Pick<Fact, 'unit'>): MoneyUnit | null {
  return isMoneyUnit(unit) ? unit : null;
}

/** Whether a statement says that its number is only about right. */
export function isApproximate({ quote, raw }: Fact): boolean {
  const at = withoutNoise(quote).lastIndexOf(withoutNoise(raw));
  return at > 0 && ABOUT.test(withoutNoise(quote).slice(0, at));
}

/** A stated amount in 分. */
export interface StatedAmount extends Exactness {
  readonly amount: Fen;
}

/** What a statement says in money; null where it is no money, no number, or only about so much. */
export const exactAmount = oncePer((fact: Fact): StatedAmount | null => {
  const unit = moneyUnit(fact);
  if (unit === null || fact.value === null || isApproximate(fact)) return null;
  return { amount: fen(fact.value), step: stepOf(unit, decimalsOf(fact.raw)) };
});

/** A stated difference: 持平 and 增加 0 万元 are exactly nothing, 基本持平 is no number. */
export function exactDifference(fact: Fact): StatedAmount | null {
  const stated = exactAmount(fact);
  if (stated) return fact.value === 0 ? { ...stated, step: 0 } : stated;
  const isNothing = fact.value === 0 && fact.unit === '' && !fact.quote.includes('基本');
  return isNothing ? { amount: fen(0), step: 0 } : null;
}

/**
 * The one amount that is stated with one of these measures; null where none or two different ones are, so that nobody
 * could tell which is meant.
 */
export function onlyAmount(facts: readonly Fact[], measures: readonly Measure[]): Fact | null {
  const isMeant = (fact: Fact) => measures.includes(fact.measure) && exactAmount(fact) !== null;
  const last = facts.findLast(isMeant);
  const other = last && facts.find((fact) => fact.value !== last.value && isMeant(fact));
  return last && !other ? last : null;
}

/** The amount of the report's year that a section states of a subject, where it states only one. */
export function amountOfYear(facts: readonly Fact[], fact: Fact): Fact | null {
  return onlyOfYear(factsOfSubject(facts, fact));
}

const onlyOfYear = oncePer((own: readonly Fact[]) => onlyAmount(own, ['final', 'budget']));

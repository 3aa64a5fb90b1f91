/** Why amounts differ from the year before or from the budget, as the report explains it. */
import { DIFFERENCES, type ComparedWith, type Fact, type Measure } from '../fact.ts';
import { fen, type Fen } from '../money.ts';
import type { Report } from '../report.ts';
import { functionNames } from '../tables/function-names.ts';
import { subjectName } from '../words.ts';
import { isContradicted } from '../statements/contradicted-changes.ts';

/** Things that differ by one amount: of money that is all appropriation, most totals are one. */
export interface Difference {
  readonly names: readonly string[];
  /** Negative where it is less than before or than planned. */
  readonly amount: Fen;
  readonly line: number;
}

/** One reason, and all that the report gives it for. */
export interface StatedReason {
  readonly comparedWith: ComparedWith;
  readonly reason: string;
  /** The largest first. */
  readonly differences: readonly Difference[];
}

const PLANS: readonly Measure[] = ['full-year-budget', 'year-start-budget', 'budget'];
const LEVELS: readonly Measure[] = ['final', ...PLANS];

interface Explained {
  readonly comparedWith: ComparedWith;
  readonly reason: string;
  readonly name: string;
  readonly amount: Fen;
  readonly line: number;
}

/** The reasons of a report, those of the largest differences first; what differs by an unknown amount is left out. */
export function statedReasons(report: Pick<Report, 'facts' | 'tables'>): StatedReason[] {
  const names = functionNames(report);
  const subjects = Map.groupBy(report.facts, ({ section, subject }) => `${section} ${subject}`);
  const explained = [...subjects.values()].flatMap((facts) => explainedBy(facts, names));
  const groups = Map.groupBy(explained, ({ comparedWith, reason }) => `${comparedWith} ${reason}`);
  const reasons = [...groups.values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            comparedWith: first.comparedWith,
            reason: first.reason,
            differences: differencesOf([first, ...others]),
          },
        ]
      : [],
  );
  return reasons.sort((one, other) => size(other.differences[0]) - size(one.differences[0]));
}

/** What is explained of one subject: at most its change, and its distance from the plan. */
function explainedBy(facts: readonly Fact[], names: ReadonlyMap<string, string>): Explained[] {
  return (['year', 'budget'] as const).flatMap((comparedWith) => {
    const reasons = new Map(
      facts.flatMap((fact) =>
        fact.reason !== null && explains(fact, comparedWith) ? [[fact.reason, fact] as const] : [],
      ),
    );
    const [entry] = reasons;
    const changes = facts.filter((fact) => !isContradicted(facts, fact));
    const amount = comparedWith === 'year' ? only(changes, 'change') : fromPlan(facts);
    if (!entry || reasons.size > 1 || amount === null || amount === 0) return [];
    const [reason, { subject, code, line }] = entry;
    const name = (code === null ? undefined : names.get(code)) ?? subjectName(subject);
    return [{ comparedWith, reason, name, amount: fen(amount), line }];
  });
}

/** Projects tell their reasons in their own list. */
function explains({ measure }: Fact, comparedWith: ComparedWith): boolean {
  if (measure === 'execution-rate') return false;
  return (LEVELS.includes(measure) ? 'budget' : DIFFERENCES[measure]) === comparedWith;
}

/** The stated distance from the budget, else what was spent less what was planned. */
function fromPlan(facts: readonly Fact[]): number | null {
  const stated = only(facts, 'budget-difference');
  if (stated !== null) return stated;
  const spent = only(facts, 'final');
  const measure = PLANS.find((plan) => facts.some((fact) => fact.measure === plan));
  const planned = measure === undefined ? null : only(facts, measure);
  return spent === null || planned === null ? null : spent - planned;
}

/** The amount that is stated of a measure; null where there is none or more than one. */
function only(facts: readonly Fact[], measure: Measure): number | null {
  const amounts = new Set(
    facts
      .filter((fact) => fact.measure === measure && fact.unit.endsWith('元'))
      .map(({ value }) => value),
  );
  const [amount] = amounts;
  return amounts.size === 1 ? (amount ?? null) : null;
}

function differencesOf(explained: readonly Explained[]): Difference[] {
  return [...Map.groupBy(explained, ({ amount }) => amount)]
    .map(([amount, same]) => ({
      names: [...new Set(same.map(({ name }) => name))],
      amount,
      line: same[0]?.line ?? 1,
    }))
    .sort((one, other) => size(other) - size(one));
}

function size(difference: Difference | undefined): number {
  return Math.abs(difference?.amount ?? 0);
}

/** Totals of this year beside those of the year before, from the change that the running text states. */
import type { Fact } from '../fact.ts';
import { factsOfSubject } from '../statements/facts-of-subject.ts';
import { fen, type Fen } from '../money.ts';
import { oncePer } from '../once-per.ts';
import type { Report, Section } from '../report.ts';
import { functionNames } from '../tables/function-names.ts';
import { subjectName, withoutNoise } from '../words.ts';
import { isContradicted } from '../statements/contradicted-changes.ts';

/** One subject. `lastYear` is worked out: this year less the stated change. */
export interface YearChange {
  readonly subject: string;
  readonly thisYear: Fen;
  readonly change: Fen;
  readonly lastYear: Fen;
  /** The stated rate as printed, with its sign, in percent. */
  readonly rate: string | null;
  readonly reason: string | null;
  readonly line: number;
}

export interface YearChanges {
  readonly section: Pick<Section, 'id' | 'title' | 'line'>;
  readonly changes: readonly YearChange[];
}

/** Sums, kinds of expenditure and running costs; single projects and counts are left to the text. */
const SUBJECTS = /总计$|合计$|总预算$|(?:收入|支出|收支)预算$|收支$|支出$|收入$|经费$|^预算/;

/**
 * The changes that a report states, in its order, or null where it states none. Of several subjects with the same
 * amounts (all money being appropriation, most totals are one) the first is taken; a subject with two different stated
 * changes is left out, since one of them compares something else, and so is a change that the report contradicts.
 */
export function yearChanges(
  report: Pick<Report, 'facts' | 'sections' | 'tables'>,
): YearChanges | null {
  const names = functionNames(report);
  const facts = report.facts.filter((fact) => fact.measure === 'change' && fact.value !== null);
  const stated = facts.flatMap((fact) => {
    const change = stateOf(report, fact, names);
    return change ? [{ fact, change }] : [];
  });
  const distinct = [
    ...Map.groupBy(stated, ({ change }) => `${change.thisYear} ${change.change}`).values(),
  ].flatMap(([first, ...same]) => (first ? [{ ...first, change: joined(first, same) }] : []));
  const section = report.sections.find(({ id }) => id === distinct[0]?.fact.section);
  return section ? { section, changes: distinct.map(({ change }) => change) } : null;
}

interface Stated {
  readonly fact: Fact;
  readonly change: YearChange;
}

/** Subjects of one sentence with the same amounts are named together: 收入总计、支出总计. */
function joined(first: Stated, same: readonly Stated[]): YearChange {
  const beside = same.filter(({ fact }) => fact.line === first.fact.line);
  const subjects = new Set([first, ...beside].map(({ change }) => change.subject));
  const reason =
    [first, ...beside].map(({ change }) => change.reason).find((each) => each !== null) ?? null;
  return { ...first.change, subject: [...subjects].join('、'), reason };
}

function stateOf(
  { facts, sections }: Pick<Report, 'facts' | 'sections'>,
  fact: Fact,
  names: ReadonlyMap<string, string>,
): YearChange | null {
  const isSubject =
    fact.code === null ? SUBJECTS.test(withoutNoise(fact.subject)) : fact.code.length === 3;
  const own = factsOfSubject(facts, fact);
  const isUnclear = own.some((other) => other.measure === 'change' && other.value !== fact.value);
  const thisYear = amountThisYear({ facts, sections }, own, fact);
  if (!isSubject || isUnclear || fact.value === null || thisYear === null) return null;
  if (isContradicted(facts, fact)) return null;
  const lastYear = fen(thisYear - fact.value);
  // An amount of the year before cannot be below zero: then the change is of something else.
  if (lastYear < 0 || (thisYear === 0 && lastYear === 0)) return null;
  const rate = own.find(({ measure }) => measure === 'growth-rate');
  return {
    subject: (fact.code === null ? undefined : names.get(fact.code)) ?? subjectName(fact.subject),
    thisYear,
    change: fen(fact.value),
    lastYear,
    rate: rate ? rateText(rate) : null,
    reason: fact.reason,
    line: fact.line,
  };
}

/** The sections whose titles say that only appropriation is meant. */
const appropriationSections = oncePer(
  (sections: readonly Pick<Section, 'id' | 'title'>[]) =>
    new Set(sections.filter(({ title }) => /财政拨款|一般公共/.test(title)).map(({ id }) => id)),
);

/** Whether the titles above a statement say that only appropriation is meant. */
function isAppropriation(sections: readonly Pick<Section, 'id' | 'title'>[], id: string): boolean {
  const named = appropriationSections(sections);
  const steps = id.split('-');
  return steps.some((_, index) => named.has(steps.slice(0, index + 1).join('-')));
}

/**
 * The amount beside the change; else the only one that the text states of the subject where the same money is meant,
 * unless the change is only told as a cause.
 */
function amountThisYear(
  { facts, sections }: Pick<Report, 'facts' | 'sections'>,
  own: readonly Fact[],
  { section, subject, quote }: Fact,
): Fen | null {
  const isAmount = ({ measure, value, unit }: Fact) =>
    (measure === 'final' || measure === 'budget') && value !== null && unit.endsWith('元');
  const beside = own.filter(isAmount);
  if (beside.length > 0) return onlyValue(beside);
  const isCause = facts.some(
    (other) => other.section === section && other.reason?.includes(quote) === true,
  );
  if (isCause) return null;
  const isOwn = isAppropriation(sections, section);
  return onlyValue(
    facts.filter(
      (fact) =>
        fact.subject === subject &&
        isAmount(fact) &&
        isAppropriation(sections, fact.section) === isOwn,
    ),
  );
}

function onlyValue(facts: readonly Fact[]): Fen | null {
  const amounts = new Set(facts.map(({ value }) => value));
  const [amount] = amounts;
  return amounts.size === 1 && amount != null ? fen(amount) : null;
}

function rateText({ raw, value }: Fact): string {
  const sign = value !== null && value < 0 ? '−' : value === 0 ? '' : '+';
  return /^[\d.∞]+$/.test(raw) ? `${sign}${raw}%` : raw;
}

/** Items of the function classification with what was planned at the start of the year and what was spent. */
import type { Fact, Measure } from '../fact.ts';
import { fen, type Fen } from '../money.ts';
import type { Report, Section } from '../report.ts';
import { functionNames } from '../tables/function-names.ts';
import { innermostName } from '../words.ts';

/** One item, as the running text states it. */
export interface BudgetItem {
  readonly code: string;
  readonly name: string;
  readonly planned: Fen;
  readonly spent: Fen;
  /** Why the two differ, in the words of the report. */
  readonly reason: string | null;
  readonly line: number;
}

export interface BudgetItems {
  readonly section: Pick<Section, 'id' | 'title' | 'line'>;
  readonly items: readonly BudgetItem[];
}

/** A reason given for one of these says why plan and spending differ; one given for a change does not. */
const EXPLAINED: readonly Measure[] = [
  'completion-rate',
  'budget-difference',
  'final',
  'year-start-budget',
];

/** Fewer items say nothing that the totals do not. */
const FEWEST = 2;

/**
 * The items of the section that states most of them, or null where none states two. Where a section states a category
 * and the items below it, the items are taken, so that nothing counts twice.
 */
export function budgetItems(
  report: Pick<Report, 'facts' | 'sections' | 'tables'>,
): BudgetItems | null {
  const names = functionNames(report);
  const sections = Map.groupBy(report.facts, ({ section }) => section);
  const found = [...sections].flatMap(([id, facts]) => {
    const section = report.sections.find((candidate) => candidate.id === id);
    const items = withoutSums(itemsOf(facts, names));
    return section && items.length >= FEWEST ? [{ section, items }] : [];
  });
  return found.sort((one, other) => other.items.length - one.items.length)[0] ?? null;
}

function itemsOf(facts: readonly Fact[], names: ReadonlyMap<string, string>): BudgetItem[] {
  const coded = facts.filter(({ code }) => code !== null);
  return [...Map.groupBy(coded, ({ code }) => code ?? '')].flatMap(([code, own]) => {
    const planned = amountOf(own, 'year-start-budget');
    const spent = amountOf(own, 'final');
    if (!planned || !spent) return [];
    const name = names.get(code) ?? innermostName(spent.fact.subject);
    const reason =
      own.find((fact) => fact.reason !== null && EXPLAINED.includes(fact.measure))?.reason ?? null;
    return [
      { code, name, planned: planned.amount, spent: spent.amount, reason, line: spent.fact.line },
    ];
  });
}

/** The one amount that is stated of a measure; null where two statements differ. */
function amountOf(facts: readonly Fact[], measure: Measure): { amount: Fen; fact: Fact } | null {
  const stated = facts.filter(
    (fact) => fact.measure === measure && fact.unit.endsWith('元') && fact.value !== null,
  );
  const [first] = stated;
  if (first?.value == null || stated.some(({ value }) => value !== first.value)) return null;
  return { amount: fen(first.value), fact: first };
}

function withoutSums(items: readonly BudgetItem[]): BudgetItem[] {
  return items.filter(
    ({ code }) => !items.some((other) => other.code !== code && other.code.startsWith(code)),
  );
}

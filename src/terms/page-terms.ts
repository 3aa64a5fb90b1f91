/** The terms of one report's page: ours and the report's own, one entry for each thing. */
import type { Report, Term } from '../fiscal/report.ts';
import { namesOf, type Explanation } from './explanation.ts';
import { createTermFinder, type NamedTerm, type TermFinder } from './find-terms.ts';
import { innermostName, nameKey } from './names.ts';
import { reportAmounts, type NamedAmount } from './report-amounts.ts';

/** A term with what we say of it and what the report says; at least one of the two. */
export interface PageTerm {
  readonly name: string;
  readonly explanation: Explanation | null;
  /** The report's own definitions: several where it defines items of one name under several sections. */
  readonly definitions: readonly Term[];
}

export interface PageTerms {
  readonly finder: TermFinder<PageTerm>;
  /** What the report prints for a term, where it is a single amount. */
  readonly amountOf: (term: PageTerm) => NamedAmount | null;
}

/** A finder for our terms: what `content/terms/` explains, by all its names. */
export function createExplanationFinder(
  explanations: readonly Explanation[],
): TermFinder<Explanation> {
  return createTermFinder(
    explanations.map((value) => ({ value, names: namesOf(value), unlike: value.unlike })),
  );
}

/** Whether an amount of that name is the term's: a code that is printed must be one of its codes. */
export function isAmountOf({ codes }: Pick<Explanation, 'codes'>, { code }: NamedAmount): boolean {
  return code === null || codes.length === 0 || codes.includes(code);
}

/** The terms that a report's page explains. */
export function pageTerms(report: Report, explanations: readonly Explanation[]): PageTerms {
  const named = mergedTerms(report, explanations);
  const amounts = reportAmounts(report);
  const finder = createTermFinder(
    named,
    // An item of the report's tables is another thing than the term that its name holds.
    amounts.flatMap(({ name, code }) => (code === null ? [] : [name])),
  );
  const byTerm = Map.groupBy(amounts, ({ name }) => finder.ofLabel(name));
  const amountOf = (term: PageTerm) => {
    const own = (byTerm.get(term) ?? []).filter(
      (amount) => term.explanation === null || isAmountOf(term.explanation, amount),
    );
    // One thing may be listed by purpose and by what it bought; of two purposes neither is the whole.
    const kind = (own[0]?.code ?? '').length;
    const alike = own.filter(({ code }) => (code ?? '').length === kind);
    return alike.length === 1 ? (alike[0] ?? null) : null;
  };
  return { finder, amountOf };
}

function mergedTerms(
  report: Pick<Report, 'terms'>,
  explanations: readonly Explanation[],
): NamedTerm<PageTerm>[] {
  const known = new Map(
    explanations.flatMap((explanation) =>
      namesOf(explanation).map((name) => [nameKey(name), explanation] as const),
    ),
  );
  const definitions = Map.groupBy(report.terms, ({ term }) => {
    const innermost = nameKey(innermostName(term));
    return known.get(nameKey(term)) ?? known.get(innermost) ?? innermost;
  });
  const ours = explanations.map((explanation) => {
    const own = definitions.get(explanation) ?? [];
    return {
      value: { name: explanation.term, explanation, definitions: own },
      names: [...namesOf(explanation), ...own.map(({ term }) => term)],
      unlike: explanation.unlike,
    };
  });
  const others = [...definitions].flatMap(([key, own]) => {
    if (typeof key !== 'string') return [];
    const name = innermostName(own[0]?.term ?? key);
    return [
      {
        value: { name, explanation: null, definitions: own },
        names: [name, ...own.map(({ term }) => term)],
      },
    ];
  });
  return [...ours, ...others];
}

/** Where terms occur over all reports: gathered report by report, so that each is read only once. */
import type { Report, ReportSummary } from '../fiscal/report.ts';
import { HEADER_SEPARATOR } from '../fiscal/tables/columns.ts';
import type { Explanation } from './explanation.ts';
import type { TermFinder } from './find-terms.ts';
import { innermostName } from './names.ts';
import { isAmountOf } from './page-terms.ts';
import { exactAmount, reportAmounts } from './report-amounts.ts';

/** What a list needs to know of a report: its name and its addresses. */
export type ReportName = Pick<ReportSummary, 'agency' | 'year' | 'kind' | 'scope'>;

/** A definition in the words of reports, and the reports that print it. */
export interface TermDefinition {
  readonly text: string;
  readonly reports: { readonly report: ReportName; readonly line: number }[];
}

/** An amount of one report, as printed. */
export interface TermAmount {
  readonly report: ReportName;
  readonly name: string;
  readonly code: string | null;
  readonly text: string;
  readonly line: number;
}

export interface TermUses {
  /** How many reports name the term. */
  readonly reports: number;
  /** Told apart by their words; that of most reports first. */
  readonly definitions: readonly TermDefinition[];
  readonly amounts: readonly TermAmount[];
}

/** What one report says of our terms, which are named by their slugs: so little that many reports fit into memory. */
export interface ReportTerms {
  readonly named: readonly string[];
  readonly definitions: readonly {
    readonly slug: string;
    readonly text: string;
    readonly line: number;
  }[];
  readonly amounts: readonly ({ readonly slug: string } & Omit<TermAmount, 'report'>)[];
}

/** Finds what a report says of the terms of a finder. */
export function reportTerms(report: Report, finder: TermFinder<Explanation>): ReportTerms {
  const named = new Set(termsNamed(report, finder).map(({ slug }) => slug));
  const definitions = report.terms.flatMap(({ term, definition, lines }) => {
    const explanation = finder.ofLabel(term) ?? finder.ofLabel(innermostName(term));
    if (explanation === null) return [];
    named.add(explanation.slug);
    // 指 before a definition says nothing: with and without it, it is the same.
    return [{ slug: explanation.slug, text: definition.replace(/^是?指/, ''), line: lines[0] }];
  });
  const printed = new Set<string>();
  const amounts = reportAmounts(report).flatMap((amount) => {
    const explanation = finder.ofLabel(amount.name);
    if (explanation === null || !isAmountOf(explanation, amount)) return [];
    named.add(explanation.slug);
    // A report may print an amount under two names of the same thing: the first counts.
    const key = `${explanation.slug} ${amount.code ?? ''}`;
    if (printed.has(key)) return [];
    printed.add(key);
    const { name, code, line } = amount;
    return [{ slug: explanation.slug, name, code, text: exactAmount(amount), line }];
  });
  return { named: [...named], definitions, amounts };
}

/** What is gathered of a term while reports go by. */
interface Gathered {
  reports: number;
  readonly definitions: Map<string, TermDefinition['reports'][number][]>;
  readonly amounts: TermAmount[];
}

const NO_USES: TermUses = { reports: 0, definitions: [], amounts: [] };

/** What reports say of each term; all reports are gone through once, however many terms there are. */
export function termUses(
  reports: Iterable<{ readonly report: ReportName; readonly terms: ReportTerms }>,
): (slug: string) => TermUses {
  const gathered = new Map<string, Gathered>();
  const of = (slug: string): Gathered => {
    const known = gathered.get(slug);
    if (known) return known;
    const fresh = { reports: 0, definitions: new Map(), amounts: [] };
    gathered.set(slug, fresh);
    return fresh;
  };
  for (const { report, terms } of reports) {
    for (const slug of terms.named) of(slug).reports += 1;
    for (const { slug, text, line } of terms.definitions) {
      const { definitions } = of(slug);
      const same = definitions.get(text);
      if (same) same.push({ report, line });
      else definitions.set(text, [{ report, line }]);
    }
    for (const { slug, ...amount } of terms.amounts) of(slug).amounts.push({ report, ...amount });
  }
  return (slug) => {
    const own = gathered.get(slug);
    if (!own) return NO_USES;
    const definitions = [...own.definitions]
      .map(([text, printed]) => ({ text, reports: printed }))
      .sort((one, other) => other.reports.length - one.reports.length);
    return { ...own, definitions };
  };
}

/** The terms that running text and the labels of tables name. */
function termsNamed(report: Report, finder: TermFinder<Explanation>): Explanation[] {
  const texts = report.sections.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : [])),
  ]);
  const labels = report.tables.flatMap(({ columns, rows }) => [
    ...columns.flatMap((column) => column.split(HEADER_SEPARATOR)),
    ...rows.flatMap(({ cells, values }) => cells.filter((_, index) => values[index] == null)),
  ]);
  return [
    ...texts.flatMap((text) => finder.inText(text).flatMap(({ value }) => value ?? [])),
    ...[...new Set(labels)].flatMap((label) => finder.ofLabel(label) ?? []),
  ];
}

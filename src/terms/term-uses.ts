/** Where terms occur over all reports: gathered report by report, so that each is read only once. */
import { HEADER_SEPARATOR } from '../fiscal/columns.ts';
import type { Report, ReportSummary } from '../fiscal/report.ts';
import type { Explanation } from './explanation.ts';
import type { TermFinder } from './find-terms.ts';
import { innermostName } from './names.ts';
import { isAmountOf } from './page-terms.ts';
import { exactAmount, reportAmounts, type NamedAmount } from './report-amounts.ts';

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
  reports: number;
  /** Told apart by their words; that of most reports first. */
  readonly definitions: TermDefinition[];
  readonly amounts: TermAmount[];
}

/** Gathers what reports say of terms. */
export interface TermCollector {
  readonly add: (report: Report) => void;
  readonly usesOf: (term: Explanation) => TermUses;
}

export function createTermCollector(finder: TermFinder<Explanation>): TermCollector {
  const uses = new Map<Explanation, TermUses>();

  function usesOf(term: Explanation): TermUses {
    const known = uses.get(term);
    if (known) return known;
    const created: TermUses = { reports: 0, definitions: [], amounts: [] };
    uses.set(term, created);
    return created;
  }

  function add(report: Report): void {
    const { agency, year, kind, scope } = report;
    const name: ReportName = { agency, year, kind, scope };
    const named = new Set<Explanation>(termsNamed(report, finder));
    for (const { term, definition, lines } of report.terms) {
      const explanation = finder.ofLabel(term) ?? finder.ofLabel(innermostName(term));
      if (explanation === null) continue;
      named.add(explanation);
      addDefinition(usesOf(explanation).definitions, definition, { report: name, line: lines[0] });
    }
    const printed = new Set<string>();
    for (const amount of reportAmounts(report)) {
      const explanation = finder.ofLabel(amount.name);
      if (explanation === null || !isAmountOf(explanation, amount)) continue;
      named.add(explanation);
      // A report may print an amount under two names of the same thing: the first counts.
      const key = `${explanation.slug} ${amount.code ?? ''}`;
      if (!printed.has(key)) usesOf(explanation).amounts.push(termAmount(name, amount));
      printed.add(key);
    }
    for (const term of named) usesOf(term).reports += 1;
  }

  return {
    add,
    usesOf: (term) => {
      const found = usesOf(term);
      found.definitions.sort((one, other) => other.reports.length - one.reports.length);
      return found;
    },
  };
}

function termAmount(report: ReportName, amount: NamedAmount): TermAmount {
  const { name, code, line } = amount;
  return { report, name, code, text: exactAmount(amount), line };
}

function addDefinition(
  definitions: TermDefinition[],
  text: string,
  use: TermDefinition['reports'][number],
): void {
  // 指 before a definition says nothing: with and without it, it is the same.
  const words = text.replace(/^是?指/, '');
  const same = definitions.find((definition) => definition.text === words);
  if (same) same.reports.push(use);
  else definitions.push({ text: words, reports: [use] });
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

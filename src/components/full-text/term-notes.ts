/**
 * What a term means, one tap from where it stands.
 *
 * The first use of a term in each section links to its page. A script opens its note in place instead, where the
 * browser has popovers (src/client/term-notes.ts): our words, the report's own, and its amount as the example.
 */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Term } from '../../fiscal/report.ts';
import { pageTerms, type PageTerm } from '../../terms/page-terms.ts';
import { exactAmount, type NamedAmount } from '../../terms/report-amounts.ts';
import type { ReportContext } from '../report-context.ts';

/** More links in a paragraph make it no easier to read. */
const MOST_IN_TEXT = 3;

export type LabelMarker = (label: string) => ElementContent[];

/** Marks terms; remembers which were used, and what the section at hand and the tables have already marked. */
export interface TermMarker {
  readonly startSection: () => void;
  /** Marks the terms of a paragraph. */
  readonly mark: (text: string) => ElementContent[];
  /** Marks a label of a table that is a term as a whole. */
  readonly markLabel: LabelMarker;
  /** The notes of all terms marked so far. */
  readonly notes: () => Element[];
}

/** The id of a definition's entry in the report's glossary. */
export function glossaryId(context: Pick<ReportContext, 'report' | 'anchor'>, term: Term): string {
  return context.anchor(`term-${context.report.terms.indexOf(term) + 1}`);
}

/** A marker for one report. */
export function createTermMarker(context: ReportContext): TermMarker {
  const terms = pageTerms(context.report, context.explanations);
  /** Whether text, not only a table, names the term. */
  const used = new Map<PageTerm, boolean>();
  const labelled = new Set<PageTerm>();
  let seen = new Set<PageTerm>();

  function link(text: string, term: PageTerm): Element {
    return h(
      'a',
      { className: ['term'], href: termAddress(context, term), dataNote: noteId(context, term) },
      text,
    );
  }

  function mark(text: string): ElementContent[] {
    let left = MOST_IN_TEXT;
    return terms.finder.inText(text).map((piece): ElementContent => {
      if (piece.value === null || seen.has(piece.value) || left === 0)
        return { type: 'text', value: piece.text };
      left -= 1;
      seen.add(piece.value);
      used.set(piece.value, true);
      return link(piece.text, piece.value);
    });
  }

  function markLabel(label: string): ElementContent[] {
    const term = terms.finder.ofLabel(label);
    // The tables of a report print the same rows again and again: one link for each is enough.
    if (term === null || labelled.has(term)) return [{ type: 'text', value: label }];
    labelled.add(term);
    used.set(term, used.get(term) ?? false);
    return [link(label, term)];
  }

  return {
    startSection: () => {
      seen = new Set();
    },
    mark,
    markLabel,
    notes: () =>
      [...used].map(([term, isInText]) =>
        // A label of a table has its amount beside it.
        termNote(context, term, isInText ? terms.amountOf(term) : null),
      ),
  };
}

/** Our page of the term; the report's own entry where we have none. */
function termAddress(context: ReportContext, { explanation, definitions }: PageTerm): string {
  if (explanation) return context.termAddress(explanation.slug);
  return definitions[0] ? `#${glossaryId(context, definitions[0])}` : '';
}

function noteId(context: ReportContext, { explanation, definitions }: PageTerm): string {
  const own = definitions[0] ? context.report.terms.indexOf(definitions[0]) + 1 : '';
  return context.anchor(`note-${explanation?.slug ?? own}`);
}

/** As short as it can be, since a page holds many; the script adds what only an open note needs. */
function termNote(context: ReportContext, term: PageTerm, amount: NamedAmount | null): Element {
  const { name, explanation, definitions } = term;
  return h('div', { id: noteId(context, term), className: ['term-note'], popover: 'auto' }, [
    h('p', [h('dfn', name), explanation ? `：${explanation.plain}` : null]),
    ...definitionsOnce(definitions).map((definition) => ownDefinition(context, definition)),
    amount &&
      h('p', [
        '这份报告里：',
        h('a', { href: context.sourceAddress(amount.line) }, exactAmount(amount)),
      ]),
  ]);
}

/** Several sections may define one name in the same words. */
function definitionsOnce(definitions: readonly Term[]): Term[] {
  return [...Map.groupBy(definitions, ({ definition }) => definition).values()].flatMap(
    ([first]) => first ?? [],
  );
}

/** The way to the entry in the report's glossary; the script copies its words, so that a page holds them once. */
function ownDefinition(context: ReportContext, definition: Term): Element {
  return h('p', { className: ['term-own'] }, [
    h('a', { href: `#${glossaryId(context, definition)}` }, '报告的解释'),
  ]);
}

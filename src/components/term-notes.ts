/**
 * The report's own definitions, one tap from where a term stands.
 *
 * The first use of a term in each section is a button that opens its definition (HTML popover, no script).
 * Beside it stands a link to the glossary, shown by the style sheet only where there are no popovers.
 */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Report, Term } from '../fiscal/report.ts';
import type { ReportContext } from './report-context.ts';
import { sourceLink } from './source-link.ts';

/** Shorter names are everyday words: marking them would be noise. */
const SHORTEST_TERM = 3;

/** Marks terms in text; remembers which were used, and what the section at hand has already marked. */
export interface TermMarker {
  readonly startSection: () => void;
  readonly mark: (text: string) => ElementContent[];
  /** The popovers of all terms marked so far. */
  readonly notes: () => Element[];
}

/** The ids of a term's entry in the glossary and of its popover. */
export function termIds(context: ReportContext, term: Term): { entry: string; note: string } {
  const number = context.report.terms.indexOf(term) + 1;
  return { entry: context.anchor(`term-${number}`), note: context.anchor(`term-note-${number}`) };
}

/** A marker for one report. */
export function createTermMarker(context: ReportContext): TermMarker {
  const { terms } = context.report;
  const pattern = termPattern(terms);
  const used = new Set<Term>();
  let seen = new Set<Term>();

  function markName(name: string): ElementContent[] {
    const term = terms.find((candidate) => candidate.term === name);
    if (!term || seen.has(term)) return [{ type: 'text', value: name }];
    seen.add(term);
    used.add(term);
    return termButton(context, term);
  }

  function mark(text: string): ElementContent[] {
    // Splitting keeps the names that matched: every second piece is one.
    const pieces = pattern === null ? [text] : text.split(pattern);
    return pieces.flatMap((piece, index): ElementContent[] => {
      if (index % 2 === 1) return markName(piece);
      return piece === '' ? [] : [{ type: 'text', value: piece }];
    });
  }

  return {
    startSection: () => {
      seen = new Set();
    },
    mark,
    notes: () => terms.filter((term) => used.has(term)).map((term) => termNote(context, term)),
  };
}

/** Matches the longest name first and keeps it when splitting; null where there is nothing to match. */
function termPattern(terms: Report['terms']): RegExp | null {
  const names = [...new Set(terms.map(({ term }) => term))]
    .filter((name) => name.length >= SHORTEST_TERM)
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
  return names.length === 0 ? null : new RegExp(`(${names.join('|')})`);
}

function termButton(context: ReportContext, term: Term): Element[] {
  const { entry, note } = termIds(context, term);
  return [
    h('button', { type: 'button', className: ['term'], popoverTarget: note }, term.term),
    h('a', { className: ['term-link'], href: `#${entry}`, ariaLabel: `名词解释：${term.term}` }),
  ];
}

function termNote(context: ReportContext, term: Term): Element {
  const { entry, note } = termIds(context, term);
  return h('div', { id: note, popover: 'auto', className: ['term-note'] }, [
    h('p', { className: ['term-name'] }, term.term),
    h('p', term.definition),
    h('p', { className: ['term-origin'] }, [
      '这是报告自己的解释。',
      h('a', { href: `#${entry}` }, '看名词解释'),
      sourceLink(context, term.lines[0]),
    ]),
    h(
      'button',
      { type: 'button', popoverTarget: note, popoverTargetAction: 'hide', className: ['close'] },
      '关闭',
    ),
  ]);
}

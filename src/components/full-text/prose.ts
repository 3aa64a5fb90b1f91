/** Paragraphs, notes and glossary entries of a report. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Block } from '../../fiscal/report.ts';
import { blockId } from '../../site/page-anchors.ts';
import { markedText } from '../checks/check-mark.ts';
import type { ReportContext } from '../report-context.ts';
import { sourceLink } from '../source-link.ts';
import { glossaryId, type TermMarker } from './term-notes.ts';

type Prose = Extract<Block, { type: 'paragraph' | 'note' | 'term' }>;

/** One piece of prose with the link to its line. */
export function proseBlock(context: ReportContext, block: Prose, marker: TermMarker): Element {
  const link = sourceLink(context, block.lines[0]);
  if (block.type === 'term') return glossaryEntry(context, block, link);
  const id = context.anchor(blockId(block));
  return h('p', { id, ...(block.type === 'note' && { className: ['note'] }) }, [
    ...markedText(context, block, marker.mark),
    link,
  ]);
}

/** An entry as printed, its name set off; the anchor that popovers and other pages link to. */
function glossaryEntry(
  context: ReportContext,
  block: Extract<Prose, { type: 'term' }>,
  link: Element,
): Element {
  const term = context.report.terms.find(
    (candidate) => candidate.term === block.term && candidate.lines[0] === block.lines[0],
  );
  const start = block.text.indexOf(block.term);
  const name = start === -1 ? '' : block.term;
  const before = start === -1 ? '' : block.text.slice(0, start);
  const after = block.text.slice(before.length + name.length);
  const text = [before, name === '' ? null : h('dfn', name), after];
  return h('p', { className: ['glossary-entry'], ...(term && { id: glossaryId(context, term) }) }, [
    ...text,
    link,
  ]);
}

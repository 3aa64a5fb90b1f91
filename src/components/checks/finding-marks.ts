/** Which numbers of a page carry a mark that leads to the finding about them. */
import { differingFindings } from '../../fiscal/checks/differing.ts';
import type { Operand } from '../../fiscal/checks/finding.ts';
import { formLines } from '../../fiscal/projects/form-lines.ts';
import type { Block, Report } from '../../fiscal/report.ts';
import { shownTables } from '../../fiscal/tables/shown-tables.ts';

/** Of more operands than this, a sum and its parts, only the sum is marked. */
const MOST_MARKED = 3;

/** A mark beside a number; operands in one line of a form share theirs. */
export interface FindingMark {
  /** The id of the mark on a page, before it is made unique. */
  readonly id: string;
  /** The number of the finding, from 1. */
  readonly number: number;
  readonly title: string;
  readonly operand: Operand;
  readonly place: Place;
}

type Place =
  | { readonly type: 'cell' }
  | { readonly type: 'form' }
  /** `end`: where the number ends in the text of the block. */
  | { readonly type: 'text'; readonly block: Block; readonly end: number };

/** The id of a finding on a page, before it is made unique. */
export function findingAnchor(number: number): string {
  return `check-${number}`;
}

/** All marks of a report. Numbers that its text does not show one by one have none. */
export function findMarks(report: Report): FindingMark[] {
  return differingFindings(report).flatMap(({ finding, number }) => {
    if (finding.severity !== 'figure') return [];
    const { operands } = finding;
    const marked = operands.length > MOST_MARKED ? operands.slice(0, 1) : operands;
    return marked.flatMap((operand, position) => {
      const place = placeOf(report, operand);
      // Lines of a form are marked as a whole: once for each finding.
      const first =
        place?.type === 'form' ? marked.findIndex(({ line }) => line === operand.line) : position;
      const id = `mark-${number}-${first + 1}`;
      return place ? [{ id, number, title: finding.title, operand, place }] : [];
    });
  });
}

function placeOf(report: Report, operand: Operand): Place | null {
  if (operand.report !== undefined) return null;
  const blocks = report.sections.flatMap((section) => section.blocks);
  if (operand.table !== undefined && operand.column !== undefined) {
    const isShown = shownTables(report).some(({ id }) => id === operand.table);
    return isShown ? { type: 'cell' } : null;
  }
  const block = blocks.find(
    ({ type, lines: [from, to] }) => type !== 'table' && from <= operand.line && operand.line <= to,
  );
  if (!block || block.type === 'table' || block.type === 'term') return null;
  if (block.type === 'form')
    return formLines(report, block).some(({ line }) => line === operand.line)
      ? { type: 'form' }
      : null;
  const end = endInText(report, block.text, operand);
  return end === null ? null : { type: 'text', block, end };
}

/** Where a number ends: in the words that state it, else where it stands first. */
function endInText(report: Report, text: string, operand: Operand): number | null {
  const quotes = report.facts
    .filter(({ line, subject }) => line === operand.line && operand.label.includes(subject))
    .map(({ quote }) => quote);
  for (const quote of quotes) {
    const start = text.indexOf(quote);
    const end = endOfNumber(quote, operand.raw);
    if (start !== -1 && end !== null) return start + end;
  }
  return endOfNumber(text, operand.raw);
}

/** Where a number ends that is not a part of a longer one. */
function endOfNumber(text: string, raw: string): number | null {
  if (raw === '') return null;
  let start = text.indexOf(raw);
  while (start !== -1) {
    const end = start + raw.length;
    const isWhole =
      !/[\d.．]$/.test(text.slice(0, start)) && !/^(?:[.．,]?\d)/.test(text.slice(end));
    if (isWhole) return end;
    start = text.indexOf(raw, end);
  }
  return null;
}

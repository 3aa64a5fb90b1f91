/** Tables printed one cell a line, tab first, with a blank line after each row, as copied out of Word. */
import type { RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { captionsOf, isTableTitle } from '../printed/caption.ts';
import { isTableNote } from '../printed/table-note.ts';
import { mostCommon } from '../most-common.ts';
import { readNumbering } from '../printed/numbering.ts';
import { numbersColumns, spreadMergedCells } from './merged-cells.ts';
import { hasShortHeader } from './short-header.ts';
import { toParagraph } from './paragraph-line.ts';
import { toTable, type RawRow } from './rows.ts';
import { endsSentence, isBlank } from '../printed/text.ts';

const CELL_LINE = /^\t[^\t]*\t*$/;

/** Whether nearly all lines with a tab are a single cell. */
export function isCellPerLine(lines: readonly string[]): boolean {
  let rows = 0;
  let cells = 0;
  for (const line of lines) {
    if (!line.includes('\t')) continue;
    rows += 1;
    if (CELL_LINE.test(line)) cells += 1;
  }
  return rows > 0 && cells / rows > 0.8;
}

/**
 * One cell a line. Lines without a tab go on with the cell above them while its row is not full and cells follow, or
 * where they are its next paragraphs; otherwise they end the table.
 */
export function parseCellLines(lines: readonly string[], file: VFile): RootContent[] {
  const nodes: RootContent[] = [];
  const noBlanks = !lines.some((text) => text.startsWith('\t') && isBlank(text));
  let rows: RawRow[] = [];
  let row: RawRow | null = null;
  const endRow = () => {
    const ended = row;
    row = null;
    if (!ended) return;
    // Rows of tables that follow each other without a line between have widths of their own.
    if (isTitle(ended)) endTable();
    rows.push(ended);
  };
  const endTable = () => {
    endRow();
    const filled = noBlanks ? rows : spreadMergedCells(fillRows(rows));
    const isUneven = filled.some(({ cells }) => cells.length !== filled[0]?.cells.length);
    const data = { noBlanks: noBlanks && isUneven, shortHeader: hasShortHeader(filled) };
    if (rows.length > 0) nodes.push(toTable(filled, file, data));
    rows = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index] ?? '';
    const line = index + 1;
    if (text.startsWith('\t')) {
      row ??= { cells: [], from: line, to: line };
      row.cells.push({ text: text.slice(1).replace(/\t+$/, ''), column: 2, line });
      row.to = line;
      continue;
    }
    if (isBlank(text)) {
      endRow();
      continue;
    }
    const cell = row?.cells.at(-1);
    const rest = row ? restOfCell(row, usualWidth(rows), lines, index) : [];
    if (row && cell && rest.length > 0) {
      cell.text += rest.map((piece) => piece.trim()).join('');
      row.to = index + rest.length;
      index = row.to - 1;
      continue;
    }
    endTable();
    const node = toParagraph(text, line, file);
    if (node) nodes.push(node);
  }
  endTable();
  return nodes;
}

/** The lines from this one on that are neither blank nor cells. */
function linesBelowCell(lines: readonly string[], from: number): readonly string[] {
  let end = from;
  while (end < lines.length && !startsCell(lines[end]) && !isBlank(lines[end] ?? '')) end += 1;
  return lines.slice(from, end);
}

/** Whether a line begins a cell. */
const startsCell = (text = '') => text.startsWith('\t');

/** What stands alone below the last cell of a row is no longer, or it is a paragraph. */
const LONGEST_REST = 20;

/** The lines without a tab, from this one on, that go on with the cell above them, whose text was broken. */
function restOfCell(
  { cells }: RawRow,
  width: number | null,
  lines: readonly string[],
  from: number,
): readonly string[] {
  const below = linesBelowCell(lines, from);
  const [next = '', second] = lines.slice(from + below.length, from + below.length + 2);
  const begun = cells.at(-1)?.text ?? '';
  const text = below.map((piece) => piece.trim()).join('');
  const isInRow = width === null || cells.length !== width;
  const endsTitle = isInRow && captionsOf(begun) === null && isTableTitle(begun + text);
  const isOwn = (piece: string) => piece.includes('[bookmark:') || captionsOf(piece) !== null;
  if (endsTitle || !below.some(isOwn)) {
    const isLast = isBlank(next) && startsCell(second) && (cells.length > 1 || endsTitle);
    if (startsCell(next) ? isInRow : isLast && below.length === 1 && isRestOfCell(text))
      return below;
  }
  if (cells.length === 1) return [];
  const other = below.findIndex(
    (piece, index) => isOwn(piece) || !isNextParagraph(below[index - 1] ?? begun, piece),
  );
  return other === -1 ? below : below.slice(0, other);
}

function isRestOfCell(text: string): boolean {
  return text.length <= LONGEST_REST && readNumbering(text) === null && !/[。：:]/.test(text);
}

/**
 * Whether a line below a paragraph of a cell is the next one: the next item of a list, or the next sentence. A note below
 * the table is no part of its last cell.
 */
function isNextParagraph(above: string, text: string): boolean {
  const number = readNumbering(text);
  if (number === null)
    return /[。；;，,、：:]$/.test(above.trimEnd()) && endsSentence(text) && !isTableNote(text);
  const last = readNumbering(above);
  return last?.style === number.style && last.ordinal + 1 === number.ordinal;
}

/**
 * The width that most rows have, once two rows agree on it; the larger where two are as common. Pieces of a caption fill
 * rows of one cell.
 */
function usualWidth(rows: readonly RawRow[]): number | null {
  const widths = rows.map(({ cells }) => cells.length).filter((width) => width > 1);
  const width = mostCommon(widths.sort((a, b) => b - a));
  return widths.filter((other) => other === width).length >= 2 ? (width ?? null) : null;
}

/** A title alone in its row, merged over all columns: no row begins with it. */
const isTitle = ({ cells: [title, ...others] }: RawRow) =>
  others.length === 0 && isTableTitle(title?.text ?? '');

/**
 * Puts rows together that a blank line inside a cell took apart: counts cells up to the usual width. A blank cell goes
 * on with none: it is what a merged cell leaves at the head of a row below.
 */
function fillRows(rows: readonly RawRow[]): RawRow[] {
  const width = usualWidth(rows);
  if (width === null) return [...rows];
  const filled: RawRow[] = [];
  const numbers = rows.findIndex(numbersColumns);
  let sawFullRow = false;
  for (let index = 0; index < rows.length; index += 1) {
    const first = rows[index];
    if (!first) continue;
    // Rows of a caption may be as wide, and those of a header below them are whole though they are short.
    sawFullRow ||= first.cells.length === width && index >= numbers;
    let joined: RawRow = first;
    let next = index + 1;
    while (sawFullRow && joined.cells.length < width && !isTitle(first)) {
      const piece = rows[next];
      if (!piece || joined.cells.length + piece.cells.length > width) break;
      if (isBlank(piece.cells[0]?.text ?? '')) break;
      joined = { cells: [...joined.cells, ...piece.cells], from: joined.from, to: piece.to };
      next += 1;
    }
    const complete = joined.cells.length === width;
    filled.push(complete ? joined : first);
    if (complete) index = next - 1;
  }
  return filled;
}

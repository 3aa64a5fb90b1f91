/** Rows of bars that hold one cell each: text that a page lays out in a table, or tables printed one cell a line. */
import type { Paragraph, RootContent, Table } from 'mdast';
import type { VFile } from 'vfile';
import { captionOf } from '../printed/caption.ts';
import { isBlank } from '../printed/text.ts';
import { warn } from '../problem.ts';
import { dropLines, linesOf } from '../tree.ts';
import { foldCells } from './fold-cells.ts';
import { toParagraph } from './paragraph-line.ts';
import { toTable, type RawRow } from './rows.ts';

/** The cells of a row that are not blank. */
const printed = ({ cells }: RawRow) => cells.filter(({ text }) => !isBlank(text));

/** A row of one cell and the bars of all others is a line of text that a page keeps in a table. */
const isLine = (row: RawRow) => row.cells.length > 2 && printed(row).length <= 1;
/** Tables of reports are less wide than those that lay out a page. */
const WIDE = 20;

/** Whether rows of bars hold no table, but the text of a page that one lays out. */
export const areLines = (rows: readonly RawRow[]) =>
  rows.some((row) => row.cells.length > WIDE) && rows.every((row) => printed(row).length <= 1);

/** The text of such a row; lines of it that print nothing but bars are dropped. */
export function toLine(row: RawRow, file: VFile): Paragraph[] {
  const [cell] = printed(row);
  for (let line = row.from; line <= row.to; line += 1)
    if (line !== cell?.line) dropLines(file, [line, line], 'furniture');
  const node = cell ? toParagraph(cell.text, cell.line, file) : null;
  return node ? [node] : [];
}

/** Bars in a line of their own make up for merged cells of the row above. */
function joinPads(lines: readonly RawRow[]): RawRow[] {
  const joined: RawRow[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && line.cells.length > 1 && printed(line).length === 0) {
      for (const cell of line.cells) last.cells.push(cell);
      last.to = line.to;
    } else joined.push({ ...line, cells: [...line.cells] });
  }
  return joined;
}

/** Owner, year and unit. */
const LONGEST_CAPTION = 4;

/**
 * How many cells the caption has that a run of cells begins with as one row, whose unit is the last; 0 where there is
 * none. Captions that fill a row each have the bars of its other cells.
 */
function captionLength(lines: readonly RawRow[]): number {
  const unit = lines
    .slice(0, LONGEST_CAPTION)
    .findIndex((line) => captionOf(printed(line)[0]?.text ?? '')?.what === 'unit');
  return lines.slice(0, unit).some(isLine) ? 0 : unit + 1;
}

/** Tables printed one cell a line: a caption at the beginning begins another table wherever it stands again. */
export function cellTables(run: readonly RawRow[], file: VFile): RootContent[] {
  const lines = joinPads(run);
  if (lines.every(isLine)) return lines.flatMap((row) => toLine(row, file));
  const length = captionLength(lines);
  const wordsAt = (index: number) => lines[index]?.cells[0]?.text.trim();
  const starts = lines.flatMap((_, index) => {
    const isStart = Array.from({ length }).every((__, at) => wordsAt(index + at) === wordsAt(at));
    return length > 0 && isStart ? [index] : [];
  });
  return starts.length === 0
    ? tablesBelow(null, lines, file)
    : starts.flatMap((start, index) => {
        const head = lines.slice(start, start + length);
        return tablesBelow(joinCells(head), lines.slice(start + length, starts[index + 1]), file);
      });
}

/** Cells that are printed one a line as the row that they are. */
function joinCells(lines: readonly RawRow[]): RawRow {
  return {
    cells: lines.flatMap(printed),
    from: lines[0]?.from ?? 1,
    to: lines.at(-1)?.to ?? 1,
  };
}

/** Tables with other captions as lines before them: one such begins another table. */
function tablesBelow(head: RawRow | null, lines: readonly RawRow[], file: VFile): RootContent[] {
  const nodes: RootContent[] = [];
  let first = head ? [head] : [];
  let cells: RawRow[] = [];
  const close = () => {
    if (cells.length === 0 && first.length === 0) return;
    const rows = foldCells(cells);
    if (rows) nodes.push(toTable([...first, ...rows], file, { lostMerges: true }));
    else {
      if (first.length > 0) nodes.push(toTable(first, file));
      if (cells.length > 0) nodes.push(unreadTable(cells, file));
    }
    first = [];
    cells = [];
  };
  for (const row of lines) {
    const caption = isLine(row) ? captionOf(row.cells[0]?.text ?? '') : null;
    // Among other cells, a unit is the last of the caption's row.
    if (caption && (cells.length === 0 || caption.what === 'number' || caption.what === 'title')) {
      close();
      nodes.push(...toLine(row, file));
    } else cells.push(row);
  }
  close();
  return nodes;
}

/** Cells of which nothing tells where their rows end: kept as printed, and said so. */
function unreadTable(cells: readonly RawRow[], file: VFile): Table {
  const table = toTable(cells, file);
  table.data = { unread: true };
  warn(
    file,
    { line: linesOf(table)[0] },
    {
      rule: 'table-layout',
      reason: 'A table is printed one cell a line, and nothing tells where its rows end',
      expected: 'a line a row, or a blank line behind each row',
      found: `${cells.length} cells without a break`,
      advice: 'They are shown as printed; put each row into one line, with tabs between its cells',
    },
  );
  return table;
}

/**
 * The parser: text becomes a tree of paragraphs (one a line) and tables (one a run of rows).
 *
 * Two ways of printing tables occur: tab-separated rows (a line a row; also Markdown pipes), and one cell
 * a line, tab first, with a blank line after each row, as copied out of Word.
 */
import type { Processor } from 'unified';
import type { Paragraph, RootContent, Table } from 'mdast';
import type { VFile } from 'vfile';
import { captionOf } from '../structure/caption.ts';
import { alignedRows } from './aligned-rows.ts';
import { joinBrokenRows } from './broken-cells.ts';
import { foldCells } from './fold-cells.ts';
import { findHtmlTable } from './html-table.ts';
import { parseInline, withoutLinks, type Inline } from './parse-inline.ts';
import {
  barsOf,
  checkMarks,
  isPipeRow,
  splitRow,
  toTable,
  type Bars,
  type RawRow,
} from './rows.ts';
import { warn } from '../problem.ts';
import { isBlank } from '../text.ts';
import { drop, linesOf, paragraph, spanning } from '../tree.ts';

const CELL_LINE = /^\t[^\t]*\t*$/;

/** unified's parser: `this.parser` for the text of one report. */
export default function parseLines(this: Processor): void {
  this.parser = (document, file) => {
    const lines = document.split('\n').map(withoutLinks);
    return {
      type: 'root',
      children: isCellPerLine(lines) ? parseCellLines(lines, file) : parseRows(lines, file),
    };
  };
}

function isCellPerLine(lines: readonly string[]): boolean {
  let rows = 0;
  let cells = 0;
  for (const line of lines) {
    if (!line.includes('\t')) continue;
    rows += 1;
    if (CELL_LINE.test(line)) cells += 1;
  }
  return rows > 0 && cells / rows > 0.8;
}

function toParagraph(text: string, line: number, file: VFile): Paragraph | null {
  const [, indent = '', hashes = '', bullet = '', rest = ''] =
    /^([\s\u3000]*)(#{1,6}(?=[^#]))?\s*([-*•·●](?=[\s\u3000])(?!\s*\d{1,3}\s*[-—]\s*$)|[▲△◆◇■□★☆►▶➤](?!.{0,3}$|.*[■□]))?\s*(.*)$/s.exec(
      text,
    ) ?? [];
  const inline = parseInline(rest.trimEnd());
  checkMarks(inline, line, indent.length + 1, file);
  if (isBlank(inline.text.replace(/[|｜]/g, ''))) {
    drop(file, { type: 'text', position: spanning(line, line) }, 'furniture');
    return null;
  }
  const children = trimStart(inline).map((child) => ({ ...child, position: spanning(line, line) }));
  const node = paragraph(children, line, line);
  if (hashes !== '' || bullet !== '') node.data = { marked: hashes !== '', bullet: bullet !== '' };
  return node;
}

function trimStart(inline: Inline): Paragraph['children'] {
  const [first, ...others] = inline.children;
  return first?.type === 'text'
    ? [{ ...first, value: first.value.replace(/^[\s\u3000]+/, '') }, ...others]
    : inline.children;
}

/** Lines that are rows: with tabs, with bars around them, or with bars like the line above or below. */
function isRow(lines: readonly string[], index: number, bars: ReadonlyMap<number, Bars>): boolean {
  const text = lines[index];
  if (text === undefined || isBlank(text)) return false;
  if (text.includes('\t')) return true;
  return bars.has(index) && (isPipeRow(text) || bars.has(index - 1) || bars.has(index + 1));
}

/** A word without a tab right among rows, or 合计 below them, lost the blank cells behind it. */
function isLonely(text: string, beforeRow: boolean): boolean {
  const word = text.trim();
  return (
    /^\S{1,40}$/.test(word) &&
    !/[:：]/.test(word) &&
    captionOf(word) === null &&
    (beforeRow || /^(?:合计|总计)$/.test(word))
  );
}

/** More lines of nothing but a name do not stand between two rows, unless they are counted. */
const MOST_LONELY = 3;
const MOST_COUNTED = 40;

/** Whether a row follows below lines of nothing but a name: `六、科学技术支出`, of which the other cells were blank. */
function endsInRow(lines: readonly string[], index: number, bars: ReadonlyMap<number, Bars>) {
  let names = 0;
  for (let at = index; at < Math.min(lines.length, index + MOST_COUNTED); at += 1) {
    if (isRow(lines, at, bars)) return true;
    const text = lines[at] ?? '';
    if (!/^[一二三四五六七八九十]{1,3}、/.test(text)) names += 1;
    if (names >= MOST_LONELY || /[。；，]/.test(text) || !isLonely(text, true)) return false;
  }
  return false;
}

/** Whether a text has rows with tabs, none of which prints a blank cell. */
function printNoBlanks(lines: readonly string[]): boolean {
  const rows = lines.filter((text) => text.includes('\t'));
  return rows.length > 0 && rows.every((text) => !text.split('\t').some(isBlank));
}

function parseRows(lines: readonly string[], file: VFile): RootContent[] {
  const nodes: RootContent[] = [];
  const aligned = alignedRows(lines);
  const bars = barsOf(lines);
  /** Rows end in the tabs of their blank cells, so that a short line is no whole row. */
  const keepsBlanks = lines.some((text) => text.endsWith('\t') && !isBlank(text));
  const noBlanks = printNoBlanks(lines);
  let run: RawRow[] = [];
  let unread = false;
  const close = () => {
    const lostBlanks = bars.get((run[0]?.from ?? 0) - 1)?.lostBlanks;
    const isLaidOut = lostBlanks !== undefined && nodes.at(-1)?.type !== 'table' && areLines(run);
    // Not spread: a run may be longer than a call has room for.
    if (unread) for (const node of cellTables(run, file)) nodes.push(node);
    else if (isLaidOut) for (const row of run) nodes.push(...toLine(row, file));
    else if (run.length > 0)
      nodes.push(
        toTable(keepsBlanks ? joinBrokenRows(run) : run, file, {
          lostBlanks: lostBlanks ?? false,
          noBlanks: noBlanks && run.some(({ cells }) => cells.length !== run[0]?.cells.length),
        }),
      );
    run = [];
    unread = false;
  };
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index] ?? '';
    const line = index + 1;
    const html = findHtmlTable(lines, index);
    const columns = aligned.get(line);
    const isAmongRows =
      run.at(-1)?.to === line - 1 && isLonely(text, endsInRow(lines, index + 1, bars));
    if (html) {
      close();
      if (html.rows.length > 0) nodes.push(toTable(html.rows, file));
      index = html.end;
    } else if (columns) {
      if (unread) close();
      run.push(columns);
    } else if (isRow(lines, index, bars) || isAmongRows) {
      const single = bars.get(index)?.single ?? false;
      if (single !== unread) close();
      unread = single;
      run.push(splitRow(text, line, text.includes('|') ? bars.get(index) : undefined));
    } else if (!unread || !isBlank(text)) {
      close();
      const node = isBlank(text) ? null : toParagraph(text, line, file);
      if (node) nodes.push(node);
    }
  }
  close();
  return nodes;
}

const printed = ({ cells }: RawRow) => cells.filter(({ text }) => !isBlank(text));

/** A row of one cell and the bars of all others is a line of text that a page keeps in a table. */
const isLine = (row: RawRow) => row.cells.length > 2 && printed(row).length <= 1;
/** Tables of reports are less wide than those that lay out a page. */
const WIDE = 20;
const areLines = (rows: readonly RawRow[]) =>
  rows.some((row) => row.cells.length > WIDE) && rows.every((row) => printed(row).length <= 1);

/** The text of such a row; lines of it that print nothing but bars are dropped. */
function toLine(row: RawRow, file: VFile): Paragraph[] {
  const [cell] = printed(row);
  for (let line = row.from; line <= row.to; line += 1)
    if (line !== cell?.line)
      drop(file, { type: 'text', position: spanning(line, line) }, 'furniture');
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

/** Tables printed one cell a line, with their captions as lines before them: a caption begins another table. */
function cellTables(run: readonly RawRow[], file: VFile): RootContent[] {
  const nodes: RootContent[] = [];
  let cells: RawRow[] = [];
  const close = () => {
    if (cells.length === 0) return;
    const rows = foldCells(cells);
    nodes.push(rows ? toTable(rows, file, { lostMerges: true }) : unreadTable(cells, file));
    cells = [];
  };
  const lines = joinPads(run);
  if (lines.every(isLine)) return lines.flatMap((row) => toLine(row, file));
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

/**
 * One cell a line. A line without a tab goes on with the cell above it while its row is not full and cells
 * follow; otherwise it ends the table.
 */
function parseCellLines(lines: readonly string[], file: VFile): RootContent[] {
  const nodes: RootContent[] = [];
  const noBlanks = !lines.some((text) => text.startsWith('\t') && isBlank(text));
  let rows: RawRow[] = [];
  let row: RawRow | null = null;
  const endRow = () => {
    if (row) rows.push(row);
    row = null;
  };
  const endTable = () => {
    endRow();
    const filled = noBlanks ? rows : fillRows(rows);
    const isUneven = filled.some(({ cells }) => cells.length !== filled[0]?.cells.length);
    if (rows.length > 0) nodes.push(toTable(filled, file, { noBlanks: noBlanks && isUneven }));
    rows = [];
  };
  lines.forEach((text, index) => {
    const line = index + 1;
    if (text.startsWith('\t')) {
      row ??= { cells: [], from: line, to: line };
      row.cells.push({ text: text.slice(1).replace(/\t+$/, ''), column: 2, line });
      row.to = line;
      return;
    }
    if (isBlank(text)) {
      endRow();
      return;
    }
    const width = usualWidth(rows);
    const cell = row?.cells.at(-1);
    const title = text.includes('[bookmark:') || captionOf(text) !== null;
    if (
      row &&
      cell &&
      !title &&
      lines[index + 1]?.startsWith('\t') &&
      (width === null || row.cells.length < width)
    ) {
      cell.text += text.trim();
      row.to = line;
      return;
    }
    endTable();
    const node = toParagraph(text, line, file);
    if (node) nodes.push(node);
  });
  endTable();
  return nodes;
}

/** The width that most rows have, once two rows agree on it. */
function usualWidth(rows: readonly RawRow[]): number | null {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return count >= 2 ? width : null;
}

/**
 * Puts rows together that a blank line inside a cell took apart: counts cells up to the usual width. A blank cell goes
 * on with none: it is what a merged cell leaves at the head of a row below.
 */
function fillRows(rows: readonly RawRow[]): RawRow[] {
  const width = usualWidth(rows);
  if (width === null) return [...rows];
  const filled: RawRow[] = [];
  let sawFullRow = false;
  for (let index = 0; index < rows.length; index += 1) {
    const first = rows[index];
    if (!first) continue;
    sawFullRow ||= first.cells.length === width;
    let joined: RawRow = first;
    let next = index + 1;
    while (sawFullRow && joined.cells.length < width) {
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

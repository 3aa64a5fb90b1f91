/**
 * The parser: text becomes a tree of paragraphs (one a line) and tables (one a run of rows).
 *
 * Two ways of printing tables occur: tab-separated rows (a line a row; also Markdown pipes), and one cell
 * a line, tab first, with a blank line after each row, as copied out of Word.
 */
import type { Processor } from 'unified';
import type { Paragraph, RootContent, Table } from 'mdast';
import type { VFile } from 'vfile';
import { TOTAL_NAME } from '../../../src/fiscal/words.ts';
import { append } from '../append.ts';
import { captionOf } from '../printed/caption.ts';
import { alignedRows } from './aligned/aligned-rows.ts';
import { joinBrokenRows } from './broken-cells.ts';
import { isCellPerLine, parseCellLines } from './cell-lines.ts';
import { foldCells } from './fold-cells.ts';
import { findHtmlTable } from './html-table.ts';
import { hasShortHeader } from './short-header.ts';
import { toParagraph } from './paragraph-line.ts';
import { withoutLinks } from './parse-inline.ts';
import { barsOf, isPipeRow, splitRow, toTable, type Bars, type RawRow } from './rows.ts';
import { warn } from '../problem.ts';
import { isBlank } from '../printed/text.ts';
import { dropLines, linesOf } from '../tree.ts';

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
    (beforeRow || TOTAL_NAME.test(word))
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

/** The rows of lines with tabs or bars, by the index of the line. */
function splitRows(lines: readonly string[], bars: ReadonlyMap<number, Bars>) {
  const rows = new Map<number, RawRow>();
  for (const [index, text] of lines.entries())
    if (text.includes('\t') || bars.has(index))
      rows.set(index, splitRow(text, index + 1, bars.get(index)));
  return rows;
}

/** Whether there are rows, none of which prints a blank cell. */
function printNoBlanks(rows: ReadonlyMap<number, RawRow>): boolean {
  return (
    rows.size > 0 &&
    [...rows.values()].every(({ cells }) => !cells.some(({ text }) => isBlank(text)))
  );
}

/** Whether a tab stands before every cell, the first of each row among them. */
function leadsWithTabs(lines: readonly string[]): boolean {
  const rows = lines.filter((text) => text.includes('\t'));
  return rows.length > 0 && rows.every((text) => text.startsWith('\t'));
}

function parseRows(all: readonly string[], file: VFile): RootContent[] {
  const lead = leadsWithTabs(all) ? 1 : 0;
  const lines = lead > 0 ? all.map((text) => text.replace(/^\t/, '')) : all;
  const nodes: RootContent[] = [];
  const aligned = alignedRows(lines);
  const bars = barsOf(lines);
  /** Rows end in the tabs of their blank cells, so that a short line is no whole row. */
  const keepsBlanks = lines.some((text) => text.endsWith('\t') && !isBlank(text));
  const split = splitRows(lines, bars);
  const noBlanks = printNoBlanks(split);
  let run: RawRow[] = [];
  let unread = false;
  const close = () => {
    const lostBlanks = bars.get((run[0]?.from ?? 0) - 1)?.lostBlanks;
    const isLaidOut = lostBlanks !== undefined && nodes.at(-1)?.type !== 'table' && areLines(run);
    if (unread) append(nodes, cellTables(run, file));
    else if (isLaidOut) for (const row of run) nodes.push(...toLine(row, file));
    else if (run.length > 0)
      nodes.push(
        toTable(keepsBlanks ? joinBrokenRows(run) : run, file, {
          lostBlanks: lostBlanks ?? false,
          shortHeader: lostBlanks !== true && hasShortHeader(run, lostBlanks !== undefined),
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
      index = columns.to - 1;
    } else if (isRow(lines, index, bars) || isAmongRows) {
      const single = bars.get(index)?.single ?? false;
      if (single !== unread) close();
      unread = single;
      const row = split.get(index) ?? splitRow(text, line, undefined);
      for (const cell of row.cells) cell.column += lead;
      run.push(row);
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
function cellTables(run: readonly RawRow[], file: VFile): RootContent[] {
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

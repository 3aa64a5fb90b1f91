/**
 * The parser: text becomes a tree of paragraphs (one a line) and tables (one a run of rows).
 *
 * Two ways of printing tables occur: tab-separated rows (a line a row; also Markdown pipes), and one cell
 * a line, tab first, with a blank line after each row, as copied out of Word.
 */
import type { Processor } from 'unified';
import type { RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { TOTAL_NAME } from '../../../src/fiscal/words.ts';
import { append } from '../append.ts';
import { captionOf } from '../printed/caption.ts';
import { alignedRows } from './aligned/aligned-rows.ts';
import { joinBrokenRows } from './broken-cells.ts';
import { isCellPerLine, parseCellLines } from './cell-lines.ts';
import { findHtmlTable } from './html-table.ts';
import { hasShortHeader } from './short-header.ts';
import { toParagraph } from './paragraph-line.ts';
import { withoutLinks } from './parse-inline.ts';
import { areLines, cellTables, toLine } from './single-cells.ts';
import { barsOf, isPipeRow, splitRow, toTable, type Bars, type RawRow } from './rows.ts';
import { isBlank } from '../printed/text.ts';

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
  /** The run holds one cell a line. */
  let single = false;
  const close = () => {
    const lostBlanks = bars.get((run[0]?.from ?? 0) - 1)?.lostBlanks;
    const isLaidOut = lostBlanks !== undefined && nodes.at(-1)?.type !== 'table' && areLines(run);
    if (single) append(nodes, cellTables(run, file));
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
    single = false;
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
      if (single) close();
      run.push(columns);
      index = columns.to - 1;
    } else if (isRow(lines, index, bars) || isAmongRows) {
      const isSingle = bars.get(index)?.single ?? false;
      if (isSingle !== single) close();
      single = isSingle;
      const row = split.get(index) ?? splitRow(text, line, undefined);
      for (const cell of row.cells) cell.column += lead;
      run.push(row);
    } else if (!single || !isBlank(text)) {
      close();
      const node = isBlank(text) ? null : toParagraph(text, line, file);
      if (node) nodes.push(node);
    }
  }
  close();
  return nodes;
}

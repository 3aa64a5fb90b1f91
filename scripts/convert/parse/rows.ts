/** Rows under construction: cells as printed with their places, before they become nodes. */
import type { Table, TableCell, TableRow } from 'mdast';
import type { VFile } from 'vfile';
import { parseInline, type Inline } from './parse-inline.ts';
import { warn } from '../problem.ts';
import { isBlank } from '../printed/text.ts';
import { spanning, tableOf } from '../tree.ts';

/** A cell under construction. */
export interface RawCell {
  text: string;
  column: number;
  line: number;
}

/** A row under construction. */
export interface RawRow {
  cells: RawCell[];
  from: number;
  to: number;
}

const BAR = /(?<!\\)\|/;
const BAR_AT_END = /(?<!\\)\|$/;

/** Says that tags are nested wrongly or not closed. */
export function checkMarks(inline: Inline, line: number, column: number, file: VFile): void {
  if (!inline.unbalanced) return;
  warn(
    file,
    { line, column },
    {
      rule: 'markup',
      reason: 'Nested or unclosed markup; the marks were removed',
      expected: 'each tag closed before the one around it',
      found: inline.unbalanced,
      advice: 'Compare the line with the original, or declare a correction',
    },
  );
}

function toRow(row: RawRow, file: VFile): TableRow {
  const children = row.cells.map((cell): TableCell => {
    const inline = parseInline(cell.text.trimEnd());
    checkMarks(inline, cell.line, cell.column, file);
    const start = { line: cell.line, column: cell.column };
    const text = isBlank(inline.text) ? '' : inline.text;
    return {
      type: 'tableCell',
      children: text === '' ? [] : [{ type: 'text', value: text }],
      position: { start, end: { line: cell.line, column: cell.column + cell.text.length } },
    };
  });
  return { type: 'tableRow', children, position: spanning(row.from, row.to) };
}

/** A table of the rows; at least one is given. */
export function toTable(rows: readonly RawRow[], file: VFile, data?: Table['data']): Table {
  return tableOf(
    rows.map((row) => toRow(row, file)),
    data,
  );
}

/** Whether a line is divided by bars, as Markdown and some web extracts print rows. */
function hasBars(text: string | undefined): boolean {
  return text !== undefined && !text.includes('\t') && BAR.test(text);
}

/** `| a | b |`, which is a row wherever it stands. */
export function isPipeRow(text: string): boolean {
  return /^\s*\|.*\|\s*$/.test(text);
}

/** How the bars of a run of lines stand. */
export interface Bars {
  /** Every line begins with one: the first stands before the first cell, not behind an empty one. */
  closed: boolean;
  /** One cell a line with a bar behind it: only the bars that make up for merged cells tell where a row ends. */
  single: boolean;
  /** Blank cells are left out, and made up for by bars at the ends of rows. */
  lostBlanks: boolean;
  /** Blank cells are printed, and bars right behind each other at the ends of rows make up for merged cells before. */
  padded: boolean;
}

const FEWEST_SINGLE = 4;
/** Only rows of a header have merged cells. */
const MOST_PADDED = 0.3;

/** Whether lines hold a cell each, some of them with the bars of merged cells behind it or in the line below. */
function areSingle(lines: readonly string[]): boolean {
  const padded = lines.filter((text) => !/^[^|]*\|\s*$/.test(text));
  return (
    lines.length >= FEWEST_SINGLE &&
    padded.length <= lines.length * MOST_PADDED &&
    padded.every((text) => /^[^|]*\|[\s|]*$/.test(text))
  );
}

/** For each line with bars, how the bars of the lines around it stand. */
export function barsOf(lines: readonly string[]): ReadonlyMap<number, Bars> {
  const found = new Map<number, Bars>();
  for (const pages of barPages(lines)) {
    const textsOf = (indices: readonly number[]) => indices.map((index) => lines[index] ?? '');
    const all = textsOf(pages.flat());
    const lostBlanks = hasLostBlanks(all);
    const single = areSingle(all);
    // `2023年部门决算 |`, a line or two of a web page: nothing stands behind the bar.
    if (!single && all.every((text) => /^[^|]*\|\s*$/.test(text))) continue;
    for (const page of pages) {
      const texts = textsOf(page);
      const closed = texts.every((text) => /^\s*\|/.test(text));
      const bars = {
        closed,
        single: single || areSingle(texts),
        lostBlanks,
        padded: !closed && !lostBlanks && all.some((text) => WIDE_BLANK.test(text)),
      };
      for (const index of page) found.set(index, bars);
    }
  }
  return found;
}

/** Not every row is filled up: web pages count merged cells wrongly. */
const MOST_ROWS = 0.9;

/** How many cells a row prints, and how wide bars behind the last of them make it; null where a blank one stands between. */
function filledWidth(row: string): { cells: number; width: number } | null {
  const pieces = row.trim().replace(/^\|/, '').split('|');
  const cells = pieces.findLastIndex((piece) => !isBlank(piece)) + 1;
  return cells < pieces.length && pieces.slice(0, cells).every((piece) => !isBlank(piece))
    ? { cells, width: pieces.length - 1 }
    : null;
}

/** A blank cell between the spaces of its two bars. */
const WIDE_BLANK = /\|\s{2,}\|/;

/** Whether a row prints blank cells: before others, or with more than the blank that stands before each bar. */
function printsBlanks(row: string): boolean {
  return WIDE_BLANK.test(row) || /\|\s*\|\s*[^|\s]/.test(row);
}

/**
 * Whether rows were printed without their blank cells: none stands between others, and rows are filled up with
 * bars right behind each other, to the same width as the row above or below.
 */
function hasLostBlanks(rows: readonly string[]): boolean {
  if (!rows.some((row) => /\|\|\s*$/.test(row)) || rows.some(printsBlanks)) return false;
  const filled = rows.map(filledWidth);
  const even = filled.filter(
    (row, index) =>
      // A title or a note may stand alone in its row.
      row?.cells === 1 ||
      row?.width === filled[index - 1]?.width ||
      row?.width === filled[index + 1]?.width,
  );
  return !filled.includes(null) && even.length >= rows.length * MOST_ROWS;
}

/** The runs of lines with bars, each as its pages: what only blank lines hold apart. */
function barPages(lines: readonly string[]): number[][][] {
  const runs: number[][][] = [];
  let last = -1;
  lines.forEach((text, index) => {
    if (hasBars(text)) {
      const run = runs.at(-1);
      if (run && last === index - 1 && hasBars(lines[index - 1])) run.at(-1)?.push(index);
      else if (run && last === index - 1) run.push([index]);
      else runs.push([[index]]);
      last = index;
    } else if (last === index - 1 && isBlank(text)) last = index;
  });
  return runs;
}

/** A row without the bars behind its last: one space stands before them, and two between the bars of a blank cell. */
const withoutPads = (text: string, { padded, single }: Bars) =>
  padded && !single ? text.replace(/\| \|+$/, '|') : text;

/**
 * A cell between bars. Where a merged cell covers the second column, converters of PDF to Markdown write `Col2` there.
 */
function betweenBars(piece: string, index: number): string {
  const text = piece.trim();
  return text === `Col${index + 1}` ? '' : text;
}

/** Splits a line at its tabs, or at its bars where it has no tab; bars around the line are none between cells. */
export function splitRow(text: string, line: number, bars: Bars | undefined): RawRow {
  const lead = bars?.closed ? text.indexOf('|') + 1 : 0;
  let column = lead + 1;
  const pieces = bars
    ? withoutPads(text.slice(lead).trimEnd(), bars).replace(BAR_AT_END, '').split(BAR)
    : text.split('\t');
  const cells = pieces.map((piece, index) => {
    const cell = { text: bars ? betweenBars(piece, index) : piece, column, line };
    column += piece.length + 1;
    return cell;
  });
  return { cells, from: line, to: line };
}

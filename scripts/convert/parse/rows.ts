/** Rows under construction: cells as printed with their places, before they become nodes. */
import type { Table, TableCell, TableRow } from 'mdast';
import type { VFile } from 'vfile';
import { parseInline, type Inline } from './parse-inline.ts';
import { warn } from '../problem.ts';
import { isBlank } from '../text.ts';
import { spanning } from '../tree.ts';

/** A row under construction. */
export interface RawRow {
  cells: { text: string; column: number; line: number }[];
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
export function toTable(rows: readonly RawRow[], file: VFile): Table {
  const [from, to] = [rows[0]?.from ?? 1, rows.at(-1)?.to ?? 1];
  return {
    type: 'table',
    children: rows.map((row) => toRow(row, file)),
    position: spanning(from, to),
  };
}

/** Whether a line is divided by bars, as Markdown and some web extracts print rows. */
export function hasBars(text: string | undefined): boolean {
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
  /** One cell a line with a bar behind it: where a row ends, nothing tells. */
  single: boolean;
}

const FEWEST_SINGLE = 4;

/** For each line with bars, how the bars of the lines around it stand. */
export function barsOf(lines: readonly string[]): ReadonlyMap<number, Bars> {
  const found = new Map<number, Bars>();
  for (let start = 0; start < lines.length; start += 1) {
    if (!hasBars(lines[start])) continue;
    let end = start;
    while (hasBars(lines[end])) end += 1;
    const run = lines.slice(start, end);
    const bars = {
      closed: run.every((text) => /^\s*\|/.test(text)),
      single: run.length >= FEWEST_SINGLE && run.every((text) => /^[^|]*\|\s*$/.test(text)),
    };
    for (let index = start; index < end; index += 1) found.set(index, bars);
    start = end;
  }
  return found;
}

/** Splits a line at its tabs, or at its bars where it has no tab; bars around the line are none between cells. */
export function splitRow(text: string, line: number, bars: Bars | undefined): RawRow {
  const lead = bars?.closed ? text.indexOf('|') + 1 : 0;
  let column = lead + 1;
  const pieces = bars
    ? text.slice(lead).trimEnd().replace(BAR_AT_END, '').split(BAR)
    : text.split('\t');
  const cells = pieces.map((piece) => {
    const cell = { text: bars ? piece.trim() : piece, column, line };
    column += piece.length + 1;
    return cell;
  });
  return { cells, from: line, to: line };
}

/**
 * The parser: text becomes a tree of paragraphs (one a line) and tables (one a run of rows).
 *
 * Two ways of printing tables occur: tab-separated rows (a line a row; also Markdown pipes), and one cell
 * a line, tab first, with a blank line after each row, as copied out of Word.
 */
import type { Processor } from 'unified';
import type { Paragraph, RootContent, Table, TableCell, TableRow } from 'mdast';
import type { VFile } from 'vfile';
import { captionOf } from '../structure/caption.ts';
import { parseInline, type Inline } from './parse-inline.ts';
import { warn } from '../problem.ts';
import { isBlank } from '../text.ts';
import { drop, paragraph, spanning } from '../tree.ts';

/** A row under construction. */
interface RawRow {
  cells: { text: string; column: number; line: number }[];
  from: number;
  to: number;
}

const CELL_LINE = /^\t[^\t]*\t*$/;
const PIPE_ROW = /^\s*\|.*\|\s*$/;

/** unified's parser: `this.parser` for the text of one report. */
export default function parseLines(this: Processor): void {
  this.parser = (document, file) => {
    const lines = document.split('\n');
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

function checkMarks(inline: Inline, line: number, column: number, file: VFile): void {
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

function toParagraph(text: string, line: number, file: VFile): Paragraph | null {
  const [, indent = '', hashes = '', bullet = '', rest = ''] =
    /^([\s\u3000]*)(#{1,6}(?=[^#]))?\s*([-*•·●](?=[\s\u3000])(?!\s*\d{1,3}\s*[-—]\s*$))?\s*(.*)$/s.exec(
      text,
    ) ?? [];
  const inline = parseInline(rest.trimEnd());
  checkMarks(inline, line, indent.length + 1, file);
  if (isBlank(inline.text)) {
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

function toTable(rows: RawRow[], file: VFile): Table {
  const [from, to] = [rows[0]?.from ?? 1, rows.at(-1)?.to ?? 1];
  return {
    type: 'table',
    children: rows.map((row) => toRow(row, file)),
    position: spanning(from, to),
  };
}

function splitRow(text: string, line: number): RawRow {
  const pipes = PIPE_ROW.test(text) && !text.includes('\t');
  let column = pipes ? text.indexOf('|') + 2 : 1;
  const pieces = pipes
    ? text
        .trim()
        .slice(1, -1)
        .split(/(?<!\\)\|/)
    : text.split('\t');
  const cells = pieces.map((piece) => {
    const cell = { text: pipes ? piece.trim() : piece, column, line };
    column += piece.length + 1;
    return cell;
  });
  return { cells, from: line, to: line };
}

function parseRows(lines: readonly string[], file: VFile): RootContent[] {
  const nodes: RootContent[] = [];
  let run: RawRow[] = [];
  const isRow = (text: string | undefined) =>
    text !== undefined &&
    (text.trimEnd().includes('\t') ||
      (text.includes('\t') && !isBlank(text)) ||
      PIPE_ROW.test(text));
  const close = () => {
    if (run.length > 0) nodes.push(toTable(run, file));
    run = [];
  };
  lines.forEach((text, index) => {
    const line = index + 1;
    const lonely =
      run.length > 0 &&
      run.at(-1)?.to === line - 1 &&
      isRow(lines[index + 1]) &&
      /^\S{1,40}$/.test(text.trim()) &&
      !/[:：]/.test(text);
    if (isRow(text) || lonely) run.push(splitRow(text, line));
    else {
      close();
      const node = isBlank(text) ? null : toParagraph(text, line, file);
      if (node) nodes.push(node);
    }
  });
  close();
  return nodes;
}

/**
 * One cell a line. A line without a tab goes on with the cell above it while its row is not full and cells
 * follow; otherwise it ends the table.
 */
function parseCellLines(lines: readonly string[], file: VFile): RootContent[] {
  const nodes: RootContent[] = [];
  let rows: RawRow[] = [];
  let row: RawRow | null = null;
  const endRow = () => {
    if (row) rows.push(row);
    row = null;
  };
  const endTable = () => {
    endRow();
    if (rows.length > 0) nodes.push(toTable(fillRows(rows), file));
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

/** Puts rows together that a blank line inside a cell took apart: counts cells up to the usual width. */
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
      joined = { cells: [...joined.cells, ...piece.cells], from: joined.from, to: piece.to };
      next += 1;
    }
    const complete = joined.cells.length === width;
    filled.push(complete ? joined : first);
    if (complete) index = next - 1;
  }
  return filled;
}

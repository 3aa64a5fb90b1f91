/**
 * Tables of web pages printed one cell a paragraph: a blank line stands behind every cell, and one more for every
 * blank cell. Where its header and all of its rows fit together in one way, the cells become rows again; where they do
 * not, they are kept as printed, so that nothing takes them for headings.
 */
import type { Paragraph, Root, RootContent, Table, TableRow } from 'mdast';
import type { VFile } from 'vfile';
import { captionsOf } from '../printed/caption.ts';
import { isTableNote } from '../printed/table-note.ts';
import { readNumbering } from '../printed/numbering.ts';
import { fitsColumns } from './place-cells/place-pieces.ts';
import { tellUnread } from './unread-tables.ts';
import { isNumber } from '../printed/numbers.ts';
import {
  checkHeader,
  headersOf,
  MOST_COLUMNS,
  printedHeader,
  type Header,
} from '../header/unfold-header.ts';
import { isParagraph, linesOf, tableOf, tableRow, textOf } from '../tree.ts';
import { withoutBlanks, withoutNoise } from '../printed/text.ts';

/** A shorter run of lines below a unit is no table. */
const FEWEST_CELLS = 8;
const FEWEST_NUMBERS = 2;
const LONGEST_CELL = 50;
const MOST_HEADER_CELLS = 40;
const MOST_LEVELS = 4;
/** So many blank cells may end the last row, whose lines nobody can count. */
const MOST_AT_END = 12;

interface Cell {
  readonly text: string;
  readonly line: number;
}

function isUnit(node: RootContent | undefined): boolean {
  const text = isParagraph(node) ? textOf(node) : '';
  // Most lines say nothing of a unit, and need no further look.
  return (
    /单[\s\u3000]*位/.test(text) &&
    (captionsOf(text) ?? []).some((caption) => caption.what === 'unit')
  );
}

/** A line between the unit and the cells: the owner, the number or the year. */
function isCaption(node: RootContent | undefined): boolean {
  const captions = isParagraph(node) ? captionsOf(textOf(node)) : null;
  return captions?.every(({ what }) => what !== 'title') ?? false;
}

function isCell(node: RootContent | undefined): node is Paragraph {
  if (!isParagraph(node)) return false;
  const text = textOf(node).trim();
  return (
    withoutNoise(text).length <= LONGEST_CELL &&
    !/[。；]|，.*，/.test(text) &&
    !isTableNote(text) &&
    readNumbering(text)?.style !== 'part' &&
    (captionsOf(text) ?? []).every(({ what }) => what === 'year')
  );
}

/** How many blank lines stand between a node and the next. */
function gapBehind(nodes: readonly RootContent[], index: number): number {
  const [node, next] = [nodes[index], nodes[index + 1]];
  return node && next ? linesOf(next)[0] - linesOf(node)[1] - 1 : 1;
}

/** The cells that begin at a node, blank ones among them; null where lines stand right below each other. */
function cellsFrom(
  nodes: readonly RootContent[],
  start: number,
): { cells: Cell[]; end: number } | null {
  const cells: Cell[] = [];
  let end = start;
  for (let node = nodes[end]; isCell(node); node = nodes[end]) {
    const line = linesOf(node)[0];
    cells.push({ text: withoutBlanks(textOf(node)), line });
    const gap = gapBehind(nodes, end);
    end += 1;
    if (gap === 0) return null;
    if (isCell(nodes[end]))
      for (let blank = 1; blank < gap; blank += 1) cells.push({ text: '', line: line + blank });
  }
  return { cells, end };
}

/** Cells of the row of sums, whose word often spans the column behind it. */
function withSpannedSums(cells: readonly Cell[]): Cell[] {
  return cells.flatMap((cell, index) =>
    /^(?:栏次|合计)$/.test(cell.text) && isNumber(cells[index + 1]?.text ?? '')
      ? [cell, { text: '', line: cell.line }]
      : [cell],
  );
}

/** A header that ends where the rows may begin. */
interface Head {
  readonly header: Header;
  readonly start: number;
}

/** All headers that the first cells may be: the rows behind them begin at or before the first number. */
function headsOf(cells: readonly Cell[]): Head[] {
  const firstNumber = cells.findIndex(({ text }) => isNumber(text));
  const last = Math.min(firstNumber, MOST_HEADER_CELLS);
  const heads: Head[] = [];
  for (let start = Math.max(2, firstNumber - MOST_COLUMNS); start <= last; start += 1) {
    const words = cells.slice(0, start).flatMap(({ text }) => (text === '' ? [] : [text]));
    for (const header of headersOf(words))
      if (firstNumber < start + header.columns.length) heads.push({ header, start });
  }
  return heads;
}

/** The headers that the first cells are with the blank ones among them: rows as wide as each other. */
function headsAsPrinted(cells: readonly Cell[], read: typeof printedHeader): Head[] {
  const firstNumber = cells.findIndex(({ text }) => isNumber(text));
  const heads: Head[] = [];
  for (let width = 2; width <= MOST_COLUMNS; width += 1)
    for (let levels = 2; levels <= MOST_LEVELS; levels += 1) {
      const start = width * levels;
      if (start > firstNumber || start + width <= firstNumber) continue;
      const rows = Array.from({ length: levels }, (_, level) =>
        cells.slice(level * width, (level + 1) * width).map(({ text }) => text),
      );
      const header = read(rows);
      if (header) heads.push({ header, start });
    }
  return heads;
}

interface Folded {
  readonly header: Header;
  readonly rows: readonly (readonly Cell[])[];
}

/** Whether the items of a column are numbered in order: those of another column that slid into it break off its count. */
function countsOn(names: readonly string[]): boolean {
  const numbers = names
    .map(readNumbering)
    .flatMap((numbering) => (numbering?.style === 'han' ? numbering.ordinal : []));
  return numbers.every((number, index) => number === 1 || number > (numbers[index - 1] ?? 0));
}

/** The cells behind a header as whole rows, with blank cells added at the end; null where they do not fit. */
function rowsBehind({ header, start }: Head, cells: readonly Cell[]): Folded | null {
  const width = header.columns.length;
  const count = Math.ceil((cells.length - start) / width);
  const missing = start + count * width - cells.length;
  if (missing > MOST_AT_END) return null;
  const blank = { text: '', line: cells.at(-1)?.line ?? 1 };
  const whole = [...cells, ...Array.from({ length: missing }, () => blank)];
  const rows = Array.from({ length: count }, (_, row) =>
    whole.slice(start + row * width, start + (row + 1) * width),
  );
  const texts = rows.map((row) => row.map(({ text }) => text));
  const isCounted = header.columns.every((_, column) =>
    countsOn(texts.map((row) => row[column] ?? '')),
  );
  return isCounted && fitsColumns(texts, header.columns) ? { header, rows } : null;
}

/** All ways to fold cells below one of the headers. */
function foldings(heads: readonly Head[], cells: readonly Cell[]): Folded[] {
  return heads.flatMap((head) => rowsBehind(head, cells) ?? []);
}

/** The only one of several ways to fold cells, if they come to the same. */
function agreed(found: readonly Folded[]): Folded | null {
  const kinds = new Set(
    found.map(({ header, rows }) =>
      JSON.stringify([header.columns, rows.map((row) => row.map(({ text }) => text))]),
    ),
  );
  return kinds.size === 1 ? (found[0] ?? null) : null;
}

/**
 * The one way to fold cells; null where there is none, or several. What is printed counts first: blank cells in the header
 * are looked away from, and one is added to the row of sums, only where the cells do not fit as they stand.
 */
function fold(cells: readonly Cell[]): Folded | null {
  for (const read of [checkHeader, printedHeader]) {
    const printed = agreed(foldings(headsAsPrinted(cells, read), cells));
    if (printed) return printed;
  }
  const told = foldings(headsOf(cells), cells);
  if (told.length > 0) return agreed(told);
  const spanned = withSpannedSums(cells);
  return agreed(foldings(headsOf(spanned), spanned));
}

function toRow(cells: readonly Cell[], from: number, to: number): TableRow {
  return tableRow(
    cells.map(({ text }) => text),
    from,
    to,
    cells.map(({ line }) => line),
  );
}

function toTable({ header, rows }: Folded, cells: readonly Cell[]): Table {
  const [from, to] = [cells[0]?.line ?? 1, cells.at(-1)?.line ?? 1];
  const first = rows[0]?.[0]?.line ?? to;
  const headerRows = header.rows.map((words) =>
    toRow(
      words.map((text) => ({ text, line: cells.find((cell) => cell.text === text)?.line ?? from })),
      from,
      first - 1,
    ),
  );
  const bodyRows = rows.map((row) => toRow(row, row[0]?.line ?? first, row.at(-1)?.line ?? to));
  return tableOf([...headerRows, ...bodyRows]);
}

function unreadTable(cells: readonly Cell[]): Table {
  const printed = cells.filter(({ text }) => text !== '');
  return tableOf(
    printed.map((cell) => toRow([cell], cell.line, cell.line)),
    { unread: true },
  );
}

/** unified plugin: makes tables of cells that stand in paragraphs below a unit. */
export default function foldParagraphs() {
  return (tree: Root, file: VFile): void => {
    const nodes: RootContent[] = [];
    for (let index = 0; index < tree.children.length; index += 1) {
      const node = tree.children[index]!;
      nodes.push(node);
      if (!isUnit(node)) continue;
      while (isCaption(tree.children[index + 1])) {
        index += 1;
        nodes.push(tree.children[index]!);
      }
      const run = cellsFrom(tree.children, index + 1);
      const numbers = run?.cells.filter(({ text }) => isNumber(text)).length ?? 0;
      if (!run || run.cells.length < FEWEST_CELLS || numbers < FEWEST_NUMBERS) continue;
      const { cells, end } = run;
      const folded = fold(cells);
      if (!folded) tellUnread(nodes, file, cells[0]!.line, cells[0]!.text);
      nodes.push(folded ? toTable(folded, cells) : unreadTable(cells));
      index = end - 1;
    }
    tree.children = nodes;
  };
}

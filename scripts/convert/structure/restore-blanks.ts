/**
 * Rows that came without their blank cells, or headers without their merged cells (web extracts leave both out), get them
 * back where what stands in a row fits the columns in one way only. A table with any other row is kept as printed.
 */
import type { Paragraph, Root, RootContent, Table, TableRow } from 'mdast';
import type { VFile } from 'vfile';
import { HEADER_SEPARATOR } from '../../../src/fiscal/tables/columns.ts';
import { append } from '../append.ts';
import { captionsInRow } from '../printed/caption.ts';
import { isTableNote } from '../printed/table-note.ts';
import { saysSomething } from './frame-tables.ts';
import { readNumbering } from '../printed/numbering.ts';
import { fitsColumns, placePieces } from './place-cells/place-pieces.ts';
import { isNumber } from '../printed/numbers.ts';
import { proves } from './place-cells/settle-parts.ts';
import { saidIn } from './place-cells/said-in.ts';
import { tellUnread } from './unread-tables.ts';
import { printedWidth, type Reading } from '../cells.ts';
import { checkHeader, headerOfRows, headersOfWidth, isAmount } from '../header/unfold-header.ts';
import { flattenHeader } from '../header/flatten-header.ts';
import { linesOf, paragraph, tableOf, tableRow, textOf } from '../tree.ts';

const printedCells = (row: TableRow) => row.children.map(textOf).filter((text) => text !== '');

function isCaptionRow(row: TableRow): boolean {
  const cells = printedCells(row).filter(saysSomething);
  const captions = captionsInRow(cells).map((caption) => caption?.what ?? null);
  // A single word that ends in 表 may be a header.
  return cells.length > 0 && captions.every((what) => what !== null && what !== 'title');
}

const isNoteRow = (row: TableRow | undefined) => {
  const [first = '', ...others] = row ? printedCells(row) : [];
  return others.length === 0 && isTableNote(first);
};

const toLines = (row: TableRow): Paragraph[] =>
  printedCells(row)
    .filter(saysSomething)
    .map((value) => paragraph([{ type: 'text', value }], ...linesOf(row)));

/** Whether a row in a table so wide prints nothing, or blanks, from some cell on, and no blank before it. */
function endsInBlanks(row: readonly string[], width: number): boolean {
  const words = printedWidth(row);
  return words < width && !row.slice(0, words).includes('');
}

/** The rows above the first that prints a number, or begins with the number of an item. */
function headerRowsOf(texts: readonly Reading[]): readonly Reading[] {
  const first = texts.findIndex(
    (row) => row.some(isNumber) || readNumbering(row.find(Boolean) ?? '') !== null,
  );
  return texts.slice(0, Math.max(0, first));
}

/** Whether a header says by its blanks what stands below what: names stand below no amount, and before the amounts of theirs. */
function isWhole(header: readonly Reading[], body: readonly Reading[]): boolean {
  const printsBlanks = header.slice(1).some((row) => row[0] === '');
  const columns = printsBlanks ? (checkHeader(header)?.columns ?? []) : [];
  const paths = columns.map((column) => column.split(HEADER_SEPARATOR));
  const isMisplaced = paths.some((path, index) => {
    const before = paths[index - 1];
    const goesOn = path.length > 1 && before?.length === path.length && before[0] === path[0];
    const isBelowAmount = path.slice(0, -1).some(isAmount);
    return !isAmount(path.at(-1)!) && (isBelowAmount || (goesOn && isAmount(before.at(-1)!)));
  });
  return (
    columns.length > 0 &&
    !isMisplaced &&
    new Set(columns).size === columns.length &&
    fitsColumns(body, columns)
  );
}

/** The rows with the header's lower row moved below what stands above it; null where nothing tells how, or several ways. */
function placeMerges(rows: readonly TableRow[]): Reading[] | null {
  const texts = rows.map((row) => row.children.map(textOf));
  const header = headerRowsOf(texts);
  const width = texts.reduce((most, row) => Math.max(most, row.length), 0);
  if (header.length < 2 || !endsInBlanks(header[0]!, width)) return texts;
  const body = texts.slice(header.length);
  // A page break may print the header again, which is dropped later.
  const printed = header.map((row) => row.join('\t'));
  const levelOf = (row: readonly string[]) => printed.indexOf(row.join('\t'));
  const own = body.filter((row) => levelOf(row) < 0);
  if (isWhole(header, own)) return texts;
  const lines = rows.slice(0, header.length).map(printedCells);
  const fitting = headersOfWidth(lines, width).filter(({ columns }) => fitsColumns(own, columns));
  const [found, ...others] =
    fitting.length > 1 ? fitting.filter(({ columns }) => proves(own, columns)) : fitting;
  if (!found || others.length > 0) return null;
  return [...found.rows, ...body.map((row) => found.rows[levelOf(row)] ?? row)];
}

/**
 * Whether rows of unlike lengths stand in their columns all the same: each amount behind a name of its own, so that no
 * blank cell before it can be missing; or nothing tells how many columns there are.
 */
function standsAsPrinted(pieces: readonly Reading[]): boolean {
  const header = headerOfRows(headerRowsOf(pieces));
  const width = Math.max(0, ...(header ?? []).map((row) => row.length));
  if (!header || pieces.slice(header.length).every((row) => row.length >= width)) return true;
  const columns = flattenHeader(header, width);
  return columns.every((column, index) => !isAmount(column) || !isAmount(columns[index - 1] ?? ''));
}

function restore(table: Table, before: RootContent[], file: VFile): RootContent[] {
  const rows = [...table.children];
  const captions: TableRow[] = [];
  while (rows[0] && isCaptionRow(rows[0])) captions.push(rows.shift()!);
  const notes: TableRow[] = [];
  while (isNoteRow(rows.at(-1))) notes.unshift(rows.pop()!);
  if (rows.length === 0) return [...captions, ...notes].flatMap(toLines);
  const isHeaderAlone = table.data?.lostMerges ?? table.data?.shortHeader ?? false;
  const placed = isHeaderAlone
    ? placeMerges(rows)
    : placePieces(rows.map(printedCells), saidIn(file));
  // Other stages read headers by other marks.
  if (!placed && table.data?.shortHeader) return [table];
  const isNoBlankLost = !table.data?.lostBlanks && !table.data?.lostMerges;
  if (!placed && isNoBlankLost && standsAsPrinted(rows.map(printedCells))) return [table];
  if (!placed) {
    tellUnread(before, file, linesOf(rows[0]!)[0], printedCells(rows[0]!).join(' '));
    return [
      ...captions.flatMap(toLines),
      tableOf(rows, { unread: true }),
      ...notes.flatMap(toLines),
    ];
  }
  const whole = rows.map((row, index) => tableRow(placed[index] ?? [], ...linesOf(row)));
  return [tableOf([...captions, ...whole]), ...notes.flatMap(toLines)];
}

const isIncomplete = (node: RootContent): node is Table =>
  node.type === 'table' &&
  (['lostBlanks', 'lostMerges', 'shortHeader', 'noBlanks'] as const).some(
    (lost) => node.data?.[lost],
  );

/** unified plugin: gives rows their blank cells back, and headers their merged ones. */
export default function restoreBlanks() {
  return (tree: Root, file: VFile): void => {
    const nodes: RootContent[] = [];
    for (const node of tree.children)
      append(nodes, isIncomplete(node) ? restore(node, nodes, file) : [node]);
    tree.children = nodes;
  };
}

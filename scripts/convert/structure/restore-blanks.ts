/**
 * Rows that came without their blank cells, or headers without their merged cells (web extracts leave both out), get them
 * back where what stands in a row fits the columns in one way only. A table with any other row is kept as printed.
 */
import type { Paragraph, Root, RootContent, Table, TableRow } from 'mdast';
import type { VFile } from 'vfile';
import { captionsInRow, captionsOf } from './caption.ts';
import { isTableNote, saysSomething } from './frame-tables.ts';
import { headTable, warnOfColumns } from './keep-unread-tables.ts';
import { fitsColumns, isNumber, placePieces } from './place-pieces.ts';
import { saidIn } from './said-in.ts';
import type { Reading } from './settle-sums.ts';
import { headersOfWidth } from './unfold-header.ts';
import { isParagraph, linesOf, paragraph, tableOf, tableRow, textOf } from '../tree.ts';

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

/** Whether a row prints nothing but blanks from some cell on, and none before it. */
function endsInBlanks(row: readonly string[]): boolean {
  const words = row.findLastIndex((cell) => cell !== '') + 1;
  return words < row.length && !row.slice(0, words).includes('');
}

/** The rows above the first number. */
function headerOf(texts: readonly (readonly string[])[]): (readonly string[])[] {
  return texts.slice(
    0,
    Math.max(
      0,
      texts.findIndex((row) => row.some(isNumber)),
    ),
  );
}

/** The rows with the header's lower row moved below what stands above it; null where nothing tells how, or several ways. */
function placeMerges(rows: readonly TableRow[]): Reading[] | null {
  const texts = rows.map((row) => row.children.map(textOf));
  const header = headerOf(texts);
  if (header.length < 2 || !endsInBlanks(header[0]!)) return texts;
  const body = texts.slice(header.length);
  // A page break may print the header again, which is dropped later.
  const printed = header.map((row) => row.join('\t'));
  const levelOf = (row: readonly string[]) => printed.indexOf(row.join('\t'));
  const own = body.filter((row) => levelOf(row) < 0);
  const lines = rows.slice(0, header.length).map(printedCells);
  const width = Math.max(...texts.map((row) => row.length));
  const [found, ...others] = headersOfWidth(lines, width).filter(({ columns }) =>
    fitsColumns(own, columns),
  );
  if (!found || others.length > 0) return null;
  return [...found.rows, ...body.map((row) => found.rows[levelOf(row)] ?? row)];
}

function restore(table: Table, before: RootContent[], file: VFile): RootContent[] {
  const rows = [...table.children];
  const captions: TableRow[] = [];
  while (rows[0] && isCaptionRow(rows[0])) captions.push(rows.shift()!);
  const notes: TableRow[] = [];
  while (isNoteRow(rows.at(-1))) notes.unshift(rows.pop()!);
  const placed = table.data?.lostMerges
    ? placeMerges(rows)
    : placePieces(rows.map(printedCells), saidIn(file));
  if (rows.length === 0) return [...captions, ...notes].flatMap(toLines);
  if (!placed) {
    warnOfColumns(file, linesOf(rows[0]!)[0], printedCells(rows[0]!).join(' '));
    const title = before.at(-1);
    if (isParagraph(title) && captionsOf(textOf(title))?.[0]?.what === 'title')
      headTable(before, title);
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
  node.type === 'table' && (node.data?.lostBlanks === true || node.data?.lostMerges === true);

/** unified plugin: gives rows their blank cells back, and headers their merged ones. */
export default function restoreBlanks() {
  return (tree: Root, file: VFile): void => {
    const nodes: RootContent[] = [];
    for (const node of tree.children)
      nodes.push(...(isIncomplete(node) ? restore(node, nodes, file) : [node]));
    tree.children = nodes;
  };
}

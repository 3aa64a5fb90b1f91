/**
 * Rows that came without their blank cells (web extracts leave them out, and merged ones too) get them back where what
 * stands in a row fits the columns in one way only. A table with any other row is kept as printed.
 */
import type { Paragraph, Root, RootContent, Table, TableRow } from 'mdast';
import type { VFile } from 'vfile';
import { captionsOf } from './caption.ts';
import { isTableNote, saysSomething } from './frame-tables.ts';
import { headTable, warnOfColumns } from './keep-unread-tables.ts';
import { placePieces } from './place-pieces.ts';
import { saidIn } from './said-in.ts';
import { isParagraph, linesOf, paragraph, textOf } from '../tree.ts';

const printedCells = (row: TableRow) => row.children.map(textOf).filter((text) => text !== '');

function isCaptionRow(row: TableRow): boolean {
  const cells = printedCells(row).filter(saysSomething);
  const captions = cells.map((cell) => captionsOf(cell)?.[0]?.what ?? null);
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

function withCells(row: TableRow, cells: readonly string[]): TableRow {
  const [position] = [row.position];
  return {
    type: 'tableRow',
    ...(position ? { position } : {}),
    children: cells.map((value) => ({
      type: 'tableCell',
      ...(position ? { position } : {}),
      children: value === '' ? [] : [{ type: 'text', value }],
    })),
  };
}

function restore(table: Table, before: RootContent[], file: VFile): RootContent[] {
  const rows = [...table.children];
  const captions: TableRow[] = [];
  while (rows[0] && isCaptionRow(rows[0])) captions.push(rows.shift()!);
  const notes: TableRow[] = [];
  while (isNoteRow(rows.at(-1))) notes.unshift(rows.pop()!);
  const placed = placePieces(rows.map(printedCells), saidIn(file));
  const kept = placed ? rows.map((row, index) => withCells(row, placed[index] ?? [])) : rows;
  if (rows.length === 0) return [...captions, ...notes].flatMap(toLines);
  if (!placed) {
    warnOfColumns(file, linesOf(rows[0]!)[0], printedCells(rows[0]!).join(' '));
    const title = before.at(-1);
    if (isParagraph(title) && captionsOf(textOf(title))?.[0]?.what === 'title')
      headTable(before, title);
  }
  const [from, to] = [linesOf(kept[0]!)[0], linesOf(kept.at(-1)!)[1]];
  const body: Table = {
    type: 'table',
    children: kept,
    position: { start: { line: from, column: 1 }, end: { line: to, column: 1 } },
    ...(placed ? {} : { data: { unread: true } }),
  };
  return [...captions.flatMap(toLines), body, ...notes.flatMap(toLines)];
}

/** unified plugin: gives rows their blank cells back. */
export default function restoreBlanks() {
  return (tree: Root, file: VFile): void => {
    const nodes: RootContent[] = [];
    for (const node of tree.children)
      nodes.push(
        ...(node.type === 'table' && node.data?.lostBlanks ? restore(node, nodes, file) : [node]),
      );
    tree.children = nodes;
  };
}

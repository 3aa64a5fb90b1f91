/** Tables of a page as elements: those that lines rule, and lines whose parts stand one below the other. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Grid, GridCell, Table } from './find-tables.ts';
import type { Piece } from './read-pages.ts';
import { linesOf, textOf, wordsOf, type TextLine } from './text-lines.ts';

/** The place between two of these that holds another; below zero where none does. */
function slotOf(places: readonly number[], at: number): number {
  return at > places.at(-1)! ? -1 : places.findLastIndex((place) => place <= at);
}

const middleOf = ({ left, right }: Piece) => (left + right) / 2;
/** Characters stand on the base line: their middle is above it. */
const heightOf = ({ baseline, size }: Piece) => baseline - size * 0.35;

/** Whether a piece stands in a grid. */
export function isIn({ xs, ys }: Grid, piece: Piece): boolean {
  return slotOf(xs, middleOf(piece)) >= 0 && slotOf(ys, heightOf(piece)) >= 0;
}

/** The pieces of each cell; one that goes over the edge of cells is parted between its words. */
function fillCells({ xs, ys, cells }: Grid, pieces: readonly Piece[]): Map<GridCell, Piece[]> {
  const owners = ys.map(() => Array<GridCell | undefined>(xs.length).fill(undefined));
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rows; row += 1)
      owners[row]!.fill(cell, cell.column, cell.column + cell.columns);
  const filled = new Map<GridCell, Piece[]>(cells.map((cell) => [cell, []]));
  const ownerOf = (piece: Piece) =>
    owners[slotOf(ys, heightOf(piece))]?.[slotOf(xs, middleOf(piece))];
  for (const piece of pieces) {
    const isOverEdge = slotOf(xs, piece.left) !== slotOf(xs, piece.right);
    for (const word of isOverEdge ? wordsOf(piece) : [piece]) {
      const owner = ownerOf(word);
      if (owner) filled.get(owner)!.push(word);
    }
  }
  return filled;
}

function cellContent(pieces: readonly Piece[]): ElementContent[] {
  return linesOf(pieces).flatMap((line, index) => [
    ...(index === 0 ? [] : [h('br')]),
    { type: 'text' as const, value: textOf(line) },
  ]);
}

function rowsOf(grid: Grid, pieces: readonly Piece[]): Element[] {
  const filled = fillCells(grid, pieces);
  return grid.ys.slice(0, -1).map((_, row) => {
    const own = grid.cells.filter((cell) => cell.row === row);
    return h(
      'tr',
      own.map((cell) =>
        h('td', { colSpan: cell.columns, rowSpan: cell.rows }, cellContent(filled.get(cell)!)),
      ),
    );
  });
}

/** The rows of a table, with the pieces that stand in each of its grids. */
export function ruledRows(
  { grids }: Table,
  inside: ReadonlyMap<Grid, readonly Piece[]>,
): Element[] {
  return grids.flatMap((grid) => rowsOf(grid, inside.get(grid) ?? []));
}

/** Lines of several parts as rows; a column is what stands one below the other. */
export function alignedRows(rows: readonly (readonly TextLine[])[]): Element[] {
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of rows.flat().sort((one, other) => one.left - other.left)) {
    const last = columns.at(-1);
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  const cell = (parts: readonly TextLine[], { left, right }: { left: number; right: number }) =>
    parts
      .filter((part) => part.left >= left && part.left < right)
      .map(textOf)
      .join(' ');
  return rows.map((parts) =>
    h(
      'tr',
      columns.map((column) => h('td', cell(parts, column))),
    ),
  );
}

/** What stands on a page, from the top down: tables, paragraphs, and lines of several parts. */
import type { Element } from 'hast';
import { findTables, type Grid, type Table } from './find-tables.ts';
import { goesOn, type Margins } from './margins.ts';
import type { Page, Piece } from './read-pages.ts';
import { alignedRows, isIn, ruledRows } from './table-element.ts';
import { linesOf, partsOf, type TextLine } from './text-lines.ts';

export interface TableBlock {
  readonly top: number;
  readonly rows: Element[];
  /** What lines rule, where they do. */
  readonly ruled?: Table;
}

export interface Paragraph {
  readonly top: number;
  readonly lines: TextLine[];
}

export type Block = TableBlock | Paragraph;

export const isParagraph = (block: Block): block is Paragraph => 'lines' in block;
export const isRuled = (block: Block): block is Required<TableBlock> =>
  !isParagraph(block) && block.ruled !== undefined;

/** A page whose ruled tables are found. */
export interface PageParts {
  readonly width: number;
  readonly tables: readonly TableBlock[];
  /** The text outside them. */
  readonly lines: readonly TextLine[];
}

/** In sizes of characters: lines further apart than this are no paragraph. */
const LINE_GAP = 2.8;

/** Finds the ruled tables of a page, with what stands in them. */
export function takeApart({ width, pieces, lines }: Page): PageParts {
  const found = findTables(lines);
  const grids = found.flatMap((table) => table.grids);
  const inside = new Map<Grid, Piece[]>(grids.map((grid) => [grid, []]));
  const outside: Piece[] = [];
  for (const piece of pieces) {
    const grid = grids.find((one) => isIn(one, piece));
    (grid ? inside.get(grid)! : outside).push(piece);
  }
  const tables = found
    .filter((table) => table.grids.some((grid) => inside.get(grid)!.length > 0))
    .map((ruled) => ({ top: ruled.grids[0].ys[0]!, rows: ruledRows(ruled, inside), ruled }));
  return { width, tables, lines: linesOf(outside) };
}

/** The blocks of text that no table interrupts. */
function textBlocks(lines: readonly TextLine[], margins: Margins): Block[] {
  const blocks: Block[] = [];
  let rows: TextLine[][] = [];
  let before: TextLine | undefined;
  const endRows = () => {
    if (rows.length > 0) blocks.push({ top: rows[0]![0]!.baseline, rows: alignedRows(rows) });
    rows = [];
  };
  for (const line of lines) {
    const isNear = before !== undefined && line.baseline - before.baseline < LINE_GAP * line.size;
    const parts = partsOf(line);
    const last = rows.length === 0 ? blocks.at(-1) : undefined;
    if (!isNear) endRows();
    if (parts.length > 1) rows.push(parts);
    else if (isNear && last && isParagraph(last) && goesOn(before!, line, margins))
      last.lines.push(line);
    else {
      endRows();
      blocks.push({ top: line.baseline, lines: [line] });
    }
    before = line;
  }
  endRows();
  return blocks;
}

/** The blocks of a page in the order in which they are read. */
export function blocksOf({ tables, lines }: PageParts, margins: Margins): Block[] {
  const tops = tables.map(({ top }) => top);
  // A paragraph does not go on behind a table.
  const between = Map.groupBy(lines, ({ baseline }) => tops.filter((top) => top < baseline).length);
  const text = [...between.values()].flatMap((own) => textBlocks(own, margins));
  return [...tables, ...text].sort((one, other) => one.top - other.top);
}

/** The pages of a PDF as the elements of one document. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import {
  blocksOf,
  isParagraph,
  isRuled,
  takeApart,
  type Block,
  type TableBlock,
} from './page-blocks.ts';
import type { Table } from './find-tables.ts';
import { goesOn, marginsByWidth, type Margins } from './margins.ts';
import type { Page } from './read-pages.ts';
import { textOf } from './text-lines.ts';

/** `— 3 —`, `第 3 页 共 20 页`, `3/20`. */
const PAGE_NUMBER = /^[-—–－\s]*(?:第\s*)?\d{1,4}(?:\s*页.{0,12}|\s*\/\s*\d{1,4})?[-—–－\s]*$/;

function isPageNumber(block: Block): boolean {
  return (
    isParagraph(block) && block.lines.length === 1 && PAGE_NUMBER.test(textOf(block.lines[0]!))
  );
}

/** Two tables whose columns stand at places no further apart, in points, are one that the edge of a page cuts. */
const MOVED = 3;

function isSameTable(before: Table, after: Table): boolean {
  const [above, below] = [before.grids.at(-1)!.xs, after.grids[0].xs];
  return (
    above.length === below.length && above.every((x, index) => Math.abs(x - below[index]!) <= MOVED)
  );
}

/** Takes the rows of the next page to those above; the row that the edge of the page cuts is one again. */
function joinRows(above: Required<TableBlock>, below: Required<TableBlock>): Element[] {
  const [first, ...others] = below.rows;
  const cells = above.rows.at(-1)?.children as Element[];
  const isCut = above.ruled.isCutBelow && below.ruled.isCutAbove;
  if (isCut && cells.length === first?.children.length) {
    for (const [index, cell] of cells.entries())
      cell.children.push(h('br'), ...(first.children[index] as Element).children);
    above.rows.push(...others);
  } else above.rows.push(...below.rows);
  return above.rows;
}

/** Two blocks on two pages as one where the edge of the page cuts it; null where they are two. */
function joined(above: Block, below: Block, margins: Margins): Block | null {
  if (isParagraph(above)) {
    if (!isParagraph(below) || !goesOn(above.lines.at(-1)!, below.lines[0]!, margins)) return null;
    above.lines.push(...below.lines);
    return above;
  }
  if (!isRuled(above) || !isRuled(below) || !isSameTable(above.ruled, below.ruled)) return null;
  return { ...below, rows: joinRows(above, below) };
}

function elementOf(block: Block): Element {
  return isParagraph(block) ? h('p', block.lines.map(textOf).join('')) : h('table', block.rows);
}

/** All that the pages say; what the edge of a page cuts is whole again, and the number of the page stands behind it. */
export function documentTree(pages: readonly Page[]): Element {
  const parts = pages.map(takeApart);
  const margins = marginsByWidth(parts);
  const blocks: Block[] = [];
  for (const page of parts) {
    const own = margins.get(page.width)!;
    const [first, ...others] = blocksOf(page, own);
    if (first === undefined) continue;
    const end = blocks.findLastIndex((block) => !isPageNumber(block));
    const whole = end < 0 ? null : joined(blocks[end]!, first, own);
    if (whole) blocks[end] = whole;
    else blocks.push(first);
    blocks.push(...others);
  }
  return h('body', blocks.map(elementOf));
}

/** The pages of a PDF as the elements of one document. */
import { quantile } from 'd3';
import type { Element } from 'hast';
import { h } from 'hastscript';
import {
  blocksOf,
  goesOn,
  isParagraph,
  takeApart,
  type Block,
  type Margins,
  type PageParts,
} from './page-blocks.ts';
import type { Table } from './find-tables.ts';
import type { Page } from './read-pages.ts';
import { textOf } from './text-lines.ts';

/** `— 3 —`, `第 3 页 共 20 页`, `3/20`. */
const PAGE_NUMBER = /^[-—–－\s]*(?:第\s*)?\d{1,4}(?:\s*页.{0,12}|\s*\/\s*\d{1,4})?[-—–－\s]*$/;

function isPageNumber(block: Block): boolean {
  return (
    isParagraph(block) && block.lines.length === 1 && PAGE_NUMBER.test(textOf(block.lines[0]!))
  );
}

/** So many of all lines may begin or end beyond the margins. */
const OUTSIDE = 0.05;

/** How far in paragraphs begin, in sizes of their characters, and how many of all lines do where any does. */
const INDENT = [1.2, 3];
const INDENTED = 0.1;

const isBetween = (distance: number, [least = 0, most = 0]: readonly number[], size: number) =>
  distance > least * size && distance < most * size;

/** Where the text of pages that are equally wide begins and ends: a single one may hold too little to tell. */
function marginsByWidth(pages: readonly PageParts[]): Map<number, Margins> {
  const byWidth = Map.groupBy(pages, ({ width }) => width);
  return new Map(
    [...byWidth].map(([width, alike]) => {
      const lines = alike.flatMap((page) => page.lines);
      const left = quantile(lines, OUTSIDE, (line) => line.left) ?? 0;
      const right = quantile(lines, 1 - OUTSIDE, (line) => line.right) ?? width;
      const indented = lines.filter((line) => isBetween(line.left - left, INDENT, line.size));
      return [width, { left, right, isIndented: indented.length > INDENTED * lines.length }];
    }),
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

/** Whether rows go on from one page to the next, within a row or between two. */
function joinTables(above: Block, below: Block): boolean {
  if (isParagraph(above) || isParagraph(below) || !above.ruled || !below.ruled) return false;
  if (!isSameTable(above.ruled, below.ruled)) return false;
  const [last, first] = [above.rows.at(-1)!, below.rows[0]!];
  const isCutRow = above.ruled.isCutBelow && below.ruled.isCutAbove;
  if (isCutRow && last.children.length === first.children.length) {
    for (const [index, cell] of (last.children as Element[]).entries())
      cell.children.push(h('br'), ...(first.children[index] as Element).children);
    above.rows.push(...below.rows.slice(1));
  } else above.rows.push(...below.rows);
  return true;
}

function joinParagraphs(above: Block, below: Block, margins: Margins): boolean {
  if (!isParagraph(above) || !isParagraph(below)) return false;
  if (!goesOn(above.lines.at(-1)!, below.lines[0]!, margins)) return false;
  above.lines.push(...below.lines);
  return true;
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
    const last = blocks.findLast((block) => !isPageNumber(block));
    if (!last || !(joinTables(last, first) || joinParagraphs(last, first, own))) blocks.push(first);
    else if (!isParagraph(last) && !isParagraph(first) && last.ruled && first.ruled)
      blocks[blocks.indexOf(last)] = { ...last, ruled: { ...last.ruled, ...first.ruled } };
    blocks.push(...others);
  }
  return h('body', blocks.map(elementOf));
}

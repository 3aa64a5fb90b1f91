/**
 * Lines of a PDF, cut wherever they were full: the first line of `（一）负责…` is no title then.
 */
import type { RootContent } from 'mdast';
import { readNumbering } from '../../printed/numbering.ts';
import { endsSentence } from '../../printed/text.ts';
import { isParagraph, linesOf, textOf } from '../../tree.ts';

/** Fewer full lines tell nothing of how wide a page is. */
const FEWEST_FULL = 5;
/** So many of the lines that go on in the next must be full. */
const MOSTLY = 0.5;
/** Pages are as wide as this; longer lines are whole paragraphs, shorter ones items of lists. */
const [NARROWEST, WIDEST] = [40, 120];
/** A line is a little short where it begins with an indent, or where its last word may not be parted. */
const SLACK = 8;

/** How wide a line prints: Chinese characters take two places, others one. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u00ff' ? 2 : 1;
  return width;
}

/** Whether the line goes on in the one right below it, as far as its end and the beginning of that tell. */
function goesOn(nodes: readonly RootContent[], index: number): boolean {
  const [node, next] = [nodes[index], nodes[index + 1]];
  return (
    isParagraph(node) &&
    isParagraph(next) &&
    linesOf(next)[0] === linesOf(node)[1] + 1 &&
    !endsSentence(textOf(node)) &&
    readNumbering(textOf(next)) === null
  );
}

/** @returns whether the line of a node is full and goes on in the next; no line is where pages are not cut so */
export function cutLines(nodes: readonly RootContent[]): (index: number) => boolean {
  const going = new Map<number, number>();
  let widest = 0;
  for (const [index, node] of nodes.entries()) {
    if (!isParagraph(node)) continue;
    const width = widthOf(textOf(node).trim());
    widest = Math.max(widest, width);
    if (goesOn(nodes, index)) going.set(index, width);
  }
  const isFull = (width: number) => width >= widest - SLACK;
  const full = [...going.values()].filter(isFull).length;
  // Titles are as long as they are.
  const short = [...going].filter(
    ([index, width]) => !isFull(width) && readNumbering(textOf(nodes[index]!)) === null,
  ).length;
  const isCut =
    widest >= NARROWEST &&
    widest <= WIDEST &&
    full >= FEWEST_FULL &&
    full >= (full + short) * MOSTLY;
  return (index) => isCut && isFull(going.get(index) ?? 0);
}

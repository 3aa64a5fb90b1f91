/**
 * How many lines of text the heavy parts of a long page are about as tall as on a phone. Browsers lay them out when
 * they come near, and until then keep that much room (`[data-lines]` in the styles). Guesses are rather too high: what
 * is guessed too low overlaps what follows, in the eyes of accessibility checkers.
 */
import type { Element, ElementContent } from 'hast';
import { toString } from 'mdast-util-to-string';

/** Characters of a line at 360 px. */
const CHARACTERS = 17;
/** Pixels of a line. */
const LINE_HEIGHT = 30;
const HEADING = 3;

/** Rows of text, each on lines of its own. */
export function linesOfRows(rows: readonly string[]): number {
  return rows.reduce((sum, row) => sum + Math.max(1, Math.ceil(row.length / CHARACTERS)), 0);
}

/** Names of rows wrap; around them stand the caption, heads of some levels, notes and links. */
export function linesOfTable(rows: number, notes: readonly string[]): number {
  return Math.ceil(4 + (rows > 0 ? 10 : 0) + rows * 1.8) + linesOfRows(notes) + notes.length;
}

/** A chart of that height in pixels, with its title, notes and menu. */
export function linesOfFigure(height: number): number {
  return Math.ceil(13 + height / LINE_HEIGHT);
}

/** A list whose items are all about as tall, below a heading and a remark. */
export function linesOfList(items: number, linesOfItem: number): number {
  return Math.ceil(HEADING * 2 + items * linesOfItem);
}

/** Blocks below one another: text, headings and what tells its lines itself. */
export function linesTogether(blocks: readonly ElementContent[]): number {
  return blocks
    .filter((block) => block.type === 'element')
    .reduce((sum, block) => sum + linesOfBlock(block), 0);
}

function linesOfBlock(block: Element): number {
  const { dataLines } = block.properties;
  if (typeof dataLines === 'number') return dataLines + 1;
  return block.tagName === 'p' ? Math.ceil(toString(block).length / CHARACTERS) + 1 : HEADING;
}

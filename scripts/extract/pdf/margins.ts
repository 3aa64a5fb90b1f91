/** How text is set: where it begins and ends, and by that which lines are of one paragraph. */
import { quantile } from 'd3';
import { firstWidth, textOf, type TextLine } from './text-lines.ts';

export interface Margins {
  /** Where it begins and ends. */
  readonly left: number;
  readonly right: number;
  /** Whether the first line of a paragraph begins further in. */
  readonly isIndented: boolean;
}

/** So many of all lines may begin or end beyond the margins. */
const OUTSIDE = 0.05;
/** How far in a paragraph may begin, in sizes of its characters. */
const INDENT = { least: 1.2, most: 3 };
/** Paragraphs begin further in where so many of all lines do. */
const INDENTED_LINES = 0.1;
/** A line that begins this near to the margin, in sizes of its characters, begins at it. */
const AT_MARGIN = 0.8;
/** A line is full where so much more than the beginning of the next would not have found room. */
const RAGGED = 1.2;

/** Where the text of pages that are equally wide begins and ends: a single one may hold too little to tell. */
export function marginsByWidth(
  pages: readonly { readonly width: number; readonly lines: readonly TextLine[] }[],
): Map<number, Margins> {
  const byWidth = Map.groupBy(pages, ({ width }) => width);
  return new Map(
    [...byWidth].map(([width, alike]) => {
      const lines = alike.flatMap((page) => page.lines);
      const left = quantile(lines, OUTSIDE, (line) => line.left) ?? 0;
      const right = quantile(lines, 1 - OUTSIDE, (line) => line.right) ?? width;
      const indented = lines.filter((line) => {
        const distance = (line.left - left) / line.size;
        return distance > INDENT.least && distance < INDENT.most;
      });
      const isIndented = indented.length > INDENTED_LINES * lines.length;
      return [width, { left, right, isIndented }];
    }),
  );
}

/** Where nothing is indented: how paragraphs end, and how they begin. */
const END = /[。；：！？]$/;
const BEGINNING =
  /^(?:第.{1,3}部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d+[、．])/;

/** Whether a line is full and the next begins at the margin: the two are of one paragraph. */
export function goesOn(before: TextLine, line: TextLine, margins: Margins): boolean {
  return (
    Math.abs(before.size - line.size) < 1 &&
    before.right + firstWidth(line) > margins.right - RAGGED * line.size &&
    line.left < margins.left + AT_MARGIN * line.size &&
    (margins.isIndented || !(END.test(textOf(before)) || BEGINNING.test(textOf(line))))
  );
}

/** Where a contents page ends: its first entry comes again, or a line is none; what stands above the text is no entry. */
import type { RootContent } from 'mdast';
import { captionOf } from '../../printed/caption.ts';
import {
  entriesOf,
  entryKey,
  FEWEST_ENTRIES,
  hasLeaders,
  isOfContents,
  looksLikeEntry,
} from './contents-entries.ts';
import { isOfTitles, readNumbering } from '../../printed/numbering.ts';
import { withoutNoise } from '../../printed/text.ts';
import { linesOf, textOf } from '../../tree.ts';

/** Headings that stand above the first line of text. */
const MOST_HEADINGS = 3;

/** Whether a line is a heading that repeats this entry, whole or up to a break after 第X部分 or the number. */
export function repeats(node: RootContent, entry: string): boolean {
  const key = entryKey(textOf(node));
  if (key === '' || entry === '') return false;
  const number = readNumbering(textOf(node));
  if (number === null)
    return key === entry || key === entryKey(readNumbering(entry)?.rest ?? entry);
  const isCut = number.style === 'part' || number.rest === '';
  return key === entry || (isCut && entry.startsWith(key));
}

/** Whether the body counts 一、 where this entry counts 第一部分. */
function recounts(node: RootContent, entry: string): boolean {
  const [listed, number] = [readNumbering(entry), readNumbering(textOf(node))];
  return (
    listed?.style === 'part' &&
    number?.style === 'han' &&
    number.ordinal === listed.ordinal &&
    entryKey(number.rest) === entryKey(listed.rest)
  );
}

const LEAST_ALIKE = 2;

/** Whether 一、 comes again for the first entry with the agency's name in it: `一、部门概况`, `一、示例市幼儿园概况`. */
function namesAgain(node: RootContent, entry: string): boolean {
  const [listed, number] = [readNumbering(entry), readNumbering(textOf(node))];
  if (listed?.style !== 'han' || number?.style !== 'han') return false;
  const ending = entryKey(listed.rest).slice(-LEAST_ALIKE);
  return (
    listed.ordinal === 1 &&
    number.ordinal === 1 &&
    ending.length === LEAST_ALIKE &&
    entryKey(number.rest).endsWith(ending)
  );
}

/** Headings at the end of the lines: the first part of the body, or titles that stand among the lines above already. */
function withoutHeadings(nodes: readonly RootContent[], start: number, end: number): number {
  const texts = nodes.slice(start, end).map(textOf);
  const firsts = new Map<string, number>();
  const isAgain = texts.map((text, index) => {
    const key = isOfContents(text) ? withoutNoise(text) : entryKey(text);
    if (!firsts.has(key)) firsts.set(key, index);
    return firsts.get(key)! < index;
  });
  let stop = texts.length;
  while (stop > FEWEST_ENTRIES && isAgain[stop - 1]) stop -= 1;
  // 一、 begins the text where no part stands above it that it could be the first entry of.
  const [above, last] = texts.slice(stop - 2, stop).map((text) => readNumbering(text));
  const isFirst = last?.style === 'han' && last.ordinal === 1 && above?.style === 'han';
  if (stop > FEWEST_ENTRIES && isFirst) stop -= 1;
  const isFirstPart = (text: string, index: number) =>
    index >= texts.length - MOST_HEADINGS &&
    partOrdinal(text) === 1 &&
    texts.slice(0, index).some((above) => readNumbering(above) !== null);
  const part = texts.findIndex(isFirstPart);
  return start + (part < 0 ? stop : Math.min(stop, part));
}

/** Where the contents end, and whether they end because the first of their titles comes again. */
interface End {
  end: number;
  repeated: boolean;
}

/**
 * Parts count up through the contents; a part that counts down is the body. 第一节 is a part where the contents begin with it:
 * below chapters, sections begin again in each.
 */
export function partOrdinal(text: string, first = ''): number | null {
  const number = readNumbering(text);
  const isPart =
    isOfTitles(number?.style) &&
    (number?.style !== 'section' || readNumbering(first)?.style === 'section');
  return number && isPart ? number.ordinal : null;
}

/**
 * Where the contents end that begin at a node.
 *
 * @param isTitled whether the word 目录 stands above: without it, only whole titles that come again tell of contents
 */
export function contentsEnd(nodes: readonly RootContent[], start: number, isTitled: boolean): End {
  const entries = new Set<string>();
  let first: string | undefined;
  let printedFirst = '';
  /** 一、 below the first part: what the body begins with where it prints the part's title in another way. */
  let firstBelow: string | undefined;
  let part = 0;
  for (let index = start; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (!node || !looksLikeEntry(node))
      return { end: withoutHeadings(nodes, start, index), repeated: false };
    const text = textOf(node);
    const key = entryKey(text);
    const ordinal = node.type === 'paragraph' ? partOrdinal(text, first) : null;
    const listed = entriesOf(node);
    const again =
      (ordinal !== null && ordinal <= part) ||
      (first !== undefined &&
        (repeats(node, first) || (isTitled && entries.size > 1 && recounts(node, first)))) ||
      (key === firstBelow && isTitled) ||
      // Contents without parts count 一、 only once.
      (part === 0 && entries.has(key) && readNumbering(text)?.style === 'han') ||
      (part === 0 && isTitled && entries.size >= FEWEST_ENTRIES && namesAgain(node, printedFirst));
    if (again) return { end: index, repeated: true };
    if (part === 1 && first !== undefined && entries.size === 1) firstBelow = key;
    part = listed.reduce((last, entry) => partOrdinal(entry, first ?? entry) ?? last, part);
    if (first === undefined) printedFirst = listed[0] ?? '';
    for (const entry of listed.map(entryKey).filter(Boolean)) {
      first ??= entry;
      entries.add(entry);
    }
  }
  return { end: nodes.length, repeated: false };
}

/** Lines without number at the end of numbered contents: the report's title, or its first heading. */
export function withoutLastTitles(
  nodes: readonly RootContent[],
  start: number,
  end: number,
): number {
  const isNumbered = (node: RootContent | undefined) =>
    node?.type === 'table' ||
    (node !== undefined &&
      (readNumbering(textOf(node)) !== null ||
        isOfContents(textOf(node)) ||
        hasLeaders(textOf(node))));
  const numbered = nodes.slice(start, end).filter(isNumbered).length;
  if (numbered < (end - start) * 0.7) return end;
  let stop = end;
  for (let node = nodes[stop - 1]; stop > start && node; node = nodes[stop - 1]) {
    if (isNumbered(node) || end - stop >= 3) break;
    stop -= 1;
  }
  return stop;
}

const MOST_CAPTION_LINES = 3;

/** A title right above the table behind the contents, which a blank line parts from them, is no entry. */
export function withoutCaption(nodes: readonly RootContent[], start: number, end: number): number {
  const table = nodes[end];
  const title = nodes[end - 1];
  if (table?.type !== 'table' || !title || captionOf(textOf(title))?.what !== 'title') return end;
  let stop = end;
  let below: RootContent = table;
  for (let node = nodes[stop - 1]; stop > start && node; node = nodes[stop - 1]) {
    if (linesOf(node)[1] + 1 !== linesOf(below)[0]) return stop;
    if (end - stop >= MOST_CAPTION_LINES || readNumbering(textOf(node)) !== null) return end;
    below = node;
    stop -= 1;
  }
  return end;
}

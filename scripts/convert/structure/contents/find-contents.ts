/**
 * The contents page repeats every title; the second occurrence is the heading.
 *
 * It is found by the word 目录, by leaders, or by lines that begin again, and ends where its first entry comes again.
 */
import type { RootContent } from 'mdast';
import {
  contentsEnd,
  partOrdinal,
  repeats,
  withoutCaption,
  withoutLastTitles,
} from './contents-end.ts';
import {
  entriesOf,
  entryKey,
  FEWEST_ENTRIES,
  hasLeaders,
  isLedToPage,
  looksLikeEntry,
} from './contents-entries.ts';
import { isOfTitles, readNumbering } from '../../printed/numbering.ts';
import { withoutNoise } from '../../printed/text.ts';
import { cellsOf, isParagraph, textOf } from '../../tree.ts';

/** `目录`, `（目录）`, `决算公开目录`, perhaps led to a page of its own; 目 gets lost where it is set apart. */
const CONTENTS_TITLE =
  /^[（(【]?(?:\d{4}年度?)?(?:部门|单位)?(?:预算|决算|预决算)?(?:信息)?(?:公开)?(?:目[录錄次](?:contents)?|录|contents)[）)】]?[:：]?$/i;
/** `示例市教育局2024年部门预算公开目录`: the title of report and contents in one, right above the first entry. */
const OWN_CONTENTS_TITLE = /^.{0,50}(?:19|20)\d{2}年度?.{0,40}(?:预算|决算).{0,12}目录$/;
/** Titles of the contents and all entries in one line. */
const TITLE_IN_LINE = /^[（(【]?目\s*录/;
const PARTS_IN_LINE = /第[一二]部分.*第[二三]部分/s;
/** How far from its first line a report without the word 目录 may begin its contents. */
const REACH = 60;

function isOneLine(node: RootContent): boolean {
  const text = node.type === 'paragraph' ? textOf(node).trim() : '';
  const isTitleAlone = CONTENTS_TITLE.test(entryKey(text));
  return (
    TITLE_IN_LINE.test(text) && !isTitleAlone && (PARTS_IN_LINE.test(text) || hasLeaders(text))
  );
}

/** Rows of titles, among them those of parts, and of pages that count up; blank lines may stand between. */
function pagedRows(nodes: readonly RootContent[]): { start: number; end: number } | null {
  const start = nodes.slice(0, REACH).findIndex(({ type }) => type === 'table');
  if (start < 0) return null;
  const length = nodes
    .slice(start)
    .findIndex((node) => node.type !== 'table' || !looksLikeEntry(node));
  const end = length < 0 ? nodes.length : start + length;
  const rows = nodes
    .slice(start, end)
    .flatMap((node) => (node.type === 'table' ? cellsOf(node).map(({ cells }) => cells) : []));
  const pages = rows.map((cells) => Number(cells.slice(1).join('').replace(/\D/g, '')));
  const countUp = pages.every((page, index) => page > 0 && page >= (pages[index - 1] ?? 1));
  const isListed =
    rows.length >= FEWEST_ENTRIES && rows.some(([title = '']) => partOrdinal(title) !== null);
  return isListed && countUp ? { start, end } : null;
}

/** Of contents whose first parts were lost, the part above the first 一、; it comes again behind them. */
function lostParts(nodes: readonly RootContent[], start: number, end: number): number {
  const above = nodes[start - 1];
  if (!isParagraph(above) || partOrdinal(textOf(above)) === null) return 0;
  const entry = entryKey(textOf(above));
  return nodes.slice(end).some((node) => repeats(node, entry)) ? 1 : 0;
}

/** How many lines above 录 the 目 stands that was set apart from it: the first part may come between. */
function setApart(nodes: readonly RootContent[], title: number): number {
  const isAlone = (index: number, word: string) =>
    isParagraph(nodes[index]) && withoutNoise(textOf(nodes[index])) === word;
  if (!isAlone(title, '录')) return 0;
  return [1, 2, 3].find((distance) => isAlone(title - distance, '目')) ?? 0;
}

/** Where the line stands that only the contents are called by; -1 where there is none. */
function bareTitle(nodes: readonly RootContent[]): number {
  return nodes.findIndex(
    (node) =>
      node.type === 'paragraph' &&
      entryKey(textOf(node)).length <= 30 &&
      CONTENTS_TITLE.test(entryKey(textOf(node))),
  );
}

/** Where the first entry stands below the report's own title that ends in 目录; -1 where there is none. */
function belowOwnTitle(nodes: readonly RootContent[]): number {
  const title = nodes
    .slice(0, REACH)
    .findIndex(
      (node, index) =>
        node.type === 'paragraph' &&
        OWN_CONTENTS_TITLE.test(withoutNoise(textOf(node))) &&
        readNumbering(textOf(nodes[index + 1] ?? node))?.ordinal === 1,
    );
  return title < 0 ? -1 : title + 1;
}

/** The word 目录 may be all that is left of contents: the few titles below it are those of the body, and come once. */
function isListOfTitles(nodes: readonly RootContent[], start: number, end: number): boolean {
  const numbered = nodes
    .slice(start, end)
    .flatMap(entriesOf)
    .filter((entry) => readNumbering(entry) !== null);
  const begins = readNumbering(numbered[0] ?? '')?.ordinal === 1;
  if (!begins || numbered.length >= FEWEST_ENTRIES) return true;
  // The body may print them without their numbers.
  const keys = new Set(
    numbered.flatMap((entry) => [entry, readNumbering(entry)?.rest ?? entry]).map(entryKey),
  );
  return nodes.slice(end).some((node) => keys.has(entryKey(textOf(node))));
}

/** The nodes of a contents page, from its title or its first entry to behind its last. */
export function findContents(nodes: readonly RootContent[]): { start: number; end: number } | null {
  const title = bareTitle(nodes);
  if (title >= 0) {
    const { end, repeated } = contentsEnd(nodes, title + 1, true);
    if (!repeated && !isListOfTitles(nodes, title + 1, end))
      return { start: title, end: title + 1 };
    const last = withoutCaption(nodes, title + 1, end);
    return {
      start: title - setApart(nodes, title),
      end: last === end ? withoutLastTitles(nodes, title + 1, end) : last,
    };
  }
  const below = belowOwnTitle(nodes);
  if (below >= 0) {
    const { end } = contentsEnd(nodes, below, true);
    return { start: below, end: withoutLastTitles(nodes, below, end) };
  }
  const line = nodes.slice(0, REACH).findIndex(isOneLine);
  if (line >= 0) return { start: line, end: line + 1 };
  const led = nodes.findIndex(isLedToPage);
  if (led >= 0) {
    const end = nodes.findIndex((node, index) => index > led && !isLedToPage(node));
    return { start: led, end: end < 0 ? nodes.length : end };
  }
  const paged = pagedRows(nodes);
  if (paged) return paged;
  const start = nodes.slice(0, REACH).findIndex((node) => {
    const number = node.type === 'paragraph' ? readNumbering(textOf(node)) : null;
    return number?.ordinal === 1 && (isOfTitles(number.style) || number.style === 'han');
  });
  if (start < 0) return null;
  const { end, repeated } = contentsEnd(nodes, start, false);
  if (!repeated || end - start < FEWEST_ENTRIES) return null;
  return {
    start: start - lostParts(nodes, start, end),
    end: withoutLastTitles(nodes, start, end),
  };
}

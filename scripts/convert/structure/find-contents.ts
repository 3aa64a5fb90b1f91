/**
 * The contents page repeats every title; the second occurrence is the heading.
 *
 * It is found by the word 目录, by leaders, or by lines that begin again, and ends where its first entry comes again. Entries come as bare lines,
 * bullets, marked headings, with dot leaders and page numbers (jincheng 2023, lines 9–35), broken over
 * two lines (jiaozuo 2024, lines 40–41), or as rows with the page in the last cell.
 */
import type { RootContent } from 'mdast';
import { captionOf } from './caption.ts';
import { isOfTitles, readNumbering } from './numbering.ts';
import { withoutBlanks } from '../text.ts';
import { cellsOf, isParagraph, linesOf, textOf } from '../tree.ts';

/** `目录`, `（目录）`, `决算公开目录`; 目 gets lost where it is set apart. */
const CONTENTS_TITLE =
  /^[（(【]?(?:\d{4}年度?)?(?:部门|单位)?(?:预算|决算|预决算)?(?:信息)?(?:公开)?(?:目[录錄次](?:contents)?|录|contents)[）)】]?[:：]?$/i;
/** `示例市教育局2024年部门预算公开目录`: the title of report and contents in one, right above the first entry. */
const OWN_CONTENTS_TITLE = /^.{0,50}(?:19|20)\d{2}年度?.{0,40}(?:预算|决算).{0,12}目录$/;
/** Titles of the contents and all entries in one line. */
const TITLE_IN_LINE = /^[（(【]?目\s*录/;
const PARTS_IN_LINE = /第[一二]部分.*第[二三]部分/s;
const LEADERS_AT_END = /[.…·]{5}[\s\d()（）-]*$/;
/** `12`, `(2-5)`: where an entry is found; a title may end in brackets too, but not with a number alone in them. */
const PAGE = String.raw`(?:[（(]\d{1,3}(?:[-—～~]\d{1,3})?[）)]|\d{0,3})`;
const LEADERS_BEFORE_PAGE = new RegExp(`[.…·．。_-]{0,180}${PAGE}$`);
/** Titles hold no such row of dots; behind it stands the page, with whatever recognition made of other dots. */
const LEADERS = /[.…·]{5}.*$/s;
const LED_TO_PAGE = new RegExp(String.raw`(?:[.…·]{5}|…{2})[.…·]*\s*(?=\S)${PAGE}\s*$`);
const PAGE_CELL = new RegExp(String.raw`^\s*${PAGE}\s*$`);
const LONGEST_ENTRY = 60;
/** Fewer lines that come again are no contents page. */
const FEWEST_ENTRIES = 4;
/** Headings that stand above the first line of text. */
const MOST_HEADINGS = 3;
/** How far from its first line a report without the word 目录 may begin its contents. */
const REACH = 60;

/** A line of the contents without leaders and page number, for comparing. */
export function entryKey(text: string): string {
  return withoutBlanks(text)
    .slice(0, 3 * LONGEST_ENTRY)
    .replace(LEADERS, '')
    .replace(LEADERS_BEFORE_PAGE, '')
    .replace(/[.…·．。、]/g, '');
}

/** The titles that a line or a row of the contents holds. */
export function entriesOf(node: RootContent): string[] {
  return node.type === 'table' ? cellsOf(node).map(({ cells }) => cells[0] ?? '') : [textOf(node)];
}

/** A longer line that ends like a sentence is one, unless its last word is that of a title. */
const LONGEST_ENTRY_WITH_STOP = 16;
const TITLE_WITH_STOP = /(?:情况|说明|概况|职责|职能|设置|构成|解释|表)。$/;
const AMOUNT = /\d\s*(?:万元|亿元|元|[%％])|\d\.\d\d(?!\d)/;
/** `现将2018年部门预算公开如下` leads the text in. */
const LEAD_IN = /如下[:：]?$/;
const REMARK = /^\s*[（(]?(?:备注|注)\s*[:：]/;

/** `三、支出预算情况说明四、“三公”经费情况说明第三部分 名词解释`: a web page lost the breaks between entries. */
const ENTRY_BEHIND_ENTRY =
  /(?:说明|表|情况|概况|计划|渠道|解释)\s*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]部分)/;
const LONGEST_LINE_OF_ENTRIES = 300;

function isOneLine(node: RootContent): boolean {
  const text = node.type === 'paragraph' ? textOf(node).trim() : '';
  return (
    TITLE_IN_LINE.test(text) &&
    (PARTS_IN_LINE.test(text) || LEADERS_AT_END.test(text.slice(-LONGEST_ENTRY)))
  );
}

function looksLikeEntry(node: RootContent): boolean {
  if (node.type === 'table') {
    return cellsOf(node).every(
      ({ cells: [title = '', ...pages] }) =>
        /\p{L}/u.test(title) && pages.every((page) => PAGE_CELL.test(page)),
    );
  }
  const text = textOf(node).trimEnd();
  const { length } = entryKey(text);
  const style = readNumbering(text)?.style;
  // 三、单价50万元以上通用设备情况 is a title.
  const isNumbered = isOfTitles(style) || style === 'han';
  const isSentence =
    AMOUNT.test(text) ||
    LEAD_IN.test(text) ||
    (text.endsWith('。') && length > LONGEST_ENTRY_WITH_STOP && !TITLE_WITH_STOP.test(text));
  return (
    node.type === 'paragraph' &&
    (length <= LONGEST_ENTRY ||
      (text.length <= LONGEST_LINE_OF_ENTRIES && ENTRY_BEHIND_ENTRY.test(text))) &&
    (!isSentence || isNumbered || REMARK.test(text)) &&
    !/[；;]|。.|，.*。/.test(text)
  );
}

/** Whether a line is a heading that repeats this entry, whole or up to a break after 第X部分 or the number. */
function repeats(node: RootContent, entry: string): boolean {
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
    const key = isOfContents(text) ? withoutBlanks(text) : entryKey(text);
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
function partOrdinal(text: string, first = ''): number | null {
  const number = readNumbering(text);
  const isPart =
    isOfTitles(number?.style) &&
    (number?.style !== 'section' || readNumbering(first)?.style === 'section');
  return number && isPart ? number.ordinal : null;
}

/** @param isTitled whether the word 目录 stands above: without it, only whole titles that come again tell of contents */
function contentsEnd(nodes: readonly RootContent[], start: number, isTitled: boolean): End {
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

/** What belongs to the contents though it has no number: an annex, a table, a page, a remark. */
function isOfContents(text: string): boolean {
  return /\d[）)]?\s*$|^\s*(?:附|表\s*\d)/.test(text) || REMARK.test(text);
}

/** Leaders may lead to no page: a web page, or the table of a PDF, leaves it out. */
function hasLeaders(text: string): boolean {
  return LEADERS_AT_END.test(text.slice(-LONGEST_ENTRY));
}

/** Lines without number at the end of numbered contents: the report's title, or its first heading. */
function withoutLastTitles(nodes: readonly RootContent[], start: number, end: number): number {
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
function withoutCaption(nodes: readonly RootContent[], start: number, end: number): number {
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
    isParagraph(nodes[index]) && withoutBlanks(textOf(nodes[index])) === word;
  if (!isAlone(title, '录')) return 0;
  return [1, 2, 3].find((distance) => isAlone(title - distance, '目')) ?? 0;
}

/** Where the line stands that only the contents are called by; -1 where there is none. */
function bareTitle(nodes: readonly RootContent[]): number {
  return nodes.findIndex(
    (node) =>
      node.type === 'paragraph' &&
      withoutBlanks(textOf(node)).length <= 30 &&
      CONTENTS_TITLE.test(withoutBlanks(textOf(node))),
  );
}

/** Where the first entry stands below the report's own title that ends in 目录; -1 where there is none. */
function belowOwnTitle(nodes: readonly RootContent[]): number {
  const title = nodes
    .slice(0, REACH)
    .findIndex(
      (node, index) =>
        node.type === 'paragraph' &&
        OWN_CONTENTS_TITLE.test(withoutBlanks(textOf(node))) &&
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
  const leaders = (node: RootContent) =>
    node.type === 'paragraph' && LED_TO_PAGE.test(textOf(node).slice(-20));
  const led = nodes.findIndex(leaders);
  if (led >= 0) {
    const end = nodes.findIndex((node, index) => index > led && !leaders(node));
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

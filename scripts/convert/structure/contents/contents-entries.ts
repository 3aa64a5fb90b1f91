/**
 * What the lines of a contents page look like: bare lines, bullets, marked headings, with dot leaders and page numbers
 * (jincheng 2023, lines 9–35), broken over two lines (jiaozuo 2024, lines 40–41), or rows with the page in the last cell.
 */
import type { RootContent } from 'mdast';
import { isOfTitles, readNumbering } from '../../printed/numbering.ts';
import { withoutNoise } from '../../printed/text.ts';
import { cellsOf, textOf } from '../../tree.ts';

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
export const FEWEST_ENTRIES = 4;

/** A line of the contents without leaders and page number, for comparing. */
export function entryKey(text: string): string {
  return withoutNoise(text)
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

/** Whether a line, or each row of a table, can be an entry: short, no sentence, and of a row nothing but a title and its page. */
export function looksLikeEntry(node: RootContent): boolean {
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

/** What belongs to the contents though it has no number: an annex, a table, a page, a remark. */
export function isOfContents(text: string): boolean {
  return /\d[）)]?\s*$|^\s*(?:附|表\s*\d)/.test(text) || REMARK.test(text);
}

/** Leaders may lead to no page: a web page, or the table of a PDF, leaves it out. */
export function hasLeaders(text: string): boolean {
  return LEADERS_AT_END.test(text.slice(-LONGEST_ENTRY));
}

/** Whether dots lead from a title to its page. */
export function isLedToPage(node: RootContent): boolean {
  return node.type === 'paragraph' && LED_TO_PAGE.test(textOf(node).slice(-20));
}

/** Titles that go on in the lines below. */
import type { Paragraph, RootContent } from 'mdast';
import { isTitleLike } from './title-like.ts';
import type { Listing } from './listed-titles.ts';
import { entryKey } from '../contents/contents-entries.ts';
import { readNumbering } from '../../printed/numbering.ts';
import { closeUp, withoutNoise } from '../../printed/text.ts';
import { isParagraph, textOf } from '../../tree.ts';

/** What titles end in; alone in a line, it is the end of the title above. */
const TITLE_END =
  /^(?:(?:部门|单位)?(?:决算|预算)?(?:总体)?情况(?:的?(?:总体)?说明)?|(?:部门|单位)(?:决算|预算)(?:报?表|概况)|说明|表)$/;

/** What a whole title ends in. */
const TITLE_WORD = /(?:情况|说明|表|概况)$/;

/** Whether a line is nothing but what titles end in. */
export function isEndOfTitle(text: string): boolean {
  return TITLE_END.test(text);
}

/** Whether the last word of a line is one that titles end in. */
export function endsAsTitle(text: string): boolean {
  return TITLE_WORD.test(text);
}

/** `单位概况` below the agency's name, which stands below 第一部分. */
const PART_END =
  /^(?:(?:部门|单位)?概况|概述|(?:部门|单位)?(?:决算|预算)(?:公开)?(?:明细)?(?:报?表|情况说明|说明))$/;

/** The end of a title that filled its line: `…“三公”经费支出决算总体情` / `况说明。` */
const TITLE_REST = /^\p{Script=Han}{0,8}(?:况|情况|明|说明|概况)。?$/u;
const SHORTEST_FULL_LINE = 20;

/** `第一部分 示例市` / `示例区委员会概况`: the agency's name is cut behind the place. */
const NAME_CUT = /^第[一二三四五六七八九十]部分.*(?:省|自治区|[市州县区旗])$/;
const REST_OF_NAME = /^\p{Script=Han}{2,24}概况$/u;

/** The second line of a title that was too long for one, as its form or the contents page tells. */
export function restOfTitle(
  text: string,
  next: RootContent | undefined,
  listing: Listing,
): Paragraph | null {
  if (!isParagraph(next)) return null;
  const rest = closeUp(textOf(next));
  const key = (title: string) => entryKey(readNumbering(title)?.rest ?? title);
  const isListed = !listing.styles.has(key(text)) && listing.styles.has(key(text + rest));
  const isFull = text.length >= SHORTEST_FULL_LINE;
  const isOfName = NAME_CUT.test(text) && REST_OF_NAME.test(rest);
  const isCut = isFull && TITLE_REST.test(rest) && /(?:情况|说明)。?$/.test(text + rest);
  const isWhole = endsAsTitle(text);
  const isEnd = isWhole
    ? isFull && text.endsWith('情况') && /^说明。?$/.test(rest)
    : TITLE_END.test(rest) || isCut;
  return isListed || isEnd || isOfName ? next : null;
}

/** The title below 第一部分 that stands alone: a line, or the agency's name and the end of the title. */
export function titleBelow(nodes: readonly RootContent[], index: number): Paragraph[] {
  const [next, last] = [nodes[index + 1], nodes[index + 2]];
  if (!isParagraph(next) || readNumbering(textOf(next)) !== null) return [];
  if (!isTitleLike(textOf(next), 'digit')) return [];
  const goesOn =
    isParagraph(last) &&
    !endsAsTitle(withoutNoise(textOf(next))) &&
    PART_END.test(withoutNoise(textOf(last)));
  return goesOn ? [next, last] : [next];
}

/**
 * Reports that lost their line breaks, a part or all of them in one line, are cut where titles begin for sure: at
 * 第二部分, and at 一、 or （一） behind a full stop or a blank, as far as these count up.
 */
import type { Root, RootContent } from 'mdast';
import { readOrdinal } from '../printed/text.ts';
import { isParagraph, linesOf, paragraph, rewrite, textOf } from '../tree.ts';

const SHORTEST = 200;
/** What a line of several titles holds, and no paragraph does. */
const PART = /第[一二三四五六七八九十]{1,2}部分/g;
const SECTION = /[一二三四五六七八九十]{1,3}、[^，。；：]{2,30}情况说明/g;
const FEWEST_SENTENCES = 3;

const countOf = (text: string, words: RegExp) => text.match(words)?.length ?? 0;

function holdsTitles(text: string): boolean {
  return (
    text.length >= SHORTEST &&
    (countOf(text, PART) > 1 || countOf(text, SECTION) > 1) &&
    countOf(text, /。/g) >= FEWEST_SENTENCES
  );
}

/** Where a title may begin: its style by its group, with what stands before it. */
const PLACE =
  /第(?<part>[一二三四五六七八九十]{1,2})部分|(?<=[。；\s]|^)(?:(?<list>目\s?录)(?=\s)|(?<han>[一二三四五六七八九十]{1,3})、|[（(](?<bracket>[一二三四五六七八九十]{1,3})[）)])|(?<first>一)、/g;
/** `详见第二部分`; `共四个部分，第一部分为部门概况、第二部分为…` tells of them in a sentence. */
const MENTION = '见在由及和与“《（(，、；：:';
const LONGEST_PART_TITLE = 40;

type Style = 'part' | 'han' | 'bracket';

/** The places where a line is cut, in order. */
function cutsOf(text: string): number[] {
  const last: Record<Style, number> = { part: 0, han: 0, bracket: 0 };
  let part = -1;
  const cuts: number[] = [];
  for (const match of text.matchAll(PLACE)) {
    const { list, part: inPart, han, bracket, first } = match.groups ?? {};
    const at = match.index;
    if (list) {
      cuts.push(at);
      continue;
    }
    const style: Style = inPart ? 'part' : bracket ? 'bracket' : 'han';
    const ordinal = readOrdinal(inPart ?? bracket ?? han ?? first ?? '') ?? 0;
    // Right behind the title of a part, the first of its sections needs no stop.
    const isBehindPart =
      part >= 0 && at - part <= LONGEST_PART_TITLE && !/[。；]/.test(text.slice(part, at));
    if (first && !isBehindPart) continue;
    if (ordinal !== 1 && ordinal !== last[style] + 1) continue;
    if (inPart && MENTION.includes(text[at - 1] ?? '。')) continue;
    last[style] = ordinal;
    if (style === 'part') {
      part = at;
      last.han = 0;
    }
    if (style !== 'bracket') last.bracket = 0;
    if (at > 0) cuts.push(at);
  }
  return cuts;
}

/** unified plugin: cuts lines that hold several titles. */
export default function cutLongLines() {
  return (tree: Root): void =>
    rewrite(tree, (node): RootContent[] => {
      const text = isParagraph(node) ? textOf(node) : '';
      if (!holdsTitles(text)) return [node];
      const cuts = [0, ...cutsOf(text)];
      const [from, to] = linesOf(node);
      return cuts
        .map((cut, index) => text.slice(cut, cuts[index + 1]).trim())
        .filter((piece) => piece !== '')
        .map((value) => paragraph([{ type: 'text', value }], from, to));
    });
}

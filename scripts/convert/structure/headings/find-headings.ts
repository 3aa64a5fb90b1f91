/**
 * The outline: which lines are headings and how deep.
 *
 * Depth comes from numbering alone. A style of numbering met for the first time opens a level below the
 * current one, one met before closes down to its level: so 第二部分 may stand inside 五、 (langfang 2023,
 * line 1731). The same shape is a heading here and an item of a list there; a heading is short and has
 * something below it, and lines of one run are judged together.
 */
import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { cutLines } from './cut-lines.ts';
import { entryKey } from '../contents/contents-entries.ts';
import { listedStyle, listingOf, type Listing } from './listed-titles.ts';
import {
  isOuter,
  judgeOuterRuns,
  judgeRuns,
  type Candidate,
  type Level,
} from './judge-headings.ts';
import { isOfTitles, readNumbering } from '../../printed/numbering.ts';
import { closeUp, withoutBlanks } from '../../printed/text.ts';
import { isParagraph, linesOf, rewrite, spanning, textOf } from '../../tree.ts';

const REPORT_TITLE =
  /^.{0,40}\d{4}年(?:度)?.{0,16}(?:预算|决算).{0,14}(?:说明|公开|报告|信息|情况)$/;
/** `示例市残联2020年部门预算——单位概况`, as Ningxia prints the titles of parts. */
const PART_TITLE =
  /^.{0,30}\d{4}年度?(?:部门|单位)(?:预|决)算(?:——|--|—)\p{Script=Han}{2,12}(?<!说明|报告|公开)$/u;
/** What the title on a cover says: `2023年度部门决算`. */
const COVER_TITLE = /\d{4}年度?(?:部门|单位)?(?:预|决)算/;
const ANNEX = /^附件\d{0,2}[:：]?$/;
const ANNEX_TITLE = /^[^，。；：]{4,60}(?:报告|公开表|报表|附表|表格)$/;
/** `附件：2023年部门预算公开表` */
const ANNEX_LINE = /^附件\d{0,2}[:：]?\s*[^，。；：\s]{4,60}(?:公开表|报表|附表)$/;
/** A report of its own that ministries print inside their own, numbered anew from 一、. */
const REVIEW_REPORT = /^[^，。；：]{4,60}绩效评价报告$/;
const LABEL = /^[\p{Script=Han}]{2,8}[:：]$/u;
const LEAD_IN = /(?:如下|其中|包括|以下|下|为|是|有|方面|附件|备注|说明|目标|指标)[:：]$/;
const LONGEST: Partial<Record<Level, number>> = { part: 60, chapter: 60, section: 60, han: 48 };

/** A title as shown: blanks of line wrapping and the final stop removed, one blank after 第X部分. */
export function cleanTitle(text: string): string {
  const number = readNumbering(text);
  const body = (words: string) =>
    (/\p{Script=Han}/u.test(words) ? withoutBlanks(words) : words.trim()).replace(/[。：:]$/, '');
  if (!number) return body(closeUp(text));
  const marker = withoutBlanks(number.marker);
  const isApart = isOfTitles(number.style) || number.style.endsWith('decimal');
  return isApart && !marker.endsWith('、')
    ? `${marker} ${body(number.rest)}`.trim()
    : marker + body(number.rest);
}

function isTitleLike(rest: string, level: Level): boolean {
  const words = withoutBlanks(rest).replace(/[。：:]$/, '');
  return (
    words.length <= (LONGEST[level] ?? 42) &&
    !/[。；;：:！？]|[，,、]$|\d(?:\.\d+)?(?:万元|元|%)|\d\.\d\d|[（(][类款项][）)]/.test(words) &&
    words !== ''
  );
}

/** A line without number that the contents page lists, or the glossary's title standing alone. */
function listedLevel(text: string, listing: Listing): Level | null {
  const key = entryKey(text);
  const style = key.length >= 3 ? listedStyle(key, listing) : undefined;
  if (style !== undefined) return style === 'han' && listing.bare ? 'listed' : (style ?? 'marked');
  return /^(?:专业)?名词解释$/.test(withoutBlanks(text)) ? 'marked' : null;
}

/** What titles end in; alone in a line, it is the end of the title above. */
const TITLE_END =
  /^(?:(?:部门|单位)?(?:决算|预算)?(?:总体)?情况(?:的?(?:总体)?说明)?|(?:部门|单位)(?:决算|预算)(?:报?表|概况)|说明)$/;

/** What a whole title ends in. */
const TITLE_WORD = /(?:情况|说明|表|概况)$/;

/** `单位概况` below the agency's name, which stands below 第一部分. */
const PART_END =
  /^(?:(?:部门|单位)?概况|概述|(?:部门|单位)?(?:决算|预算)(?:公开)?(?:明细)?(?:报?表|情况说明|说明))$/;

/** The end of a title that filled its line: `…“三公”经费支出决算总体情` / `况说明。` */
const TITLE_REST = /^\p{Script=Han}{0,8}(?:况|情况|明|说明|概况)。?$/u;
const SHORTEST_FULL_LINE = 20;

/** Whether a line is the rest of a sentence that filled the line above: `…2023年度预算绩效管理工作开展情况` / `如下：` */
function goesOn(below: RootContent | undefined): boolean {
  return isParagraph(below) && /^\s*(?:如下|[，、：:；。])/.test(textOf(below));
}

/** The second line of a title that was too long for one, as its form or the contents page tells. */
function restOfTitle(
  text: string,
  next: RootContent | undefined,
  listing: Listing,
): Paragraph | null {
  if (!isParagraph(next)) return null;
  const rest = closeUp(textOf(next));
  const key = (title: string) => entryKey(readNumbering(title)?.rest ?? title);
  const isListed = !listing.styles.has(key(text)) && listing.styles.has(key(text + rest));
  const isFull = text.length >= SHORTEST_FULL_LINE;
  const isCut = isFull && TITLE_REST.test(rest) && /(?:情况|说明)。?$/.test(text + rest);
  const isWhole = TITLE_WORD.test(text);
  const isEnd = isWhole
    ? isFull && text.endsWith('情况') && /^说明。?$/.test(rest)
    : TITLE_END.test(rest) || isCut;
  return isListed || isEnd ? next : null;
}

/** The title below 第一部分 that stands alone: a line, or the agency's name and the end of the title. */
function titleBelow(nodes: readonly RootContent[], index: number): Paragraph[] {
  const [next, last] = [nodes[index + 1], nodes[index + 2]];
  if (!isParagraph(next) || readNumbering(textOf(next)) !== null) return [];
  if (!isTitleLike(textOf(next), 'digit')) return [];
  const goesOn =
    isParagraph(last) &&
    !TITLE_WORD.test(withoutBlanks(textOf(next))) &&
    PART_END.test(withoutBlanks(textOf(last)));
  return goesOn ? [next, last] : [next];
}

/** Whether a line is numbered 一、. */
function beginsWithFirst(below: RootContent | undefined): boolean {
  const number = isParagraph(below) ? readNumbering(textOf(below)) : null;
  return number?.style === 'han' && number.ordinal === 1;
}

function candidateOf(
  nodes: readonly RootContent[],
  index: number,
  listing: Listing,
  isCut: (index: number) => boolean,
): Candidate | null {
  const node = nodes[index];
  if (!isParagraph(node)) return null;
  const text = closeUp(textOf(node));
  const number = readNumbering(text);
  if (number && isOfTitles(number.style)) {
    if (number.rest === '') {
      const lines = titleBelow(nodes, index);
      return {
        level: number.style,
        title: lines.length > 0 ? `${text} ${lines.map(textOf).join('')}` : text,
        joined: lines,
      };
    }
  }
  if (number) {
    const isListed = (title: string) =>
      title !== '' && listing.styles.get(entryKey(title)) === number.style;
    const below = nodes[index + 1];
    if (number.rest === '' && isParagraph(below) && isListed(closeUp(textOf(below))))
      return { level: number.style, title: text + closeUp(textOf(below)), joined: [below] };
    if (!isListed(number.rest) && !isTitleLike(number.rest, number.style)) return null;
    let rest = restOfTitle(text, below, listing);
    if (!rest && isCut(index) && isParagraph(below)) {
      if (!isListed(number.rest) && !TITLE_WORD.test(text)) rest = below;
      if (rest && !isTitleLike(number.rest + textOf(rest), number.style)) return null;
    }
    return {
      level: number.style,
      title: text + (rest ? closeUp(textOf(rest)) : ''),
      joined: rest ? [rest] : [],
    };
  }
  if (PART_TITLE.test(withoutBlanks(text))) return { level: 'part', title: text };
  const listed = listedLevel(text, listing);
  if (listed !== null) return { level: listed, title: text };
  if (REPORT_TITLE.test(withoutBlanks(text)) && !/[。；，]/.test(text) && !goesOn(nodes[index + 1]))
    return { level: 'title', title: text };
  const above = nodes[index - 1];
  if (isParagraph(above) && ANNEX.test(withoutBlanks(textOf(above))) && ANNEX_TITLE.test(text))
    return { level: 'annex', title: text };
  if (ANNEX_LINE.test(text)) return { level: 'annex', title: text };
  if (REVIEW_REPORT.test(text) && beginsWithFirst(nodes[index + 1]))
    return { level: 'annex', title: text };
  // 相关统计数： between two grids is of the table.
  const isBetween = above?.type === 'table' && nodes[index + 1]?.type === 'table';
  if (LABEL.test(text) && !LEAD_IN.test(text) && !isBetween) return { level: 'label', title: text };
  return node.data?.marked && isTitleLike(text, 'digit') && withoutBlanks(text).length <= 30
    ? { level: 'marked', title: text }
    : null;
}

/**
 * Lines before the first heading, table or form: the cover. A label such as `相关文件：` is one of a web page around the
 * report where the report's title stands below it.
 *
 * @param contentsLine where the contents page stood, if there was one
 */
function markCover(
  nodes: readonly RootContent[],
  candidates: Map<number, Candidate>,
  contentsLine: number | undefined,
): void {
  let marked = 0;
  let isOpen = false;
  for (const [index, node] of nodes.entries()) {
    const level = candidates.get(index)?.level;
    const isLabel = level === 'label';
    if (!isParagraph(node)) return;
    const text = withoutBlanks(textOf(node));
    // 2024年度部门决算情况说明 above the contents is the report's title, though they list a part of that name.
    const isTitle = linesOf(node)[0] < (contentsLine ?? 0) && readNumbering(text) === null;
    const isOfCover = level === undefined || level === 'title' || level === 'marked';
    if (!isOfCover && !isLabel && !isTitle) return;
    if (text.length > 60 || /[。；]|[，,].*如下[:：]?$|\d(?:亿元|万元|元)/.test(text)) return;
    isOpen = (isOpen || isLabel) && !COVER_TITLE.test(text);
    if (isOpen) continue;
    for (; marked <= index; marked += 1) {
      const line = nodes[marked];
      if (isParagraph(line)) line.data = { ...line.data, cover: true };
      candidates.delete(marked);
    }
  }
}

function heading(node: RootContent, candidate: Candidate, depth: number): Heading {
  const [from] = linesOf(node);
  const to = linesOf(candidate.joined?.at(-1) ?? node)[1];
  return {
    type: 'heading',
    depth: Math.min(depth, 6) as Heading['depth'],
    children: [{ type: 'text', value: cleanTitle(candidate.title) }],
    position: spanning(from, to),
  };
}

/** Closes levels down to the one met before, or opens one below. */
function openLevel(stack: Level[], level: Level): number {
  if (level === 'title') stack.length = 0;
  if (level === 'annex') stack.length = stack.indexOf('part') + 1;
  const known = stack.lastIndexOf(level);
  // A second part whose first was lost still is an outermost level.
  if (known >= 0) stack.length = known + 1;
  else stack.push(level);
  return stack.length;
}

/** `附件：…公开表` with nothing below it, or only the next one, tells of a file that stands beside the report. */
function dropNamesOfAnnexes(
  nodes: readonly RootContent[],
  candidates: Map<number, Candidate>,
): void {
  for (const [index, { level }] of candidates)
    if (level === 'annex' && (!nodes[index + 1] || candidates.get(index + 1)?.level === 'annex'))
      candidates.delete(index);
}

/** `附件1` above the title of an annex inside the report belongs to it. */
function joinNumbersOfAnnexes(
  nodes: readonly RootContent[],
  candidates: Map<number, Candidate>,
): void {
  let isInside = false;
  nodes.forEach((node, index) => {
    const below = nodes[index + 1];
    const title = candidates.get(index + 1);
    isInside ||= isOuter(candidates.get(index)?.level ?? 'circled');
    const number = isParagraph(node) ? withoutBlanks(textOf(node)).replace(/[:：]$/, '') : '';
    const isAnnex = title?.level === 'annex' || title?.level === 'title';
    if (!isInside || !isAnnex || title.joined?.length || !isParagraph(below) || !ANNEX.test(number))
      return;
    candidates.set(index, { ...title, title: `${number}：${title.title}`, joined: [below] });
    candidates.delete(index + 1);
  });
}

/** The title of a report inside the parts of another, which go on behind it, is that of an annex. */
function markAnnexes(candidates: ReadonlyMap<number, Candidate>): void {
  let part = 0;
  let titles: Candidate[] = [];
  for (const candidate of candidates.values()) {
    if (candidate.level === 'title' && part > 0) titles.push(candidate);
    if (candidate.level !== 'part') continue;
    const ordinal = readNumbering(candidate.title)?.ordinal ?? 0;
    if (ordinal === part + 1) for (const title of titles) title.level = 'annex';
    part = ordinal;
    titles = [];
  }
}

/** unified plugin: turns the lines that are headings into `heading` nodes and marks the cover. */
export default function findHeadings() {
  return (tree: Root, file: VFile): void => {
    const nodes = tree.children;
    const candidates = new Map<number, Candidate>();
    const listing = listingOf(nodes, file.data.contents);
    const isCut = cutLines(nodes);
    nodes.forEach((_, index) => {
      const candidate = candidateOf(nodes, index, listing, isCut);
      if (candidate) candidates.set(index, candidate);
    });
    dropNamesOfAnnexes(nodes, candidates);
    markCover(nodes, candidates, file.data.contentsLine);
    judgeOuterRuns(nodes, candidates);
    judgeRuns(nodes, candidates);
    markAnnexes(candidates);
    joinNumbersOfAnnexes(nodes, candidates);
    const stack: Level[] = [];
    const joined = new Set<RootContent>();
    let grouped = false;
    rewrite(tree, (node, index) => {
      if (joined.has(node)) return [];
      const candidate = candidates.get(index);
      if (candidate) {
        for (const line of candidate.joined ?? []) joined.add(line);
        grouped = false;
        return [heading(node, candidate, openLevel(stack, candidate.level))];
      }
      // Forms without a number of their own hang from the part, not from the last （三） of the text before.
      const outermost = stack.findIndex(isOfTitles);
      const below = outermost < 0 ? stack.length + 1 : outermost + 2;
      if (node.type === 'heading') {
        grouped = true;
        node.depth = Math.min(below, 6) as Heading['depth'];
      }
      if (node.type === 'form') node.depth = Math.min(below + (grouped ? 1 : 0), 6);
      return [node];
    });
  };
}

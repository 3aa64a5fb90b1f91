/** Which lines could be headings, by what they print and what stands right beside them. */
import type { RootContent } from 'mdast';
import type { Candidate, Level } from './judge-headings.ts';
import { listedStyle, type Listing } from './listed-titles.ts';
import { isAnnexTitle } from './mark-annexes.ts';
import { isTitleLike } from './title-like.ts';
import { endsAsTitle, restOfTitle, titleBelow } from './title-lines.ts';
import { entryKey } from '../contents/contents-entries.ts';
import { isOfTitles, readNumbering, type Numbering } from '../../printed/numbering.ts';
import { closeUp, withoutNoise } from '../../printed/text.ts';
import { isParagraph, textOf } from '../../tree.ts';

const REPORT_TITLE =
  /^.{0,40}\d{4}年(?:度)?.{0,16}(?:预算|决算).{0,14}(?:说明|公开|报告|信息|情况)$/;
/** `示例市残联2020年部门预算——单位概况`, as Ningxia prints the titles of parts. */
const PART_TITLE =
  /^.{0,30}\d{4}年度?(?:部门|单位)(?:预|决)算(?:——|--|—)\p{Script=Han}{2,12}(?<!说明|报告|公开)$/u;
const LABEL = /^[\p{Script=Han}]{2,8}[:：]$/u;
const LEAD_IN = /(?:如下|其中|包括|以下|下[表图]?|为|是|有|方面|附件|备注|说明|目标|指标)[:：]$/;
const LONGEST_MARKED = 30;

/** What is asked of the whole report for each of its lines. */
export interface Outline {
  readonly nodes: readonly RootContent[];
  readonly listing: Listing;
  /** Whether a line is full and goes on in the next. */
  readonly isCut: (index: number) => boolean;
}

/** A line without number that the contents page lists, or the glossary's title standing alone. */
function listedLevel(text: string, listing: Listing): Level | null {
  const key = entryKey(text);
  const style = key.length >= 3 ? listedStyle(key, listing) : undefined;
  if (style !== undefined) return style === 'han' && listing.bare ? 'listed' : (style ?? 'marked');
  return /^(?:专业)?名词解释$/.test(withoutNoise(text)) ? 'marked' : null;
}

/** Whether a line is the rest of a sentence that filled the line above: `…2023年度预算绩效管理工作开展情况` / `如下：` */
function goesOn(below: RootContent | undefined): boolean {
  return isParagraph(below) && /^\s*(?:如下|[，、：:；。])/.test(textOf(below));
}

/** `第一部分`, whose title stands below. */
function titleOfPart(
  number: Numbering,
  text: string,
  { nodes }: Outline,
  index: number,
): Candidate {
  const lines = titleBelow(nodes, index);
  const title = lines.length > 0 ? `${text} ${lines.map(textOf).join('')}` : text;
  return { level: number.style, title, joined: lines };
}

/** A numbered line, with the line below where its title goes on there; null where it is none. */
function numberedCandidate(
  number: Numbering,
  text: string,
  outline: Outline,
  index: number,
): Candidate | null {
  const { nodes, listing, isCut } = outline;
  if (isOfTitles(number.style) && number.rest === '')
    return titleOfPart(number, text, outline, index);
  const isListed = (title: string) =>
    title !== '' && listing.styles.get(entryKey(title)) === number.style;
  const below = nodes[index + 1];
  if (number.rest === '' && isParagraph(below) && isListed(closeUp(textOf(below))))
    return { level: number.style, title: text + closeUp(textOf(below)), joined: [below] };
  if (!isListed(number.rest) && !isTitleLike(number.rest, number.style)) return null;
  let rest = restOfTitle(text, below, listing);
  if (!rest && isCut(index) && isParagraph(below)) {
    if (!isListed(number.rest) && !endsAsTitle(text)) rest = below;
    if (rest && !isTitleLike(number.rest + textOf(rest), number.style)) return null;
  }
  return {
    level: number.style,
    title: text + (rest ? closeUp(textOf(rest)) : ''),
    joined: rest ? [rest] : [],
  };
}

/** The level of a line without a number; null where it is no heading. */
function unnumberedLevel(text: string, { nodes, listing }: Outline, index: number): Level | null {
  const [above, node, below] = [nodes[index - 1], nodes[index], nodes[index + 1]];
  const plain = withoutNoise(text);
  if (PART_TITLE.test(plain)) return 'part';
  const listed = listedLevel(text, listing);
  if (listed !== null) return listed;
  if (REPORT_TITLE.test(plain) && !/[。；，]/.test(text) && !goesOn(below)) return 'title';
  if (isAnnexTitle(text, above, below)) return 'annex';
  // 相关统计数： between two grids is of the table.
  const isBetween = above?.type === 'table' && below?.type === 'table';
  if (LABEL.test(text) && !LEAD_IN.test(text) && !isBetween) return 'label';
  const isMarked = isParagraph(node) && node.data?.marked;
  return isMarked && isTitleLike(text, 'digit') && plain.length <= LONGEST_MARKED ? 'marked' : null;
}

/** The heading that a line could be; null where it is none. */
export function candidateOf(outline: Outline, index: number): Candidate | null {
  const node = outline.nodes[index];
  if (!isParagraph(node)) return null;
  const text = closeUp(textOf(node));
  const number = readNumbering(text);
  if (number) return numberedCandidate(number, text, outline, index);
  const level = unnumberedLevel(text, outline, index);
  return level && { level, title: text };
}

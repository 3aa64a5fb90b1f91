/**
 * Which of the lines that could be headings are: the same shape is a heading here and an item of a list
 * there, so lines of one run are judged together.
 */
import type { Paragraph, RootContent } from 'mdast';
import {
  isOfTitles,
  readNumbering,
  type Numbering,
  type NumberingStyle,
} from '../../printed/numbering.ts';
import { closeUp, withoutNoise } from '../../printed/text.ts';
import { isParagraph, textOf } from '../../tree.ts';

/**
 * A level of the outline: a numbering style, a title that only the contents page numbers, one that nothing
 * numbers, that of a report below 附件1, or a label such as 单位职责：.
 */
export type Level = NumberingStyle | 'listed' | 'title' | 'annex' | 'marked' | 'label';

/** A line that could be a heading. */
export interface Candidate {
  level: Level;
  title: string;
  /** The nodes that continue the title on the next lines (第一部分 / 概况). */
  joined?: readonly Paragraph[];
}

/** How much of a line's end a lead-in can be. */
const LONGEST_LEAD = 20;

const SECTION_WORDS = /情况|说明|职责|职能|概况|经费|收支|收入|支出|预算|决算|名词|绩效/;

/** Levels that are headings wherever they are short; the others depend on what is around them. */
export function isOuter(level: Level): boolean {
  return (
    isOfTitles(level) ||
    level === 'han' ||
    level === 'listed' ||
    level === 'title' ||
    level === 'annex' ||
    level === 'marked'
  );
}

function numberOf(node: RootContent | undefined): Numbering | null {
  return isParagraph(node) ? readNumbering(closeUp(textOf(node))) : null;
}

function styleOf(node: RootContent | undefined): NumberingStyle | null {
  return numberOf(node)?.style ?? null;
}

/** A list inside a run of headings of the same style: where it began, and the number that goes on with it. */
interface NestedList {
  list: number | null;
  next: number;
  /** Whether a heading of the run stands above. */
  isBelowHeading: boolean;
}

/** Styles that number both headings and the list right below one of them: `（一）职能职责` / `（一）负责…`. */
const isOfLists = (style: NumberingStyle) =>
  style === 'digit' || style === 'digit-bracket' || style === 'han-bracket';

/**
 * `1.` right below the heading `2.`, `1.` among headings `1、`, or a sentence `1.` in their text begins a list of its
 * own, which ends where a number does not go on with it. The name of the list that the line belongs to; blank for none.
 */
function nestedIn(
  nodes: readonly RootContent[],
  index: number,
  candidates: ReadonlyMap<number, Candidate>,
  open: NestedList,
): string {
  const number = numberOf(nodes[index]);
  const above = numberOf(nodes[index - 1]);
  if (!number || !isOfLists(number.style)) return '';
  const isCandidate = candidates.has(index);
  const isRightBelow = above?.style === number.style && candidates.has(index - 1);
  const begins = number.ordinal === 1 && (isRightBelow || (open.isBelowHeading && !isCandidate));
  const goesOn =
    open.list !== null &&
    number.ordinal === open.next &&
    !(isCandidate && hasBody(nodes, index, candidates));
  if (begins) open.list = index;
  else if (!goesOn) open.list = null;
  open.isBelowHeading ||= isCandidate;
  open.next = number.ordinal + 1;
  return open.list === null ? '' : `>${open.list}`;
}

/** Something stands below: text, a table, a form, or a numbering of another style. */
function hasBody(
  nodes: readonly RootContent[],
  index: number,
  candidates: ReadonlyMap<number, Candidate>,
): boolean {
  const next = nodes[index + 1];
  if (!next || next.type === 'heading') return next !== undefined;
  const below = candidates.get(index + 1);
  // （三）部门评价项目绩效评价结果 holds the report right below it.
  if (below && isOuter(below.level)) return below.level === 'annex';
  const number = numberOf(next);
  const goesOn = number?.style === styleOf(nodes[index]);
  return !goesOn || (isOfLists(number.style) && number.ordinal === 1);
}

/** `纳入决算编制范围的单位包括：` leads in a list, be it of one item. */
const LIST_OF_UNITS =
  /(?:单位|机构)(?:共?\d{0,3}个)?[，,]?(?:分别)?(?:包括|如下|名单如下|有|为|是)[:：]?$/;

function isUnitOfList(nodes: readonly RootContent[], index: number): boolean {
  const above = nodes[index - 1];
  return isParagraph(above) && LIST_OF_UNITS.test(withoutNoise(textOf(above)).slice(-LONGEST_LEAD));
}

/** Drops candidates of inner styles unless every line of their style below one outer heading passes. */
export function judgeRuns(nodes: readonly RootContent[], candidates: Map<number, Candidate>): void {
  const failed = new Set<string>();
  const groups = new Map<number, string>();
  const outer: Record<string, number> = {};
  const lists: Record<string, NestedList> = {};
  let section = -1;
  nodes.forEach((node, index) => {
    const candidate = candidates.get(index);
    if (candidate && isOuter(candidate.level)) {
      section = index;
      outer['han-bracket'] = -1;
    }
    const style = styleOf(node);
    if (style === null || (candidate ? isOuter(candidate.level) : isOfTitles(style))) return;
    const within =
      style === 'han-bracket' || style === 'han' ? '' : `>${outer['han-bracket'] ?? -1}`;
    const run = `${section}${within}:${style}`;
    const group =
      run +
      nestedIn(
        nodes,
        index,
        candidates,
        (lists[run] ??= { list: null, next: 1, isBelowHeading: false }),
      );
    groups.set(index, group);
    // 1. right above （二） ends the list of （一）; right above （一）, it is the title of both.
    const below = candidates.get(index + 1);
    const isClosed =
      style.startsWith('digit') &&
      (outer['han-bracket'] ?? -1) >= 0 &&
      below?.level === 'han-bracket' &&
      readNumbering(below.title)?.ordinal !== 1;
    if (
      !candidate ||
      isClosed ||
      !hasBody(nodes, index, candidates) ||
      (style.startsWith('digit') && isUnitOfList(nodes, index))
    )
      failed.add(group);
    else if (style === 'han-bracket') outer['han-bracket'] = index;
  });
  for (const [index, group] of groups) if (failed.has(group)) candidates.delete(index);
}

/**
 * Lines 一、 二、 三、 with nothing between are a list, of units for example, unless they speak the words of
 * section titles: then they are sections without text.
 */
export function judgeOuterRuns(
  nodes: readonly RootContent[],
  candidates: Map<number, Candidate>,
): void {
  let run: number[] = [];
  for (const index of nodes.keys()) {
    if (candidates.get(index)?.level === 'han') run.push(index);
    else run = [];
    const continues = candidates.get(index + 1)?.level === 'han';
    if (
      continues ||
      run.length < 3 ||
      run.some((item) => SECTION_WORDS.test(candidates.get(item)?.title ?? ''))
    )
      continue;
    for (const item of run) candidates.delete(item);
  }
}

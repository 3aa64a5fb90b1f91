/** Reports inside a report, and what the titles of annexes look like. */
import type { RootContent } from 'mdast';
import { isOuter, type Candidate } from './judge-headings.ts';
import { readNumbering } from '../../printed/numbering.ts';
import { withoutNoise } from '../../printed/text.ts';
import { isParagraph, textOf } from '../../tree.ts';

const ANNEX = /^附件\d{0,2}[:：]?$/;
/** `附表`, alone above the first table of a report whose text comes first. */
const ANNEX_OF_TABLES = /^附[件表][:：]?$/;
const ANNEX_TITLE = /^[^，。；：]{4,60}(?:报告|公开表|报表|附表|表格)$/;
/** `附件：2023年部门预算公开表` */
const ANNEX_LINE = /^附件\d{0,2}[:：]?\s*[^，。；：\s]{4,60}(?:公开表|报表|附表)$/;
/** A report of its own that ministries print inside their own, numbered anew from 一、. */
const REVIEW_REPORT = /^[^，。；：]{4,60}绩效评价报告$/;

/** Whether a line is numbered 一、. */
function beginsWithFirst(below: RootContent | undefined): boolean {
  const number = isParagraph(below) ? readNumbering(textOf(below)) : null;
  return number?.style === 'han' && number.ordinal === 1;
}

/** Whether a line is the title of an annex, as the lines above and below it tell. */
export function isAnnexTitle(
  text: string,
  above: RootContent | undefined,
  below: RootContent | undefined,
): boolean {
  const isNumbered = isParagraph(above) && ANNEX.test(withoutNoise(textOf(above)));
  return (
    (isNumbered && ANNEX_TITLE.test(text)) ||
    ANNEX_LINE.test(text) ||
    (ANNEX_OF_TABLES.test(withoutNoise(text)) && below?.type === 'table') ||
    (REVIEW_REPORT.test(text) && beginsWithFirst(below))
  );
}

/** `附件：…公开表` with nothing below it, or only the next one, tells of a file that stands beside the report. */
export function dropNamesOfAnnexes(
  nodes: readonly RootContent[],
  candidates: Map<number, Candidate>,
): void {
  for (const [index, { level }] of candidates)
    if (level === 'annex' && (!nodes[index + 1] || candidates.get(index + 1)?.level === 'annex'))
      candidates.delete(index);
}

/** `附件1` above the title of an annex inside the report belongs to it. */
export function joinNumbersOfAnnexes(
  nodes: readonly RootContent[],
  candidates: Map<number, Candidate>,
): void {
  let isInside = false;
  nodes.forEach((node, index) => {
    const below = nodes[index + 1];
    const title = candidates.get(index + 1);
    isInside ||= isOuter(candidates.get(index)?.level ?? 'circled');
    const number = isParagraph(node) ? withoutNoise(textOf(node)).replace(/[:：]$/, '') : '';
    const isAnnex = title?.level === 'annex' || title?.level === 'title';
    if (!isInside || !isAnnex || title.joined?.length || !isParagraph(below) || !ANNEX.test(number))
      return;
    candidates.set(index, { ...title, title: `${number}：${title.title}`, joined: [below] });
    candidates.delete(index + 1);
  });
}

/** The title of a report inside the parts of another, which go on behind it, is that of an annex. */
export function markAnnexes(candidates: ReadonlyMap<number, Candidate>): void {
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

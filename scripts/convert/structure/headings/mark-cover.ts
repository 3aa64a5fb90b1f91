/** The cover: what stands before the first heading is no part of the outline. */
import type { RootContent } from 'mdast';
import type { Candidate } from './judge-headings.ts';
import { readNumbering } from '../../printed/numbering.ts';
import { withoutNoise } from '../../printed/text.ts';
import { isParagraph, linesOf, textOf } from '../../tree.ts';

/** What the title on a cover says: `2023年度部门决算`. */
const COVER_TITLE = /\d{4}年度?(?:部门|单位)?(?:预|决)算/;

/**
 * Lines before the first heading, table or form: the cover. A label such as `相关文件：` is one of a web page around the
 * report where the report's title stands below it.
 *
 * @param contentsLine where the contents page stood, if there was one
 */
export function markCover(
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
    const text = withoutNoise(textOf(node));
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

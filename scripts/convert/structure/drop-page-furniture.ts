/** Page numbers, separators and what web pages leave around a report: no content, and said so. */
import type { Root, RootContent, Table } from 'mdast';
import type { VFile } from 'vfile';
import { AGENCY_END } from '../printed/agency-end.ts';
import { captionsOf } from '../printed/caption.ts';
import { isOrdinal } from '../printed/numbers.ts';
import { printsPageNumber } from '../printed/page-number.ts';
import { readNumbering } from '../printed/numbering.ts';
import { withoutNoise } from '../printed/text.ts';
import { cellsOf, drop, isParagraph, rewrite, textOf } from '../tree.ts';
import { dropCard, isIndexCard, isOfCard } from './index-card.ts';
import { FILES_LABEL, isChrome, isEdgeLabel, isFileName, isLinkBar } from './web-furniture.ts';

const SEPARATOR = /^(?:[-_=*~—]{3,}|\*(?: ?\*){2,})$/;

/** Bare numbers are page numbers only where they count up through the report. */
function countingNumbers(nodes: readonly RootContent[]): Set<RootContent> {
  const numbers = nodes.filter(
    (node) => node.type === 'paragraph' && isOrdinal(withoutNoise(textOf(node))),
  );
  const values = numbers.map((node) => Number(textOf(node).trim()));
  const rises = values
    .slice(1)
    .filter((value, index) => value > (values[index] ?? 0) && value - (values[index] ?? 0) <= 3);
  return values.length >= 3 && rises.length >= (values.length - 1) * 0.9
    ? new Set(numbers)
    : new Set();
}

/** How often a line must stand beside a page number before it is what every page prints. */
const FEWEST_PAGES = 3;
const LONGEST_RUNNING_LINE = 40;
/** The title of a report, which pages may print above their text though they print no number. */
const TITLE_OF_PAGES = new RegExp(
  `^(?:(?:19|20)\\d{2}年度?)?\\p{Script=Han}{2,30}${AGENCY_END}(?:(?:19|20)\\d{2}年度?)?(?:部门|单位)(?:预算|决算)(?:信息)?(?:公开)?(?:报告|说明)?$`,
  'u',
);

/**
 * Lines that pages print above or below their number, and the title of the report where it comes again and again; what
 * stands before the first number, or above the text of a report without any, is the title itself.
 */
function runningLines(
  nodes: readonly RootContent[],
  isPageNumber: (node: RootContent) => boolean,
  firstOfBody: number,
): Set<RootContent> {
  const beside = new Map<string, number>();
  nodes.forEach((node, index) => {
    if (!isParagraph(node) || captionsOf(textOf(node)) !== null) return;
    const text = withoutNoise(textOf(node));
    if (text.length > LONGEST_RUNNING_LINE || /[。；]$/.test(text)) return;
    const neighbours = [nodes[index - 1], nodes[index + 1]];
    const isBesideNumber = neighbours.some((other) => other && isPageNumber(other));
    const isTitle = TITLE_OF_PAGES.test(text) && readNumbering(text) === null;
    if (isBesideNumber || isTitle) beside.set(text, (beside.get(text) ?? 0) + 1);
  });
  const firstNumber = nodes.findIndex(isPageNumber);
  const first = firstNumber === -1 ? firstOfBody : firstNumber;
  const titles = new Set<string>();
  return new Set(
    nodes.filter((node, index) => {
      if (!isParagraph(node)) return false;
      const text = withoutNoise(textOf(node));
      if ((beside.get(text) ?? 0) < FEWEST_PAGES) return false;
      const isTitle = index < first && !titles.has(text);
      titles.add(text);
      return !isTitle;
    }),
  );
}

const OUTER_NUMBER = /^(?:part|chapter|section|han)$/;
const SHORTEST_SENTENCE = 20;

/** Whether a line is of the report itself: a table, a numbered title, a whole sentence. */
function isContent(node: RootContent): boolean {
  if (node.type === 'table') return !isIndexCard(node) && !isLinkBar(node);
  if (!isParagraph(node)) return true;
  const text = textOf(node).trim();
  return (
    OUTER_NUMBER.test(readNumbering(text)?.style ?? '') ||
    (text.length > SHORTEST_SENTENCE && /[。；]$/.test(text))
  );
}

/** Where the text of a report begins and ends: from its first numbered title to its last line of content. */
function bodyOf(nodes: readonly RootContent[]): { first: number; last: number } {
  const first = nodes.findIndex(
    (node) => isParagraph(node) && OUTER_NUMBER.test(readNumbering(textOf(node))?.style ?? ''),
  );
  return { first: first < 0 ? nodes.length : first, last: nodes.findLastIndex(isContent) };
}

function dropSeparatorRows(table: Table, file: VFile): RootContent[] {
  const cells = cellsOf(table);
  table.children = table.children.filter((row, index) => {
    const separator = cells[index]?.cells.every((cell) => /^:?-{3,}:?$/.test(cell.trim())) ?? false;
    if (separator) drop(file, row, 'separator');
    return !separator;
  });
  return table.children.length > 0 ? [table] : [];
}

/** unified plugin: drops separators, page numbers and web chrome, keeping their lines in the account. */
export default function dropPageFurniture() {
  return (tree: Root, file: VFile): void => {
    const counting = countingNumbers(tree.children);
    const isPageNumber = (node: RootContent) =>
      counting.has(node) || (isParagraph(node) && printsPageNumber(textOf(node)));
    const body = bodyOf(tree.children);
    const running = runningLines(tree.children, isPageNumber, body.first);
    let isInCard = false;
    rewrite(tree, (node, index, nodes) => {
      if (node.type === 'table' && isIndexCard(node)) return dropCard(node, file);
      if (node.type === 'table' && isLinkBar(node)) {
        drop(file, node, 'furniture');
        return [];
      }
      if (node.type === 'table') return dropSeparatorRows(node, file);
      const text = withoutNoise(textOf(node));
      isInCard = isParagraph(node) && isOfCard(text, nodes[index + 1], isInCard);
      const reason = SEPARATOR.test(text)
        ? 'separator'
        : isPageNumber(node)
          ? 'page-number'
          : running.has(node) ||
              isFileName(node) ||
              (FILES_LABEL.test(text) && isFileName(nodes[index + 1])) ||
              isInCard ||
              isChrome(text) ||
              (isEdgeLabel(text) && (index < body.first || index > body.last))
            ? 'furniture'
            : null;
      if (!reason) return [node];
      drop(file, node, reason);
      return [];
    });
  };
}

/** Page numbers, separators and what web pages leave around a report: no content, and said so. */
import type { Root, RootContent, Table } from 'mdast';
import type { VFile } from 'vfile';
import { withoutBlanks } from './text.ts';
import { cellsOf, drop, rewrite, textOf } from './tree.ts';

const PAGE_NUMBER =
  /^(?:[-—–－·]{1,2}\d{1,3}[-—–－·]{1,2}|第\d{1,3}页(?:[,，/]?共\d{1,3}页)?|\d{1,3}\/\d{1,3})$/;
const BARE_NUMBER = /^\d{1,3}$/;
const SEPARATOR = /^(?:[-_=*~—]{3,}|\*(?: ?\*){2,})$/;
const WEB_CHROME =
  /^(?:打印(?:本页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表)?|分享到?[:：]?.{0,12}|字体[:：]?[【[(（].*|首页|当前位置[:：].*|您(?:现在)?的?位置[:：].*|扫一扫.{0,20}|浏览次数[:：]?\d*|附件下载[:：]?|(?:发布|公开|发文|成文|更新)(?:时间|日期)[:：].{0,24}|(?:信息)?来源[:：].{0,24}|上一篇[:：].*|下一篇[:：].*|!\[[^\]]*\]\([^)]*\))$/;

/** Bare numbers are page numbers only where they count up through the report. */
function countingNumbers(nodes: readonly RootContent[]): Set<RootContent> {
  const numbers = nodes.filter(
    (node) => node.type === 'paragraph' && BARE_NUMBER.test(withoutBlanks(textOf(node))),
  );
  const values = numbers.map((node) => Number(textOf(node).trim()));
  const rises = values
    .slice(1)
    .filter((value, index) => value > (values[index] ?? 0) && value - (values[index] ?? 0) <= 3);
  return values.length >= 3 && rises.length >= (values.length - 1) * 0.9
    ? new Set(numbers)
    : new Set();
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
    rewrite(tree, (node) => {
      if (node.type === 'table') return dropSeparatorRows(node, file);
      const text = withoutBlanks(textOf(node));
      const reason = SEPARATOR.test(text)
        ? 'separator'
        : PAGE_NUMBER.test(text) || counting.has(node)
          ? 'page-number'
          : WEB_CHROME.test(text)
            ? 'furniture'
            : null;
      if (!reason) return [node];
      drop(file, node, reason);
      return [];
    });
  };
}

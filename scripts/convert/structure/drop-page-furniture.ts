/** Page numbers, separators and what web pages leave around a report: no content, and said so. */
import type { Root, RootContent, Table } from 'mdast';
import type { VFile } from 'vfile';
import { withoutBlanks } from '../text.ts';
import { cellsOf, drop, rewrite, textOf } from '../tree.ts';

const PAGE_NUMBER =
  /^(?:[-—–－·]{1,2}\d{1,3}[-—–－·]{1,2}|第\d{1,3}页(?:[,，/]?共\d{1,3}页)?|\d{1,3}\/\d{1,3})$/;
const BARE_NUMBER = /^\d{1,3}$/;
const SEPARATOR = /^(?:[-_=*~—]{3,}|\*(?: ?\*){2,})$/;
const WEB_CHROME =
  /^(?:打印(?:本页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表)?|分享到?[:：]?.{0,12}|字体[:：]?[【[(（].*|首页|当前位置[:：].*|您(?:现在)?的?位置[:：].*|扫一扫.{0,20}|浏览次数[:：]?\d*|附件下载[:：]?|(?:发布|公开|发文|成文|更新)(?:时间|日期)[:：].{0,24}|(?:信息)?来源[:：].{0,24}|上一篇[:：].*|下一篇[:：].*|!\[[^\]]*\]\([^)]*\))$/;

/** The index card that government sites put above a document: 索引号, 发文机关, 成文日期 and the like. */
const INDEX_CARD =
  /^(?:(?:信息)?索引号|发文(?:机关|机构|字号|单位)|发布(?:机构|机关|单位)|制发机关|公开(?:方式|范围|形式|责任部门)|主题(?:分类|词)|信息(?:分类|类别|名称)|体裁(?:分类)?|组配分类|有效性|效力状态|文号|生成日期|关键词|责任编辑|阅读次数|访问量|字号|标题)[:：].{0,60}$/;

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

function isIndexCard(table: Table): boolean {
  return cellsOf(table).some(({ cells }) =>
    cells.some((cell) => /^(?:信息)?索引号[:：]?$/.test(withoutBlanks(cell))),
  );
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
      if (node.type === 'table' && isIndexCard(node)) {
        drop(file, node, 'furniture');
        return [];
      }
      if (node.type === 'table') return dropSeparatorRows(node, file);
      const text = withoutBlanks(textOf(node));
      const reason = SEPARATOR.test(text)
        ? 'separator'
        : PAGE_NUMBER.test(text) || counting.has(node)
          ? 'page-number'
          : WEB_CHROME.test(text) || INDEX_CARD.test(text)
            ? 'furniture'
            : null;
      if (!reason) return [node];
      drop(file, node, reason);
      return [];
    });
  };
}

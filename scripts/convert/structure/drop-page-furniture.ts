/** Page numbers, separators and what web pages leave around a report: no content, and said so. */
import type { Root, RootContent, Table } from 'mdast';
import type { VFile } from 'vfile';
import { captionsOf } from '../printed/caption.ts';
import { BESIDE_STAMP, STAMP } from '../printed/date-stamp.ts';
import { isOrdinal } from '../printed/numbers.ts';
import { printsPageNumber } from '../printed/page-number.ts';
import { readNumbering } from '../printed/numbering.ts';
import { isBlank, withoutNoise } from '../printed/text.ts';
import { cellsOf, drop, isParagraph, linesOf, paragraph, rewrite, textOf } from '../tree.ts';

const SEPARATOR = /^(?:[-_=*~—]{3,}|\*(?: ?\*){2,})$/;
const DATE_LABEL =
  '(?:发布|发表|撰写|录入|公开|发文|成文|更新|生成|生效|失效|废止|著录|归档)(?:时间|日期)';
/** Where in a web site the reader is. */
const LOCATION = [
  /^您?(?:当前|现在)?(?:所在|的)?位置[:：].*$/,
  // A path of links: 首页 > 政务公开 > 预算决算.
  /^[^>＞»。]{0,30}(?:[>＞»]+[^>＞»。]{1,30}){2,}$|^首页[>＞»][^>＞»。]{1,30}$/,
];
const WEB_CHROME = [
  /^[•·]?(?:今天是)?.{0,30}欢迎(?:来到|访问|光临|您).{0,30}$/,
  /^(?:[【[]?(?:打印(?:本页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表)?|首页|收藏|纠错|TOP|附件下载[:：]?|字[体号][:：]?[大中小]{2,3})[】\]|｜]?){1,6}$/i,
  /^(?:(?:网站地图|站点地图|联系我们|关于我们|(?:法律|隐私|版权|网站)(?:声明|说明)|设为首页|加入收藏|无障碍浏览)[|｜]?){1,8}$/,
  // What stands at the foot of a web page.
  /^(?:版权所有|copyright|©).{0,80}$|^[^。]{0,100}(?:\p{Script=Han}ICP备\d+号|公网安备\d+号?)|^(?:政府)?网站标识码/iu,
  // 承办：上级交办的其他事项。 is a duty, and so is what costs money.
  /^(?:主办|承办|协办|技术支持|运行维护)(?:单位)?[:：](?!.*\d(?:亿|万|千)?元)[^，。；]{2,60}$/,
  /^(?:(?:国务院|中央|地方|[省市区县]|区[县（(]县?[)）]?|其他)(?:政府)?(?:部门)?网站|友情链接|用?微信扫.{2,20})$/,
  // What an app puts around its articles.
  /^(?:预览时标签不可点|微信扫一扫|关注该公众号|喜欢此内容的人还喜欢|(?:轻触)?阅读原文|阅读\d+|赞\d*在看\d*|收录于(?:合集|话题).{0,20}|点击.{0,6}蓝字.{0,12}|(?:继续|向上)滑动看下一个)$/,
  /^(?:分享到?[:：]?.{0,12}|(?:字体|文字)(?:颜色|大小)?[:：]?(?:[【[(（].*|大中小|(?:A[+-]?)*)|(?:保护视力|视力保护)色.*|扫一扫.{0,20}|(?:用?手机|微信)?扫描二维码.{0,20})$/,
  // Links and buttons, alone or in a row.
  /^(?:[|｜[【]?(?:大中小|A[+-]A?|繁体(?:版|字)?|简体版?|English|手机版|(?:退出)?长者(?:助手|模式)|关怀版|(?:网站)?无障碍(?:浏览|模式)?|智能问答|网站首页|回到顶部|(?:用户)?登录|注册|听语音|语音播报|我要(?:纠错|评论)|政务微[信博]|微信(?:公众号)?|微博|QQ空间|政府网站找错|相关解读|政策解读|文件下载|返回手机版)[|｜\]】]?){1,8}$/i,
  /^(?:热门搜索|信息检索|站内搜索|打印|分享|关联稿件|相关(?:解读|文件|链接|政策|新闻|阅读|信息))[:：]$|^请输入(?:检索|搜索|查询)?(?:词|内容|关键[词字])$/,
  /^(?:今天是[:：]?(?:19|20)\d{2}年.{0,20}|您是第\d+位(?:访客|访问者).{0,6}|目前有\d+人评论|<*上一页|下一页>*|附件[【[].{2,80}已?下载\d*次)$/,
  /^(?:浏览(?:次数|量|数)?|访问(?:次数|量)|点击(?:次数|数|率|量)?|阅读(?:次数|量)?)[:：][\d|,]*次?(?:(?:发布|发表)(?:时间|日期)[:：].{0,30})?$/,
  /^[（(【]?(?:\p{Script=Han}{0,4}(?:编辑|审核|审签|终审|校对|初审|复审|录入|发布人|审核人)[:：](?:\p{Script=Han}{0,8}|[a-z]{1,12})){1,4}[）)】]?$/u,
  new RegExp(`^${STAMP}${BESIDE_STAMP}.{0,40}$`),
  ...LOCATION,
  new RegExp(`^${DATE_LABEL}[:：].{0,40}$`),
  /^监督索引号[:：]?\d{8,}$/,
  /^(?:内容概述|所属栏目)[:：].{0,60}$/,
  /^(?:上|下)一[篇条][:：].*$/,
  /^!\[[^\]]*\]\([^)]*\)$/,
];

/** Whether a document is still in force; of a project, it is how soon things got done. */
const TIMELINESS = '时效性(?!指标|[\\]】]?[:：]+(?!有效|长期|现行|[部尚]|已|失效|废止|修)[^|])';
const CARD_LABEL = `(?:(?:信息)?索引号|发文(?:机关|机构|字号|单位)|发布(?:机构|机关|单位)|所属机构|制发机关|公开(?:方式|范围|形式|时限|责任部门)|责任部门|主题(?:分类|词)|统一登记号|文件(?:名称|编号)|发文编号|(?:公开|公文)目录|有效期|${TIMELINESS}|信息(?:分类|类别|名称)|体裁(?:分类)?|组配分类|有效性|是否有效|效力状态|文号|${DATE_LABEL}|关键[词字]|公开类别|责任编辑|字号|标题|监督索引号)`;
/** The index card that government sites put above a document: 索引号, 发文机关, 成文日期 and the like. */
const INDEX_CARD = [
  new RegExp(`^[[【]?${CARD_LABEL}[\\]】]?[:：].{0,60}$`),
  // Several labels in a line, also without colons.
  new RegExp(`^[[【|]*${CARD_LABEL}[^。]{0,60}${CARD_LABEL}[^。]{0,100}$`),
];
/** Labels above and below a document; between its headings, the same words tell of its projects and money. */
const EDGE_LABELS = [...INDEX_CARD, /^(?:时间|日期|(?:信息|文章|稿件)?来源|作者)[:：].{0,40}$/];
const CARD_CELL = /^[[【]?(?:信息)?索引号[\]】]?[:：]?/;
/** Right below 索引号, the other labels of the card need no colon. */
const CARD_LINE = new RegExp(`^[[【|]*(?:${CARD_LABEL}|公开程序).{0,100}$`);

/** The name of a file that a web page offers, without a sentence around it. */
const FILE_NAME =
  /^(?!详?见|参见)[^。；]{2,80}\.(?:xlsx?|docx?|pdf|wps|et|rar|zip|7z)(?:[（(][^（）()]{1,12}[）)])?$/i;
const FILES_LABEL = /^(?:相关)?附件(?:列表|清单)?[:：]?$/;

function isFileName(node: RootContent | undefined): boolean {
  return isParagraph(node) && FILE_NAME.test(withoutNoise(textOf(node)));
}

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

/** Lines that pages print above or below their number; where one stands before the first number, it is the title itself. */
function runningLines(
  nodes: readonly RootContent[],
  isPageNumber: (node: RootContent) => boolean,
): Set<RootContent> {
  const beside = new Map<string, number>();
  nodes.forEach((node, index) => {
    if (!isPageNumber(node)) return;
    for (const line of [nodes[index - 1], nodes[index + 1]]) {
      if (!isParagraph(line) || captionsOf(textOf(line)) !== null) continue;
      const text = withoutNoise(textOf(line));
      if (text.length <= LONGEST_RUNNING_LINE && !/[。；]$/.test(text))
        beside.set(text, (beside.get(text) ?? 0) + 1);
    }
  });
  const first = nodes.findIndex(isPageNumber);
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

/** The title of the report, which may stand in a row of its own below the card. */
const YEAR_AND_KIND = /(?:19|20)\d{2}年度?.{0,12}(?:预算|决算)/;

/** Drops the rows of an index card, but for the title of the report. */
function dropCard(table: Table, file: VFile): RootContent[] {
  return table.children.flatMap((row) => {
    const [text = '', ...others] = row.children.map(textOf).filter((cell) => !isBlank(cell));
    const isTitle = others.length === 0 && YEAR_AND_KIND.test(withoutNoise(text));
    if (isTitle && !INDEX_CARD.some((label) => label.test(withoutNoise(text))))
      return [paragraph([{ type: 'text', value: text.trim() }], ...linesOf(row))];
    drop(file, row, 'furniture');
    return [];
  });
}

/** A cell of a card that holds a label and nothing else; a few of them make a card that numbers no document. */
const LABEL_CELL = new RegExp(`^${CARD_LABEL}[:：]$`);
const FEWEST_LABELS = 3;

function isIndexCard(table: Table): boolean {
  const cells = cellsOf(table).flatMap((row) => row.cells.map(withoutNoise));
  return (
    cells.some((cell) => CARD_CELL.test(cell)) ||
    cells.filter((cell) => LABEL_CELL.test(cell)).length >= FEWEST_LABELS
  );
}

const isChrome = (text: string) => WEB_CHROME.some((pattern) => pattern.test(text));
const isEdgeLabel = (text: string) => EDGE_LABELS.some((pattern) => pattern.test(text));

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

/** `标题 示例市教育局2018年度决算公开` right above 索引号: the label of a card without its colon. */
function isCardTitle(text: string, below: RootContent | undefined): boolean {
  return (
    text.startsWith('标题') && isParagraph(below) && CARD_CELL.test(withoutNoise(textOf(below)))
  );
}

const MOST_BAR_ROWS = 5;

/**
 * The bar of links above a page: a cell tells where the reader is, or all are such links, and none holds an amount. A
 * table with nothing in it is signed, too (审核：…), and stays.
 */
function isLinkBar(table: Table): boolean {
  if (table.children.length > MOST_BAR_ROWS) return false;
  const cells = cellsOf(table).flatMap((row) => row.cells.map(withoutNoise));
  if (cells.some((cell) => /\d(?:[,.]|$)/.test(cell))) return false;
  const printed = cells.filter(Boolean);
  return (
    cells.some((cell) => LOCATION.some((words) => words.test(cell))) ||
    (printed.length > 0 && printed.every((cell) => isChrome(cell) || isEdgeLabel(cell)))
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
    const isPageNumber = (node: RootContent) =>
      counting.has(node) || (isParagraph(node) && printsPageNumber(textOf(node)));
    const running = runningLines(tree.children, isPageNumber);
    const body = bodyOf(tree.children);
    let isInCard = false;
    rewrite(tree, (node, index, nodes) => {
      if (node.type === 'table' && isIndexCard(node)) return dropCard(node, file);
      if (node.type === 'table' && isLinkBar(node)) {
        drop(file, node, 'furniture');
        return [];
      }
      if (node.type === 'table') return dropSeparatorRows(node, file);
      const text = withoutNoise(textOf(node));
      isInCard =
        isParagraph(node) &&
        ((isInCard ? CARD_LINE : CARD_CELL).test(text) || isCardTitle(text, nodes[index + 1]));
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

/** What web pages leave around a report: links, buttons, dates, and labels above and below a document. */
import type { RootContent, Table } from 'mdast';
import { BESIDE_STAMP, STAMP } from '../printed/date-stamp.ts';
import { withoutNoise } from '../printed/text.ts';
import { cellsOf, isParagraph, textOf } from '../tree.ts';
import { DATE_LABEL, INDEX_CARD } from './index-card.ts';

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

/** Labels above and below a document; between its headings, the same words tell of its projects and money. */
const EDGE_LABELS = [...INDEX_CARD, /^(?:时间|日期|(?:信息|文章|稿件)?来源|作者)[:：].{0,40}$/];

/** Whether a line, without blanks, is of a web page wherever it stands. */
export const isChrome = (text: string) => WEB_CHROME.some((pattern) => pattern.test(text));
/** Whether a line, without blanks, is a label of a web page where it stands above or below the report. */
export const isEdgeLabel = (text: string) => EDGE_LABELS.some((pattern) => pattern.test(text));

/** The name of a file that a web page offers, without a sentence around it. */
const FILE_NAME =
  /^(?!详?见|参见)[^。；]{2,80}\.(?:xlsx?|docx?|pdf|wps|et|rar|zip|7z)(?:[（(][^（）()]{1,12}[）)])?$/i;
/** What stands above the names of files. */
export const FILES_LABEL = /^(?:相关)?附件(?:列表|清单)?[:：]?$/;

/** Whether a line is nothing but the name of a file. */
export function isFileName(node: RootContent | undefined): boolean {
  return isParagraph(node) && FILE_NAME.test(withoutNoise(textOf(node)));
}

const MOST_BAR_ROWS = 5;

/**
 * The bar of links above a page: a cell tells where the reader is, or all are such links, and none holds an amount. A
 * table with nothing in it is signed, too (审核：…), and stays.
 */
export function isLinkBar(table: Table): boolean {
  if (table.children.length > MOST_BAR_ROWS) return false;
  const cells = cellsOf(table).flatMap((row) => row.cells.map(withoutNoise));
  if (cells.some((cell) => /\d(?:[,.]|$)/.test(cell))) return false;
  const printed = cells.filter(Boolean);
  return (
    cells.some((cell) => LOCATION.some((words) => words.test(cell))) ||
    (printed.length > 0 && printed.every((cell) => isChrome(cell) || isEdgeLabel(cell)))
  );
}

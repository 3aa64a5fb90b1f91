/** What a number is of: the words before it without what only opens or closes a clause. */
import { CLOSING_COMPARISON, OPENING_COMPARISON } from './comparison.ts';
import { withLevels } from './item-levels.ts';
import { readNumbering } from '../printed/numbering.ts';
import { withoutNoise } from '../printed/text.ts';

/** One expression for the start of words, out of the ways in which they may start; the first that fits is taken. */
function startingWith(...ways: readonly RegExp[]): RegExp {
  return new RegExp(`^(?:${ways.map(({ source }) => source).join('|')})`, 'u');
}

/** The same start, with the comma behind it. */
function withComma(start: RegExp): RegExp {
  return new RegExp(`${start.source}[，,]?`, 'u');
}

/** What opens a clause before the name of what its number is of. */
const OPENING = startingWith(
  // 元/平方米
  /[/／](?:平方米|公里|\p{Script=Han})/u,
  // 一是因为
  /[一二三四五六七八]是(?:因为?|由于)?/,
  /对(?=[我本])/,
  // A mark that closes what was before, or opens what is never closed.
  /[、，,；;。：:”）)\s—–]|"(?!\p{Script=Han}{1,8}")|[（(](?=其中|[^（）()]*$)/u,
  // The number of an item, and the code of a class: 208类社会保障和就业支出
  /[（(]?\d{1,2}[）)](?=\p{Script=Han})|\d{1,2}[、.．](?=\p{Script=Han})|\d{1,2}(?=[“"])|\d{3}类(?=\p{Script=Han})/u,
  /（部门）(?=共有|现有)/,
  /[①-⑳]/,
  /的(?=\p{Script=Han}{2})/u,
  // What is counted in, or comes on top.
  /含(?=上年|教育|财政|以前)|加上?(?=上级补助|上年|下级上解|调[入出]|动用|债务|转移)/,
  // 收入情况2023年
  /\p{Script=Han}{2,10}情况(?=\d{4}年)/u,
  /(?:按(?:照)?)?(?:同|可比)口径(?:相比|比较|对比)?/,
  // 本年收入中财政拨款 80 万元
  /(?:本年)?(?:收入|支出)(?:合计|总计)?中(?=财政拨款|一般公共|政府性基金|事业收入|其他收入|基本支出|项目支出)/,
  // 单位使用一般公共预算财政拨款安排的因公出国（境）费
  /(?:部门|单位)?(?:开支|使用)(?:一般公共预算)?(?:财政拨款)?(?:开支|安排|负担|共(?=购))?的?(?=购置公务用车|公务用车|因公|国内|出国|(?:会议|培训)费|(?:基本|项目)支出)/,
  // 财政拨款收入 80 万元，为中央财政当年拨付的资金，占 90%
  /为[^，。；]{2,40}的(?:资金|收入)(?=[，；]|$)/,
  // A remark in brackets before another clause.
  /（[^（）]*）(?=[，；]|$)/,
  /同比[，,]?(?=\p{Script=Han}{2}|收、)|相比(?:较)?(?=[，；]|$)|经(?:比较|统计|汇总|核算)[，,]?/u,
  // Words that lead to a list.
  /其中|以及|及其?|和(?!(?:上一?年|去年|\d{4}年)(?:度|同期)?(?:决算|预算)?数?(?:相比|比较|对比|持平|相同|一致))|另外?|主要(?:是|为|包括|用于)(?:以下(?:几个)?方面)?|包括|分别(?:是|为)?|具体(?:情况)?(?:如下|为)?|全部为|剩余|涉及(?!资金|金额)|涵盖/,
  // What was done with what is counted.
  /接待(?=[国来])|(?:组织|拟?安排的?|按规定)(?=因公|更新|购置|公务|公车|政府采购|机关运行|出国|国内公务|外事接待|[“"]?三公)/,
  /相应(?=安排|支出|收入)|安排(?=支出预算|收入预算)/,
  // Whose it is.
  /部门(?:（单位）)?(?=机关运行|政府采购|共有|现有)|[^，。；]{0,60}(?:单位|财政拨款|开支)的(?=机关运行)/,
  /单位(?=全年安排|共有|现有|实有|政府采购|(?:收入|支出|收支)(?:总?预算|总计|合计))/,
  /机关及(?:所属|下属)(?:各)?(?:预算)?单位(?=共有|现有|车辆)/,
  // How many there are.
  /有(?=项目|车|公务|内设|下设|下属|直属|在职|在编|编制|退休|离退休|职工|人员)|共计?(?=[\p{Script=Han}])/u,
);
/** The time that its number is of. */
const PERIOD = withComma(
  startingWith(
    // 截至2024年12月31日
    /(?:截[至止])?(?:到)?\d{4}年(?:度|末|期末|年末|底|初|期初)?(?:\d{1,2}月(?:\d{1,2}日|份|底)?)?(?:\d-\d月)?/,
    // 上年一般公共预算; 上年末, 上年结转 and 上年决算数 are names.
    /[上去]年(?=(?!末|底|结|度|同期|决算|预算|执行|实际|相比|数)\p{Script=Han}{4})/u,
    // 本年收入, 当年支出 and 全年预算 are names.
    /本年度?(?!(?:收入|支出|收支)$)|全年(?!预算)|当年(?!(?:收入|支出|收支)$)|今年/,
    // 年末结转 is a name.
    /(?:上?年末|期末)(?!(?:财政拨款)?结)/,
  ),
);
/** Whose it is: the agency, which calls itself 我局 or 本部门. */
const OWNER = withComma(
  startingWith(
    // 本部门所属各预算单位政府采购支出
    /(?:本|我)?(?:部门|单位|局)?(?:所属|下属)?各(?:预算)?单位(?=政府采购|机关运行)/,
    // 我局（本级）组织开展
    /(?:我|本|全)(?:部门(?:（单位）)?|单位|局|委|厅|办|院|会|中心|区|市|县|镇|乡)(?:（本级）|本级)?(?:组织(?:开展)?)?(?:对|的)?/,
  ),
);

/** What stands before a name, in the order in which it is taken away, again and again. */
const OPENINGS = [OPENING, PERIOD, OWNER, OPENING_COMPARISON];

/** What stands behind a name or around it, in the order in which it is taken away, and what is left of it. */
const CLOSINGS: readonly (readonly [RegExp, string])[] = [
  // 日常公用经费支出，合计: the sum is of what stands before.
  [/(?<=\p{Script=Han}{4})，(?:合计|共计)$/u, ''],
  [/[，,、：:；;“"（(]+$/, ''],
  // …决算数比2024年度减, with 增加 21.90 万元 behind it: a direction, left over before another.
  [/(?<=[比较与同](?:上年|\d{4}年).{0,6})[增减]$/u, ''],
  [CLOSING_COMPARISON, ''],
  [/(?:同比|环比|[按依]?(?:同|可比)口径)$/, ''],
  // What was done with the money, and verbs that lead to a number.
  [
    /(?:共计|共有|(?<!公)共|略有|有所|(?<!保)有|略|仍然?|安排|使用|授予(?!.)|开支|支付|实现|达到|为|是|各|(?<![平人])均|对|了)$/,
    '',
  ],
  [/的$/, ''],
  // 因公出国（境）费用零支出
  [/(?<=[费置护待用）)])零支出$/, ''],
  // 收支总计（含结转和结余）
  [/(?<=总计)（含[^（）]*结转[^（）]*）$/, ''],
  [/\d{4}年度?$/, ''],
  // 2016年的总收入6871.82, 基本支出8 00.00万元: a number that lost its unit, or was torn apart, is of no name.
  [/(?<=\p{Script=Han})\d[\d,]*(?:\.\d+|(?:\.\d+)?[亿万千]?元)$/u, ''],
  // 因公出国费支出较2015年因公出国费: compared with itself.
  [/^(\p{Script=Han}[^较比与同]{2,30}?)(?:支出)?[较比与同]\d{4}年度?\1.{0,6}$/u, '$1'],
  // 公务接待费支出决算 is 公务接待费; 收入支出决算 is a name.
  [
    /(?<=[费置护待）)])(?:支出|财政拨款)?[决预]算数?$|(?<=(?:费|拨款)支出)决算数?$|(?<=(?:公共预算|基金(?:预算)?|经营预算)(?:收支|收入|支出))预算数?$/,
    '',
  ],
  // 机关运行经费支出 is 机关运行经费, spent; 基本支出 is a name.
  [/(?<=[费置护待])支出(?:合计|总额)?$/, ''],
  // “教育支出”（类）
  [/[“"](?:([^“”"]+)[”"](?=[（(][类款项][）)])|([^“”"]*[（(][类款项][）)])[”"])/g, '$1$2'],
  // “教育支出”科目, a quotation mark maybe lost or a number behind it: nothing but a name; “三公”经费 is more.
  [/^(?:[“"][.．、]?([^“”"]{3,})[”"]?(?:科目(?:支出)?)?|([^“”"]+)[”"]科目(?:支出)?)$/, '$1$2'],
];

/** A subject without the words that open a clause: period, owner, comparison. */
export function cleanSubject(text: string): string {
  let subject = withLevels(withoutNoise(text));
  for (let previous = ''; previous !== subject;) {
    previous = subject;
    for (const opening of OPENINGS) subject = subject.replace(opening, '');
  }
  for (const [closing, kept] of CLOSINGS) subject = subject.replace(closing, kept);
  // What is left of the last clause names the subject.
  const clause = subject.slice(subject.search(/[^，：；。]*$/));
  return clause === subject ? subject : cleanSubject(clause);
}

/** Words that only go on with the subject before: `支出 2.4 万元` after the name of a project. */
const NO_SUBJECT = new RegExp(
  `${
    startingWith(
      // What was done, or how much it is worth.
      /(?:累计|共)?接待|完成|增加|减少|价值|累计?|实际/,
      // A time, or a comparison with one.
      /年度|本年|当年|[上去]年|[比较占]|同比|环比|[由从](?:上年|去年|年初)?/,
      // A kind of amount.
      /费用(?:支出)?|决算数?|预算数?|(?:财政性?)?资金(?:合计|总额)?|金额|比重|数|预|总|支出总额/,
      // Why there is no rate: 由于年初预算数为0万元，无法计算百分比
      /由于|因为?|无法计算.{0,8}/,
      // What stands for a name.
      /其|此项|该项(?:目)?|项目(?:(?:绩效)?自评)?/,
    ).source
  }?$`,
  'u',
);

/** What an amount is spent on is not whose the next number is: 主要用于保障办公经费，完成年初预算的 100%. */
const PURPOSE = /^[\s，,、；;]*(?:主要(?:是|为|系)?|是|为|系)用于(?=.*[，,])/s;

/** The subject that words name, or nothing where they go on with the one before. */
export function subjectOf(words: string): string {
  if (PURPOSE.test(words) && !words.includes('其中')) return '';
  const subject = cleanSubject(words.replace(/(?<=.{2})[由从](?:上年|去年|\d{4}年度?)?的?$/, ''));
  return NO_SUBJECT.test(subject) || !/[\p{Script=Han}]/u.test(subject) ? '' : subject;
}

/** `（210类）`, `（01）`, `2050202小学教育`: the code of an item, no number that is stated. */
const CODE = /（\d{2,7}[类款项]?）|^2\d{6}(?=[-—－]?\p{Script=Han})/gu;
const SELF_RATED = /(?:支出)?(?:绩效)?自评(?:综述|结果|情况)$/;

/** `部门决算中反映以下结果。路灯改造项目绩效自评综述：…`: the project that a sentence begins to tell of, or nothing. */
export function projectReviewed(sentence: string): string {
  const words = readNumbering(sentence)?.rest ?? sentence;
  const [, name = ''] = /^\s*([^，。；：]{2,60}项目(?:支出)?(?:绩效)?自评综述)：/.exec(words) ?? [];
  return cleanSubject(name.replace(SELF_RATED, ''));
}

/** `本部门未发生因公出国（境）费用。`: the expense that the next sentence goes on with, or nothing. */
export function expenseNotMade(sentence: string): string {
  const words = withoutNoise(sentence);
  const [, name = ''] =
    /(?:未发生|没有发生)([^，。；\d]{2,20}费用?)。?$/.exec(words.slice(-40)) ?? [];
  return cleanSubject(name);
}

/** `教育支出（类）普通教育（款）小学教育（项）。` */
const ITEM_OF_LEVELS = /^[^，。；：\d]{4,90}[（(][类款项][）)]。?$/;
/** `教育支出（205）普通教育（02）小学教育（02）。`, `小学教育（2050202）` */
const ITEM_OF_CODES =
  /^[^，。；：\d]{2,40}[（(]\d{3}(?:\d{2}){0,2}[）)](?:[^，。；：\d]{2,30}[（(]\d{2,7}[）)]){0,2}。?$/;

/** `2050202小学教育项。` */
const ITEM_BEHIND_CODE = /^2\d{6}[-—－]?[\p{Script=Han}（）()、]{2,40}。?$/u;

/** An item alone in its paragraph or sentence: what stands below or behind is of this item. Empty where there is none. */
export function itemAlone(paragraph: string): string {
  const words = withLevels(withoutNoise(readNumbering(paragraph)?.rest ?? paragraph));
  const isItem = [ITEM_OF_LEVELS, ITEM_OF_CODES, ITEM_BEHIND_CODE].some((item) => item.test(words));
  return isItem ? words.replace(/。$/, '') : '';
}

/** `3. 卫生健康支出（类）…（项）。年初预算为…`, `1. 因公出国（境）费，全年预算为…`, `路灯改造项目绩效自评综述：…`: the item's name. */
export function openingSubject(paragraph: string): string {
  const number = readNumbering(paragraph);
  const [printed = ''] = /^[^。，：；]{2,90}(?=[。，：])/.exec(number?.rest ?? paragraph) ?? [];
  const opening = withLevels(printed);
  if (/\d|主要|原因|由于|根据|按照|没有|为了|我部门|本部门|如下/.test(opening.replace(CODE, '')))
    return '';
  const isNamed = number !== null || opening.includes('（项）') || SELF_RATED.test(opening);
  return isNamed ? cleanSubject(opening.replace(SELF_RATED, '')) : '';
}

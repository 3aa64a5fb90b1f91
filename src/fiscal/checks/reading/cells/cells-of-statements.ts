/** Which cells of the statutory tables a statement of the running text speaks of. */
import type { Fact } from '../../../fact.ts';
import type { ReportContent } from '../../../report.ts';
import { literal, withoutNoise, withoutNumber } from '../../../words.ts';
import { cellsBeside, cellsOfCode, cellsOfTotal, codesOfName } from './cells-by-words.ts';
import {
  APPROPRIATED,
  MEETINGS,
  cellsOfSubject,
  isOnlyGeneral,
  type Subject,
} from './cells-of-subjects.ts';
import { besides, subjectKey, wholeOf } from '../statements/nearby.ts';
import { amountOfYear } from '../../../statements/stated-amounts.ts';
import type { Cell } from './placed-cell.ts';
import { paragraphText, topicOf } from '../statements/stated.ts';
import { threePublicCellsOf } from './three-public-cells.ts';

/** Assets by their kinds, as the tables of assets head their columns. */
const ASSETS = /^(?:资产总额|流动资产|在建工程|无形资产|其他资产)$/;
const OTHER_TOPIC = /政府采购|购买服务|资产/;
/** `关于2022年项目支出表的说明`, which tells who pays for projects: kinds of money that the tables hold as a whole. */
const PROJECT_TOPIC = /^(?!.*基本支出).*项目支出/;

const INSURANCE_FUNDS = '(?:社保|医保|保险|保障|救助)基金';
/**
 * What funds of insurance take in and pay is no money of the agency that keeps them: `医保基金征收 1 亿元，财政拨款收入
 * 0.5 亿元`, `医保基金运行情况：总收入 12 亿元`. What it adds to them (医疗保险基金的补助) is, and its name may hold such words.
 */
const OF_INSURANCE_FUNDS = new RegExp(
  `${INSURANCE_FUNDS}[^，。；\\d补管监中]{0,8}(?:[收支](?!付)|征缴|结余|运行)[^，。；\\d]{0,8}[\\d：:]`,
);
/** `（一）城乡居民基本医疗保险基金。收入预算 3 亿元`: what the rest of a paragraph is about. */
const ABOUT_FUNDS = new RegExp(
  `^[^，。；：:]{0,20}(?:${INSURANCE_FUNDS}|(?<!性)基金(?:收支|运行)情况)[。：:]`,
);
const FUNDS_TOPIC = new RegExp(`${INSURANCE_FUNDS}(?:[预决]算|运行|[收支](?!付))`);

function isOfInsuranceFunds(topic: string, above: string): boolean {
  return FUNDS_TOPIC.test(topic) || OF_INSURANCE_FUNDS.test(above) || ABOUT_FUNDS.test(above);
}

/** In a budget, 年初预算 is what it plans, unless it is compared with that: then it is of the year before. */
function isOnlyPlan(report: ReportContent, fact: Fact): boolean {
  const key = subjectKey(fact.subject);
  return !besides(report, fact).some(
    ({ measure, subject }) => measure === 'budget' && subjectKey(subject) === key,
  );
}

/** Words further away than this do not tell what an amount is of. */
const FARTHEST = 200;

/** What a paragraph says before the amount of a statement. */
function textAbove(paragraph: string, { quote, raw }: Fact): string {
  const words = withoutNoise(quote);
  const at = Math.max(0, paragraph.indexOf(words));
  return paragraph.slice(0, at + Math.max(0, words.lastIndexOf(withoutNoise(raw))));
}

/** What the sentence says that a text ends in. */
function lastSentence(text: string): string {
  const near = text.slice(-FARTHEST);
  return near.slice(near.lastIndexOf('。') + 1);
}

/**
 * The cells that may be meant; none where the words are not surely known.
 *
 * @param told the report that states it, where that is another one
 */
export function cellsOf(report: ReportContent, fact: Fact, told = report): Cell[] {
  const topic = topicOf(told, fact.section);
  const name = subjectKey(fact.subject);
  // What projects got and what their forms list is not all that the tables hold.
  if (/绩效|附件|名词/.test(topic)) return [];
  const own = report.kind === 'final' ? 'final' : 'budget';
  const isPlan = own === 'budget' && fact.measure === 'year-start-budget' && isOnlyPlan(told, fact);
  const measure = isPlan ? own : fact.measure;
  if (topic.includes('三公') && !MEETINGS.test(name))
    return threePublicCellsOf(report, name, measure);
  if (measure !== own) return [];
  const paragraph = () => paragraphText(told, fact);
  const above = () => textAbove(paragraph(), fact);
  const before = () => lastSentence(above());
  const subject: Subject = { report, name, topic, code: fact.code, paragraph, above, before };
  if (fact.code !== null) return byCode(subject);
  if (isOfInsuranceFunds(topic, above())) return [];
  if (topic.includes('资产') && ASSETS.test(name)) {
    // Of several amounts, some are of the units below, which the table may leave out.
    const isOnly = amountOfYear(told.facts, fact) !== null;
    return isOnly ? cellsOfTotal(report, 'assets', new RegExp(`^${name}$`)) : [];
  }
  // By source of money, procurement and assets are not what the tables of expenditure hold.
  if (OTHER_TOPIC.test(topic) && !/采购|运行/.test(name)) return [];
  if (PROJECT_TOPIC.test(topic) && /拨款|收入/.test(name)) return [];
  const whole = NATURE.test(name) ? wholeOf(told, fact) : null;
  const items = whole ? itemsOf(report, whole) : [];
  if (items.length > 0) return byCode({ ...subject, code: only(items) }, new RegExp(`^${name}$`));
  const meant = cellsOfSubject(subject);
  if (meant) return meant;
  if (topic.includes('基本支出'))
    return name !== '' && isOnlyGeneral(subject) ? economicItem(subject) : [];
  const code = isListed(subject) ? only(itemsOf(report, fact)) : null;
  return byCode({ ...subject, code });
}

/** `1.行政运行 9 元，…`: a name that a paragraph begins with, and that no economic item has, as 住房公积金 does. */
function isListed({ report, name, paragraph }: Subject): boolean {
  const begins = withoutNumber(paragraph()).startsWith(name);
  return begins && codesOfName(report, ['general-basic'], name).length === 0;
}

/** What an item is taken apart into beside its name: `行政运行 9 元，其中：基本支出 5 元，项目支出 4 元`. */
const NATURE = /^(?:基本|项目)支出$/;

/** The codes of the items that a statement may be of: some list them without 类 and 款. */
function itemsOf(report: ReportContent, { code, subject }: Fact): readonly string[] {
  if (code !== null) return [code];
  return codesOfName(report, ['expenditure', 'general-expenditure'], subjectKey(subject));
}

const only = ([first, ...others]: readonly string[]): string | null =>
  first && others.length === 0 ? first : null;

/** An item of the function classification, in sections that speak of expenditure. */
function byCode({ report, name, code, topic }: Subject, leaf?: RegExp): Cell[] {
  if (code === null || /基本支出|项目支出|绩效|经济分类/.test(topic)) return [];
  // 收支总表 has the categories, of all kinds of money together.
  if (!/支出|当年拨款|编制说明/.test(topic))
    return topic.includes('收支') ? categoryOf(report, name, topic) : [];
  // No table of another kind of money tells what the general budget paid: 其他支出 may be of funds alone.
  const isGeneral = topic.includes('一般公共') && !/政府性?基金|国有资本/.test(topic);
  const kinds = isGeneral ? [] : ['government-fund', 'state-capital'];
  const fiscal = ['general-expenditure', ...kinds].flatMap((id) =>
    cellsOfCode(report, id, code, leaf),
  );
  const all = cellsOfCode(report, 'expenditure', code, leaf);
  // Of an item with money of two kinds, a topic that does not speak of expenditure leaves open which is meant.
  if (!/支出|当年拨款/.test(topic) && fiscal.length > 1) return [];
  if (!/财政拨款|一般公共/.test(topic)) return [...all, ...fiscal];
  // What appropriation paid of an item may be less than what was spent on it, and be of several kinds together.
  const ofYear = topic.includes('当年')
    ? cellsOfCode(report, 'general-expenditure', code, APPROPRIATED)
    : [];
  return isGeneral || fiscal.length === 0 ? [...fiscal, ...ofYear] : [...fiscal, ...all];
}

function categoryOf(report: ReportContent, name: string, topic: string): Cell[] {
  const label = new RegExp(`^(?:[（(]?[一二三四五六七八九十]{1,3}[）)]?、?)?${literal(name)}$`);
  const all = topic.includes('财政拨款') ? [] : cellsBeside(report, 'income-expenditure', label);
  return [...all, ...cellsBeside(report, 'appropriation', label)];
}

/** An item of the economic classification by its name, perhaps with its code, in sections on basic expenditure. */
function economicItem({ report, name }: Subject): Cell[] {
  const words = literal(name.replace(/[（(]\d{5}[）)]$/, '')).replace(/支出$/, '(?:支出)?');
  return cellsBeside(report, 'general-basic', new RegExp(`^${words}$`));
}

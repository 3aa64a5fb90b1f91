/**
 * The grammar of the 情况说明: which subject and which measure a number has.
 *
 * Reports word the same few things in many ways; what they share is that a number is led by its subject and
 * its measure (`财政拨款支出年初预算为 1,838.69 万元，支出决算为 …，完成年初预算的 110.55%`), and that a number
 * without a subject of its own goes on with the one before.
 */
import type { Measure } from '../../../src/fiscal/fact.ts';
import {
  COMPARED_NUMBER,
  COMPARED_PLAN,
  COMPARED_PLAN_BEHIND,
  type Comparison,
} from './comparison.ts';
import type { Quantity } from './quantities.ts';
import { cleanSubject, subjectOf } from './subjects.ts';
import { AGENCY_END } from '../printed/agency-end.ts';
import { withoutNoise } from '../printed/text.ts';

/** What the words before a number say of it. */
export interface Lead {
  /** Empty where the number goes on with the subject before. */
  subject: string;
  measure: Measure;
  /** −1 for a decrease; null where the words leave the direction open. */
  sign: 1 | -1 | null;
  of: string | null;
}

const FILLER =
  /(?:累计|共计?|(?<!人)均|(?<!节)约|仅|只|各)?(?:为|是|达到?|(?<!保)有|了|至|到|的|(?<!折合)人民币|不[少低多高小大]于|不超过|[：:“"])*$/;
const UP = '净增加?|增收|增支|增加|增长|上升|提高|增多|扩大|增幅|上涨|上浮|涨|多';
const DOWN = '净减少?|减收|减支|减少|下降|降低|压减|压缩|节约|节省|缩减|降幅|减幅|负增长|少';
const OF_WHAT = '(?:额|支出|收入|资金|幅度|比例|率)?$';
const INCREASE = new RegExp(
  `(?:${UP})${OF_WHAT}|(?:^|[，、；])[增升]$|(?:大于|高于|多于|超过?|超出)[^，；]{0,10}$`,
);
const DECREASE = new RegExp(
  `(?:${DOWN})${OF_WHAT}|(?:^|[，、；])[减降]$|(?:小于|低于|少于)[^，；]{0,10}$`,
);
/** `减少（增加）`, `增减`, `差值`: how much, but not in which direction. */
const UNDIRECTED = new RegExp(
  `(?:(?:${UP}|${DOWN})(?:[（(](?:或)?|[/／、或])(?:${UP}|${DOWN}|持平)[）)]?|增减(?:变化|变动)?|(?<=(?:比|较|与)(?:上一?年|去年|\\d{4}年)(?:度|同期)?(?:决算|预算)?数?(?:相比)?[，,]?)(?:变动|变化)|差值|(?<!收支)差额|差异|差距|相差)(?:额|数)?$`,
);
/** `由 5 万元增加到 8 万元`: the second is a level, no change. */
const TO_LEVEL = `(?:${UP}|${DOWN}|降|升|增|减|调整|变更)(?:了)?(?:到|至|为)了?(?:(?:20\\d\\d年度?|今年|本年度?)的?)?$`;
const LEVEL_AFTER = new RegExp(`^${TO_LEVEL}`);
const LEVEL = new RegExp(TO_LEVEL);
/** `项目支出预算由年初的` 5 万元 */
const FROM = /[由从][^，；由从]{0,12}$/;
const SHARE = /(?:所)?占(?:本年|年度|全年)?(.{0,40}?)(?:的)?(?:比重|比例|比)?(?:的)?$/;

/** Amounts: the words at the end of a lead that name the measure, most telling first. */
const AMOUNTS: readonly (readonly [Measure, RegExp])[] = [
  // 年初预算 30 万元，追加预算 2 万元; 预算 10 万元，到位 10 万元，支出 9 万元
  ['mentioned', /(?:年中)?(?:追加|追减|调增|调减|核减)(?:的)?(?:预算|资金|指标)?$/],
  ['mentioned', /(?<=^|[，、；])(?:资金)?(?:实际)?到位(?:资金|金额)?$/],
  ['contract', /合同(?:总)?金额$/],
  [
    'involved',
    /涉及(?:(?:一般公共预算|政府性基金|国有资本经营|财政)[^，；]{0,8}?)?(?:项目)?(?:预算|拨款)?(?:资金|金额|支出|拨款)?(?:总额)?$/,
  ],
  [
    'year-start-budget',
    /年初(?:部门|批复|安排|下达|核定)?(?:的)?预算(?:数|安排|批复|资金|指标|总额|合计)?$/,
  ],
  ['full-year-budget', /(?:全年|调整后?|调整之后|变动后)(?:的)?预算(?:数|安排|资金|合计|总额)?$/],
  ['executed', /(?:全年|实际|累计)?(?:执行数?|完成数|支付数?)$/],
  [
    'final',
    /(?:(?<=[费置护待）)])(?:支出|收入))?(?<![支出入]总)决算(?:数|支出|收入)?$|(?<=[费置护待）)])支出决算(?:数)?$/,
  ],
  [
    'budget',
    /(?:(?<!一般公共|基金|经营|总|部门|综合)预算(?:数|安排|资金|金额|总额)?|(?<=预算)(?:数|安排|资金|总额)|安排(?:预算|资金|支出)?)$/,
  ],
];

const RATES: readonly (readonly [Measure, RegExp])[] = [
  ['execution-rate', /(?:预算|资金)?执行率$/],
  [
    'completion-rate',
    /(?:完成|占|为|达到?|相当于)(?:了)?(?:全年|年初|年度|当年|调整后?|本年|采购|部门|项目)?(?:批复|安排|下达|核定)?(?:的)?(?:预算|任务)(?:数|安排)?(?:的)?(?:比例)?$/,
  ],
  ['completion-rate', /(?:预算)?完成(?:率|比例)$/],
];

const lead = (subject: string, measure: Measure, sign: Lead['sign'] = 1): Lead => ({
  subject,
  measure,
  sign,
  of: null,
});

function changeOf(words: string, comparison: Comparison, kind: Quantity['kind']): Lead | null {
  const undirected = UNDIRECTED.exec(words);
  const decrease = DECREASE.exec(words);
  const direction = undirected ?? decrease ?? INCREASE.exec(words);
  if (!direction) return null;
  const ofYear = kind === 'rate' ? 'growth-rate' : 'change';
  const measures = { year: ofYear, budget: 'budget-difference', earlier: 'mentioned' } as const;
  return lead(
    subjectOf(words.slice(0, direction.index)),
    measures[comparison],
    undirected ? null : decrease ? -1 : 1,
  );
}

function rateLead(words: string, comparison: Comparison): Lead {
  for (const [measure, pattern] of RATES) {
    const match = pattern.exec(words);
    if (match) return lead(subjectOf(words.slice(0, match.index)), measure);
  }
  const change = changeOf(words, comparison, 'rate');
  if (change) return change;
  const share = SHARE.exec(words);
  if (share)
    return {
      ...lead(subjectOf(words.slice(0, share.index)), 'share'),
      of: cleanSubject(share[1] ?? '') || null,
    };
  return lead(subjectOf(words), 'rate');
}

const PLANS: Readonly<Record<string, Measure>> = {
  年初: 'year-start-budget',
  全年: 'full-year-budget',
  调整: 'full-year-budget',
  调整后: 'full-year-budget',
};

const planOf = ({ groups }: RegExpExecArray): Measure => PLANS[groups?.['plan'] ?? ''] ?? 'budget';

/** `支出预算`, `2024年收支总预算`, `示例市教育局收入预算`: subject and measure at once. */
const WHOLE_BUDGET = new RegExp(
  `(?:^|\\d{4}年度?|${AGENCY_END})(?:支出|收入|收支|收支总|总)预算(?:总[额数])?$`,
);

function amountLead(words: string, comparison: Comparison, fallback: Measure): Lead {
  const change = changeOf(words, comparison, 'amount');
  if (change) return change;
  const compared = COMPARED_NUMBER.exec(words);
  if (compared) {
    const plan = words.includes('年初') ? 'year-start-budget' : 'budget';
    return lead(
      subjectOf(words.slice(0, compared.index)),
      comparison === 'budget' ? plan : comparison === 'earlier' ? 'mentioned' : 'prior-year',
    );
  }
  const plan = COMPARED_PLAN.exec(words);
  if (plan) return lead(subjectOf(words.slice(0, plan.index)), planOf(plan));
  for (const [measure, pattern] of AMOUNTS) {
    const match = pattern.exec(words);
    if (!match) continue;
    // 合同金额 is subject and measure at once, and so are 涉及一般公共预算支出 and 支出预算.
    const whole =
      measure === 'contract' ||
      (measure === 'involved' && match[0].length > 6) ||
      (measure === 'budget' && WHOLE_BUDGET.test(cleanSubject(words)));
    // 一般公共预算财政拨款决算支出 is 一般公共预算财政拨款支出, spent.
    const side = /(?<=拨款)决算(支出|收入)$/.exec(words)?.[1] ?? '';
    return lead(subjectOf(whole ? words : words.slice(0, match.index) + side), measure);
  }
  return lead(subjectOf(words), fallback);
}

/** Verbs before a count whose noun stands behind it: `拟召开 5 次会议`. */
const COUNTING =
  /^(?:共|用于|涵盖|涉及|选取|自评|组织|开展|设[置立定]|需|拟|(?:计划|预计|拟)?(?:召开|举办|开展|组织|安排|购置)|.{0,8}(?:内设|下设|(?<!开)设)|.*(?:[所下直局委部厅]属|范围内?|[和及与等”]))?$/;

/** `局机关内设 6 个机构` counts 内设机构: the verb tells them from those that stand beside or below. */
const INNER_UNITS = /[内下]设$/;

function countLead(text: string, words: string, after: string, comparison: Comparison): Lead {
  const change = changeOf(words, comparison, 'count');
  if (change) return change;
  // `因公出国团组 0 个、0 人次`, `0 个团组，0 人`: the noun of the number before is no subject of this one.
  const clause = text.slice(text.search(/[^，、；：。（]*$/)).trim();
  const named =
    /^[\p{Script=Han}“”][\p{Script=Han}（）“”]{1,15}/u
      .exec(withoutNoise(after))?.[0]
      ?.split(
        /不纳入|开展|进行|实施|实行|纳入|编制|燃油|燃料|(?<=.)[的及]|(?<=项目)(?:绩效|(?:支出)?全面)|(?<=单位)(?:[预决]算|财政拨款)|[和与]$/,
      )[0] ?? '';
  // `9 个项目自评等级为优，1 个项目自评为良`: what is counted stands behind the number.
  if (clause === '') return lead(named, 'count');
  const inner = INNER_UNITS.exec(words)?.[0];
  if (inner && /^(?:机构|科室|处室|股室)/.test(named)) return lead(inner + named, 'count');
  // 涉及项目 7 个, 编制 9 人，实际 8 人: alone these are no names of money, but they tell what was counted.
  const own = /^，?主要用于/.test(words) ? words.slice(words.lastIndexOf('，') + 1) : words;
  const subject = subjectOf(own) || (/(?:项目|实际|实有)$/.exec(words)?.[0] ?? '');
  return lead(COUNTING.test(subject) || subject.length < 2 ? named || subject : subject, 'count');
}

/** `人均 120 元`, `每户 3 万元`: what falls on one of many, and not what was spent on all. */
const EACH =
  /(?:人均|[户车生]均(?![为是由已未按系在无])|每(?:人|户|次|车|辆|名|生))[^，。；]{0,16}$/;

/** `由 5 万元增加到 8 万元`: two levels; null where the words tell of no way from one to the other. */
function levelLead(
  printed: string,
  words: string,
  kind: Quantity['kind'],
  after: string,
  fallback: Measure,
): Lead | null {
  // 增长为 5% says how much it grew.
  const isLevel = LEVEL.test(printed) && !(kind === 'rate' && /为了?$/.test(printed));
  if (isLevel)
    return lead(subjectOf(printed.replace(LEVEL, '')), kind === 'amount' ? fallback : kind);
  if (!FROM.test(words) || !LEVEL_AFTER.test(after)) return null;
  const isOfYearBefore = kind === 'amount' && /(?:上年度?|去年|\d{4}年度?)的?$/.test(words);
  const named = words.replace(FROM, '');
  return lead(subjectOf(named), isOfYearBefore ? 'prior-year' : 'mentioned');
}

/**
 * Reads the words before a number.
 *
 * @param text the text between the number before (or the start of the sentence) and this one
 * @param after the text behind it, up to the next number; counts are named there (`35个项目`)
 * @param fallback the measure of an amount whose lead names none: final or budget, as the report's kind
 */
export function readLead(
  text: string,
  quantity: Quantity,
  after: string,
  comparison: Comparison,
  fallback: Measure,
): Lead {
  const printed = withoutNoise(text).replace(COMPARED_PLAN_BEHIND, '');
  const words = printed.replace(FILLER, '');
  const plan = COMPARED_PLAN_BEHIND.exec(withoutNoise(after));
  if (plan && quantity.kind === 'amount' && /[与和比较同]$/.test(words))
    return lead('', planOf(plan));
  // 3.5 万元/人 is a price.
  if (/^\s*[/／]\s*[\p{Script=Han}]/u.test(after)) return lead(subjectOf(words), 'mentioned');
  if (quantity.kind === 'amount' && EACH.test(words))
    return lead(subjectOf(words.replace(/(?<=\p{Script=Han}{2})人均$/u, '')), 'mentioned');
  const level = levelLead(printed, words, quantity.kind, withoutNoise(after), fallback);
  if (level) return level;
  if (quantity.kind === 'rate') return rateLead(words, comparison);
  if (quantity.kind === 'score') {
    const subject = words
      .replace(/(?:结果|得分|评分|分值|分数|总分|得)$/, '')
      .replace(/(?<=项目)(?:绩效)?自评$/, '');
    return lead(subjectOf(subject), 'score');
  }
  if (quantity.kind === 'count') return countLead(text, words, after, comparison);
  return amountLead(words, comparison, fallback);
}

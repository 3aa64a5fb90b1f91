/**
 * The grammar of the 情况说明: which subject and which measure a number has.
 *
 * Reports word the same few things in many ways; what they share is that a number is led by its subject and
 * its measure (`财政拨款支出年初预算为 1,838.69 万元，支出决算为 …，完成年初预算的 110.55%`), and that a number
 * without a subject of its own goes on with the one before.
 */
import type { Measure } from '../../../src/fiscal/fact.ts';
import type { Quantity } from './quantities.ts';
import { withoutBlanks } from '../text.ts';

/** What the words before a number say of it. */
export interface Lead {
  /** Empty where the number goes on with the subject before. */
  subject: string;
  measure: Measure;
  /** −1 for a decrease. */
  sign: 1 | -1;
  of: string | null;
}

/** What numbers are compared with in the sentence so far. */
export type Comparison = 'year' | 'budget';

const FILLER = /(?:累计|共计?|均|约|仅|只|各)?(?:为|是|达到?|有|了|至|到|[：:“"])*$/;
const INCREASE = /(?:增加|增长|上升|提高|增多|扩大|增幅|涨|多)(?:额|支出|收入|资金|幅度|比例)?$/;
const DECREASE =
  /(?:减少|下降|降低|压减|节约|节省|缩减|降幅|减幅|负增长|少)(?:额|支出|收入|资金|幅度|比例)?$/;
const SHARE = /(?:所)?占(?:本年|年度|全年|总)?(.{0,40}?)(?:的)?(?:比重|比例|比)?(?:的)?$/;

/** Amounts: the words at the end of a lead that name the measure, most telling first. */
const AMOUNTS: readonly (readonly [Measure, RegExp])[] = [
  ['contract', /合同(?:总)?金额$/],
  [
    'involved',
    /涉及(?:一般公共预算|政府性基金|国有资本经营|财政)?(?:预算)?(?:资金|金额|支出)?(?:总额)?$/,
  ],
  ['year-start-budget', /年初(?:部门)?预算(?:数|安排|批复|资金|指标)?$/],
  ['full-year-budget', /(?:全年|调整后?|调整之后|变动后)(?:的)?预算(?:数|安排|资金|合计|总额)?$/],
  ['executed', /(?:全年|实际|累计)?(?:执行数?|完成数|支付数?)$/],
  ['final', /(?:支出|收入)?决算(?:数|支出|收入)?$/],
  ['budget', /(?:预算(?:数|安排|资金|总额)?|安排(?:预算|资金|支出)?)$/],
];

const RATES: readonly (readonly [Measure, RegExp])[] = [
  ['execution-rate', /(?:预算|资金)?执行率$/],
  [
    'completion-rate',
    /(?:完成|占)(?:了)?(?:全年|年初|年度|当年|调整后?)?(?:的)?(?:预算|任务)(?:数|安排)?(?:的)?(?:比例)?$/,
  ],
  ['completion-rate', /(?:预算)?完成(?:率|比例)$/],
];

const COMPARED_WITH_YEAR = /(?:与|比|较|同)(?:上一?年|去年|前一年|\d{4}\s*年|上期)/g;
const COMPARED_WITH_BUDGET = /(?:与|比|较)(?:年初|全年|调整后?|当年|同期)?预算/g;
const COMPARISON =
  /^(?:与|比|较|同)(?:上一?年|去年|前一年|\d{4}年|上期|年初预算|全年预算|预算)(?:度|同期)?(?:年初)?(?:部门)?(?:预算|决算|执行)?(?:数)?(?:安排)?(?:相比|对比|比较|比)?(?:基本)?[，,]?/;
const COMPARED =
  /(?:与|比|较|同)(?:上一?年|去年|前一年|\d{4}年|上期)(?:度|同期)?(?:决算|预算)?(?:数)?(?:相比|比较)?$/;
const OPENING =
  /^(?:[一二三四五六七八]是(?:因为?|由于)?|对(?=[我本])|[、，,；;。：:”"）)\s]|其中|以及|及其?|和|另外?|主要(?:是|为|包括|用于)(?:以下(?:几个)?方面)?|包括|分别(?:是|为)?|具体(?:情况)?(?:如下|为)?|全部为|剩余|涉及(?!资金|金额)|涵盖|接待(?=[国来])|有(?=车)|共(?=[\p{Script=Han}]))/u;
const PERIOD =
  /^(?:(?:截[至止])?(?:到)?\d{4}年(?:度|末|期末|年末|底|初|期初)?(?:\d{1,2}月(?:\d{1,2}日|份|底)?)?(?:\d-\d月)?|本年度?|全年(?!预算)|当年|今年|年末|期末|上年末)[，,]?/;
const OWNER =
  /^(?:我|本|全)(?:部门(?:（单位）)?|单位|局|委|厅|办|院|会|中心|区|市|县)(?:（本级）|本级)?(?:组织(?:开展)?)?(?:对)?[，,]?/;
/** 机关运行经费支出 is 机关运行经费, spent; 基本支出 is a name. */
const SPENT = /(?<=[费置护待])支出$/;
const VERB = /(?:共计|共有|共|有|安排|使用|授予(?!.)|开支|支付|实现|达到|为|是|各|均|对|了)$/;

/** The latest comparison of a sentence, seen from a number in it. */
export function comparisonIn(text: string, before: Comparison): Comparison {
  const year = [...text.matchAll(COMPARED_WITH_YEAR)].at(-1)?.index ?? -1;
  const budget = [...text.matchAll(COMPARED_WITH_BUDGET)].at(-1)?.index ?? -1;
  if (year < 0 && budget < 0) return before;
  return budget > year ? 'budget' : 'year';
}

/** A subject without the words that open a clause: period, owner, comparison. */
export function cleanSubject(text: string): string {
  let subject = withoutBlanks(text);
  for (let previous = ''; previous !== subject;) {
    previous = subject;
    subject = subject
      .replace(OPENING, '')
      .replace(PERIOD, '')
      .replace(OWNER, '')
      .replace(COMPARISON, '');
  }
  subject = subject
    .replace(/[，,、：:；;“"]+$/, '')
    .replace(COMPARED, '')
    .replace(VERB, '')
    .replace(/的$/, '')
    .replace(SPENT, '');
  // What is left of the last clause names the subject.
  const clause = subject.slice(
    Math.max(
      subject.lastIndexOf('，'),
      subject.lastIndexOf('：'),
      subject.lastIndexOf('；'),
      subject.lastIndexOf('。'),
    ) + 1,
  );
  return clause === subject ? subject : cleanSubject(clause);
}

/** Words that only go on with the subject before: `支出 2.4 万元` after the name of a project. */
const NO_SUBJECT =
  /^(?:接待|支出|收入|累计?|决算数?|预算数?|资金|金额|比重|数|预|总|支出总额|同比|环比|其|此项|该项(?:目)?|项目|实际)?$/;

function subjectOf(words: string): string {
  const subject = cleanSubject(words);
  return NO_SUBJECT.test(subject) || !/[\p{Script=Han}]/u.test(subject) ? '' : subject;
}

function changeOf(words: string, comparison: Comparison, kind: Quantity['kind']): Lead | null {
  const direction = DECREASE.exec(words) ?? INCREASE.exec(words);
  if (!direction) return null;
  const measure =
    comparison === 'budget' ? 'budget-difference' : kind === 'rate' ? 'growth-rate' : 'change';
  return {
    subject: subjectOf(words.slice(0, direction.index)),
    measure,
    sign: DECREASE.test(words) ? -1 : 1,
    of: null,
  };
}

function rateLead(words: string, comparison: Comparison): Lead {
  for (const [measure, pattern] of RATES) {
    const match = pattern.exec(words);
    if (match)
      return { subject: subjectOf(words.slice(0, match.index)), measure, sign: 1, of: null };
  }
  const change = changeOf(words, comparison, 'rate');
  if (change) return change;
  const share = SHARE.exec(words);
  if (share)
    return {
      subject: subjectOf(words.slice(0, share.index)),
      measure: 'share',
      sign: 1,
      of: cleanSubject(share[1] ?? '') || null,
    };
  return { subject: subjectOf(words), measure: 'rate', sign: 1, of: null };
}

function amountLead(words: string, comparison: Comparison, fallback: Measure): Lead {
  const change = changeOf(words, comparison, 'amount');
  if (change) return change;
  const compared = /(?:^|[，；])(?:与|比|较|同)(?:上一?年|去年|前一年|\d{4}年)[^，；]{0,14}$/.exec(
    words,
  );
  if (compared)
    return {
      subject: subjectOf(words.slice(0, compared.index)),
      measure: 'prior-year',
      sign: 1,
      of: null,
    };
  for (const [measure, pattern] of AMOUNTS) {
    const match = pattern.exec(words);
    if (!match) continue;
    // 合同金额 is subject and measure at once, and so is 涉及一般公共预算支出.
    const whole =
      measure === 'contract' ||
      (measure === 'involved' && match[0].length > 6) ||
      (measure === 'budget' && /^(?:支出|收入)预算$/.test(cleanSubject(words)));
    return {
      subject: subjectOf(whole ? words : words.slice(0, match.index)),
      measure,
      sign: 1,
      of: null,
    };
  }
  return { subject: subjectOf(words), measure: fallback, sign: 1, of: null };
}

/**
 * Reads the words before a number.
 *
 * @param lead the text between the number before (or the start of the sentence) and this one
 * @param after the text behind it, up to the next stop; counts are named there (`35个项目`)
 * @param fallback the measure of an amount whose lead names none: final or budget, as the report's kind
 */
export function readLead(
  lead: string,
  quantity: Quantity,
  after: string,
  comparison: Comparison,
  fallback: Measure,
): Lead {
  const words = withoutBlanks(lead).replace(FILLER, '');
  if (quantity.kind === 'rate') return rateLead(words, comparison);
  if (quantity.kind === 'score')
    return {
      subject: subjectOf(
        words.replace(/(?:结果|得分|评分|分值|分数|总分)$/, '').replace(/(?<=项目)绩效自评$/, ''),
      ),
      measure: 'score',
      sign: 1,
      of: null,
    };
  if (quantity.kind === 'amount') return amountLead(words, comparison, fallback);
  const change = changeOf(words, comparison, 'count');
  if (change) return change;
  const clause = lead.slice(lead.search(/[^，,；;：:。（(]*$/)).trim();
  const named = /^[\p{Script=Han}（）()“”]{2,16}/u.exec(withoutBlanks(after))?.[0] ?? '';
  const subject = subjectOf(words);
  // `9 个项目自评等级为优，1 个项目自评为良`: what is counted stands behind the number.
  if (clause === '' && named !== '') return { subject: named, measure: 'count', sign: 1, of: null };
  return {
    subject:
      /^(?:共|涵盖|涉及|选取|自评|组织|开展|需)?$/.test(subject) || subject.length < 2
        ? named || subject
        : subject,
    measure: 'count',
    sign: 1,
    of: null,
  };
}

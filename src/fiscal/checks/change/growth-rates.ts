/** A stated rate of growth is the stated change, as a share of what the year before must have been. */
import type { Fact, Measure } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import { withoutNoise } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { besides, ownBefore, subjectKey } from '../reading/statements/nearby.ts';
import { amountOfYear, onlyAmount } from '../../statements/stated-amounts.ts';
import { levelChangesOf } from '../reading/statements/levels.ts';
import type { PrintedOperand } from '../reading/cells/printed-cell.ts';
import { compareRate, rateWords, type RateComparison } from '../comparing/rates.ts';
import { paragraphText, shortSubject, statedAmount } from '../reading/statements/stated.ts';

const AMOUNTS: readonly Measure[] = ['final', 'budget'];
/** 减少 5 万元，增长 -2% */
const SIGN = /^[-−－]/;

export const growthRates: Check = {
  id: 'growth-rates',
  family: 'change',
  severity: 'figure',
  title: '增减百分比算得对不对',
  explanation:
    '说明写了今年的数、比上年增减多少和增减百分之几的，先用今年的数减去增减数得到上年的数，再重算百分比；没有写增减多少、但写了上年的数的，直接用两年的数重算；决算数比预算数增减百分之几的也这样重算。上年或预算是零的，百分比没有意义，不核对；金额和百分比方向相反的，另行列出。',
  formula: '增减百分比 = 增减数 ÷（今年的数 − 增减数）× 100%',
  find: (report) => {
    const ofLevels = new Set(levelChangesOf(report.facts).map(({ change }) => change));
    return report.facts.flatMap((fact, index) => {
      const found = differenceOfRate(fact) ? findOne(report, fact, index, ofLevels) : null;
      return found ? [{ ...found, place: `${fact.line}:${index}` }] : [];
    });
  },
};

/** What a rate is the rate of: a change from the year before, or a distance from the budget; null for other rates. */
export function differenceOfRate({ measure, unit }: Fact): 'change' | 'budget-difference' | null {
  if (measure === 'growth-rate') return 'change';
  return measure === 'budget-difference' && unit === '%' ? measure : null;
}

/** A rate recomputed: from the amount of this year, or as a share of the stated amount of the year before. */
interface Growth {
  readonly amount: PrintedOperand;
  readonly isBefore: boolean;
  readonly compared: RateComparison;
}

function growthOf(of: Fact, fact: Fact, part: PrintedOperand): Growth[] {
  const amount = statedAmount(of);
  if (!amount) return [];
  const isBefore = of.measure === 'prior-year';
  const last = isBefore
    ? amount
    : { amount: amount.amount - part.amount, step: amount.step + part.step };
  const size = { amount: Math.abs(part.amount), step: part.step };
  const compared = compareRate(fact.raw.replace(SIGN, ''), size, last);
  return compared ? [{ amount, isBefore, compared }] : [];
}

/**
 * Whether all amounts of a paragraph are of one subject, or the same, so that a change in it can be of no other: what is
 * zero would have gone down by 100%.
 */
function isAlone(near: readonly Fact[], { subject, value }: Fact): boolean {
  return near.every(
    (fact) =>
      !AMOUNTS.includes(fact.measure) ||
      fact.subject === subject ||
      fact.value === value ||
      fact.value === 0,
  );
}

/**
 * Whether a change is surely of this amount: it names the subject, stands in the same sentence, no number stands between
 * but in brackets, or there is no other.
 */
function isSure(report: ReportContent, now: Fact, change: Fact): boolean {
  if (isAlone(besides(report, change), now)) return true;
  if (subjectKey(change.quote).includes(subjectKey(now.subject))) return true;
  const text = paragraphText(report, change);
  const [from = -1, to = -1] = [now, change].map(({ quote }) => text.indexOf(withoutNoise(quote)));
  if (from < 0) return false;
  const between = text.slice(from + withoutNoise(now.quote).length, to);
  return (
    !/[。；]/.test(text.slice(from, to)) ||
    (to > from && !/\d/.test(between.replace(/[（(][^（()）]*[）)]/g, '')))
  );
}

/**
 * `收入总计 60 万元，支出总计 50 万元。与上年相比，收入增加 6 万元`: the total of the side; 收、支总计各增加 6 万元: that which both
 * sides have.
 */
function totalOfSide(report: ReportContent, fact: Fact): Fact | null {
  const named = /^(?:(财政拨款)?收支总[计额]|(收入|支出))$/.exec(subjectKey(fact.subject));
  if (!named) return null;
  const [, money = '', side] = named;
  const sides = side ?? '(?:收入?)?(?:支出?)?';
  const total = new RegExp(
    `^${money}(?:${sides}(?:决算|预算)?总[计额]|总(?:${side ?? '收入|支出'}))$`,
  );
  const near = besides(report, fact);
  const before = near.slice(0, near.indexOf(fact));
  return onlyAmount(
    before.filter(({ subject }) => total.test(subjectKey(subject))),
    AMOUNTS,
  );
}

/**
 * `减少 5 万元，下降 33.33%，因为会议减少 10 次，下降 40%`: behind what is counted, or behind the rate that a change has already,
 * a rate is of something else.
 */
function partsFromChange(between: Fact, rate: Fact): boolean {
  const isOwnRate =
    between.subject === rate.subject && differenceOfRate(between) === differenceOfRate(rate);
  return between.measure === 'count' || (between.unit === '%' && isOwnRate);
}

/** `比上年`, with at most the year and what is compared before it. */
const COMPARED = /^(?:\d{4}年度?)?(?:财政拨款)?(?:支出)?(?:[预决]算)?数?(?:与|比|较|同)/;

/** `与上年相比增加 5 万元` in a paragraph without an amount is of the one that its section states of the same subject. */
function amountAbove(report: ReportContent, fact: Fact, change: Fact): Fact | null {
  const near = besides(report, fact);
  // 机关运行经费较上年下降 1 万元 names it once more, and 2023年度“三公”经费支出决算数比上年减少 its whole.
  const [first] = near;
  const words = subjectKey(first?.quote ?? '').replace(subjectKey(first?.subject ?? ''), '');
  const isCompared = COMPARED.test(words);
  const isAlone = near.every(({ measure }) => !AMOUNTS.includes(measure));
  // 其中：公务接待费支出决算增加 1 万元: among others of the same list, it says itself what it is of.
  const isNamed = subjectKey(change.quote).includes(subjectKey(change.subject));
  const isOther = near.every(
    ({ measure, subject }) => !AMOUNTS.includes(measure) || subject !== fact.subject,
  );
  const above =
    isCompared && (isAlone || (isNamed && isOther)) ? amountOfYear(report.facts, fact) : null;
  return above && above.line < fact.line ? above : null;
}

/** 比2023年预算数增长, 2023年预算数为: a budget, and not what came of it. */
const isOfBudget = ({ quote }: Fact) => /预算(?!执行)/.test(withoutNoise(quote));

/** `2023年决算数为 5 万元，2024年决算数为 6 万元，比2023年决算数增加 20%`: the rate from one to the other. */
function betweenYears(
  fact: Fact,
  before: readonly Fact[],
  kind: 'final' | 'budget',
): Omit<Outcome, 'place'> | null {
  const [now, last] = [onlyAmount(before, [kind]), onlyAmount(before, ['prior-year'])];
  const [amount, base] = [now && statedAmount(now), last && statedAmount(last)];
  if (!last || !amount || !base || fact.value === null || isOfBudget(fact) !== isOfBudget(last))
    return null;
  const change = { amount: amount.amount - base.amount, step: amount.step + base.step };
  const raw = `${fact.value < 0 ? '-' : ''}${fact.raw.replace(SIGN, '')}`;
  const compared = compareRate(raw, change, base);
  if (!compared) return null;
  const sum = `（${amount.operand.raw} − ${base.operand.raw}）÷ ${base.operand.raw} = ${rateWords(compared.expected, raw)}`;
  const name = shortSubject(fact.subject);
  return {
    ...compared,
    statement:
      compared.status === 'holds'
        ? `${sum}。`
        : `“${name}”写比上年${fact.value < 0 ? '下降' : '增长'} ${fact.raw.replace(SIGN, '')}%，重算：${sum}。`,
    unit: '%',
    reconciliation: null,
    operands: [
      { label: `“${name}”比上年增减率`, raw: `${fact.raw}%`, line: fact.line },
      { ...amount.operand, label: '今年的数' },
      { ...base.operand, label: '上年的数' },
    ],
  };
}

function findOne(
  report: ReportContent,
  fact: Fact,
  index: number,
  ofLevels: ReadonlySet<Fact>,
): Omit<Outcome, 'place'> | null {
  const before = ownBefore(report, index);
  const measure = differenceOfRate(fact);
  const change = before.findLast((each) => each.measure === measure && each.unit !== '%');
  const kind = report.kind === 'final' ? 'final' : 'budget';
  const total = totalOfSide(report, fact);
  const part = change && statedAmount(change);
  if (!change && measure === 'change') return betweenYears(fact, before, kind);
  if (!change || !part || fact.value === null) return null;
  const now =
    onlyAmount(before, [kind]) ??
    onlyAmount(before, AMOUNTS) ??
    total ??
    amountAbove(report, fact, change);
  if (!now) return null;
  if (fact.value * part.amount < 0) return null;
  const own = growthOf(now, fact, part)[0];
  if (!own) return null;
  const near = besides(report, fact);
  // 其中…100 万元。比上年增加 20 万元: the change may go back to an amount further up.
  const others = near
    .slice(0, near.indexOf(fact))
    .filter(({ measure: each }) => AMOUNTS.includes(each))
    .flatMap((other) => growthOf(other, fact, part));
  const last = measure === 'change' ? onlyAmount(before, ['prior-year']) : null;
  const toLast = last ? growthOf(last, fact, part) : [];
  const fits = [own, ...toLast, ...others].find(({ compared: { status } }) => status !== 'differs');
  // 由年初预算 3 调整为 5，增加 2，比上年增长 10%: the 2 is not what the year before differs by.
  if (!fits && ofLevels.has(change) && !ofLevels.has(fact)) return null;
  if (!fits && now !== total && !isSure(report, now, change)) return null;
  const between = near.slice(near.indexOf(change) + 1, near.indexOf(fact));
  if (!fits && between.some((each) => partsFromChange(each, fact))) return null;
  const { amount, isBefore, compared } = fits ?? own;
  const name = shortSubject(fact.subject);
  const up = change.value !== null && change.value > 0;
  const base = measure === 'change' ? '上年' : '预算';
  const whole = isBefore
    ? ` ${amount.operand.raw} `
    : `（${amount.operand.raw} ${up ? '−' : '+'} ${change.raw}）`;
  const sum = `${change.raw} ÷${whole}= ${rateWords(compared.expected, fact.raw)}`;
  return {
    ...compared,
    statement:
      compared.status === 'holds'
        ? `${sum}。`
        : `“${name}”写比${base}${up ? '增长' : '下降'} ${fact.raw.replace(SIGN, '')}%，重算：${sum}。`,
    unit: '%',
    reconciliation: null,
    operands: [
      { label: `“${name}”比${base}增减率`, raw: `${fact.raw}%`, line: fact.line },
      { ...part.operand, label: `比${base}增减数` },
      { ...amount.operand, label: isBefore ? '上年的数' : '今年的数' },
    ],
  };
}

/** A stated share is the amount before it, as a share of the total that it speaks of. */
import { BUDGETS, type Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { bestOf } from '../comparing/compare.ts';
import { compareRate, rateWords } from '../comparing/rates.ts';
import type { PrintedOperand } from '../reading/cells/printed-cell.ts';
import { ownBefore, subjectKey } from '../reading/statements/nearby.ts';
import { shortSubject, statedAmount } from '../reading/statements/stated.ts';
import { othersBefore, totalsOf } from '../comparing/wholes-of-shares.ts';

export const shares: Check = {
  id: 'shares',
  family: 'prose-table',
  severity: 'figure',
  title: '占比算得对不对',
  explanation:
    '说明写“某项多少万元，占百分之几”的，用这项的金额和它所占的总数重算。总数以同一段前面写的合计为准；不知道占的是哪个数的不核对，但占比超过 100%、金额是 0 而占比不是 0 的也列出。',
  formula: '占比 = 这一项 ÷ 总数 × 100%',
  find: (report) =>
    report.facts.flatMap((fact, index) => {
      const found = fact.measure === 'share' ? findOne(report, fact, index) : null;
      return found ? [{ ...found, place: `${fact.line}:${index}` }] : [];
    }),
};

/** `决算 2 万元，完成预算的 90%，占 70%`: rates of the same amount that may stand before its share. */
const RATES_BETWEEN: readonly Fact['measure'][] = ['completion-rate', 'execution-rate'];

/** Where the last statement stands that is no rate, nor the budget that the rate behind it is a rate of; −1 if nowhere. */
function lastAmount(own: readonly Fact[]): number {
  const at = own.findLastIndex(({ measure }) => !RATES_BETWEEN.includes(measure));
  const isRated = at > 0 && at < own.length - 1 && BUDGETS.includes(own[at]!.measure);
  const isSpent = isRated && /^(?:final|executed)$/.test(own[at - 1]!.measure);
  return isSpent ? at - 1 : at;
}

/** The amount right before the share; nothing but its own rates may stand between. */
function partOf(report: ReportContent, index: number): PrintedOperand | null {
  const own = ownBefore(report, index);
  const at = lastAmount(own);
  const last = own[at];
  const isRightBefore = report.facts[index - (own.length - at)] === last;
  if (!last || !isRightBefore || last.measure === 'change') return null;
  return statedAmount(last);
}

/** What a rate is of that is no share: 占年初预算数的 120%, 占上年同期的 110%. */
const OF_ANOTHER = /预算|上年|去年|同期|平均|标准|任务|目标|计划|指标/;

/** A share that nothing can be: more than all, or some of an amount of nothing. */
function impossible(fact: Fact, part: PrintedOperand | null): Omit<Outcome, 'place'> | null {
  const isNothing = part?.amount === 0 && (fact.value ?? 0) >= 1;
  const isMore = (fact.value ?? 0) > 100 && !OF_ANOTHER.test(subjectKey(fact.of ?? ''));
  if (fact.value === null || !(isNothing || isMore)) return null;
  const name = shortSubject(fact.subject);
  const expected = isNothing ? 0 : 100;
  const why = isNothing ? `，金额却是 ${part.operand.raw}` : '，一部分不会多于全部';
  return {
    status: 'differs',
    statement: `“${name}”写占${fact.of === null ? '' : `“${fact.of}”的`} ${fact.raw}%${why}。`,
    unit: '%',
    stated: fact.value,
    expected,
    difference: fact.value - expected,
    tolerance: 0,
    reconciliation: null,
    operands: [
      { label: `“${name}”占比`, raw: `${fact.raw}%`, line: fact.line },
      ...(isNothing ? [part.operand] : []),
    ],
  };
}

function findOne(report: ReportContent, fact: Fact, index: number): Omit<Outcome, 'place'> | null {
  const part = partOf(report, index);
  if (!part) return impossible(fact, null);
  const compare = (wholes: readonly PrintedOperand[]) =>
    wholes.flatMap((whole) => {
      const comparison = compareRate(fact.raw, part, whole);
      return comparison ? [{ whole, comparison }] : [];
    });
  const totals = compare(totalsOf(report, fact, index));
  const compared = [...totals, ...(totals.length > 0 ? compare(othersBefore(report, fact)) : [])];
  const best = bestOf(compared);
  if (!best) return impossible(fact, part);
  const name = shortSubject(fact.subject);
  const sum = `${part.operand.raw} ÷ ${best.whole.operand.raw} = ${rateWords(best.comparison.expected, fact.raw)}`;
  return {
    ...best.comparison,
    statement:
      best.comparison.status === 'holds'
        ? `${sum}。`
        : `“${name}”写占 ${fact.raw}%，重算：${sum}。`,
    unit: '%',
    reconciliation: null,
    operands: [
      { label: `“${name}”占比`, raw: `${fact.raw}%`, line: fact.line },
      part.operand,
      best.whole.operand,
    ],
  };
}

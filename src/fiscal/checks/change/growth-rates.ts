/** A stated rate of growth is the stated change, as a share of what the year before must have been. */
import type { Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { onlyAmount, ownBefore } from '../nearby.ts';
import { compareRate, rateWords } from '../rates.ts';
import { shortSubject, statedAmount } from '../stated.ts';

export const growthRates: Check = {
  id: 'growth-rates',
  family: 'change',
  severity: 'figure',
  title: '增减百分比重算',
  explanation:
    '说明写了今年的数、比上年增减多少和增减百分之几的，先用今年的数减去增减数得到上年的数，再重算百分比。上年是零的，百分比没有意义，不核对。',
  formula: '增减百分比 = 增减数 ÷（今年的数 − 增减数）× 100%',
  find: (report) =>
    report.facts.flatMap((fact, index) => {
      const found = fact.measure === 'growth-rate' ? findOne(report, fact, index) : null;
      return found ? [{ ...found, place: `${fact.line}:${index}` }] : [];
    }),
};

function findOne(report: ReportContent, fact: Fact, index: number): Omit<Outcome, 'place'> | null {
  const before = ownBefore(report, index);
  const change = before.findLast(({ measure }) => measure === 'change');
  const now = onlyAmount(before, ['final', 'budget']);
  const part = change && statedAmount(change);
  const amount = now && statedAmount(now);
  if (!change || !part || !amount || fact.value === null) return null;
  const last = { amount: amount.amount - part.amount, step: amount.step + part.step };
  const size = { amount: Math.abs(part.amount), step: part.step };
  const compared = compareRate(fact.raw.replace(/^[-−－]/, ''), size, last);
  if (!compared) return null;
  const name = shortSubject(fact.subject);
  const up = change.value !== null && change.value > 0;
  const sum = `${change.raw} ÷（${amount.operand.raw} ${up ? '−' : '+'} ${change.raw}）= ${rateWords(compared.expected, fact.raw)}`;
  return {
    ...compared,
    statement:
      compared.status === 'holds'
        ? `${sum}。`
        : `“${name}”写比上年${up ? '增长' : '下降'} ${fact.raw}%，重算：${sum}。`,
    unit: '%',
    reconciliation: null,
    operands: [
      { label: `“${name}”比上年增减率`, raw: `${fact.raw}%`, line: fact.line },
      { ...part.operand, label: '比上年增减数' },
      { ...amount.operand, label: '今年的数' },
    ],
  };
}

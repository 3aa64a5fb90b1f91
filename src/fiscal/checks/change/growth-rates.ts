/** A stated rate of growth is the stated change, as a share of what the year before must have been. */
import type { Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import { withoutBlanks } from '../../words.ts';
import type { Check, Outcome } from '../check.ts';
import { besides, onlyAmount, ownBefore, subjectKey } from '../nearby.ts';
import type { PrintedOperand } from '../printed.ts';
import { compareRate, rateWords, type RateComparison } from '../rates.ts';
import { paragraphOf, shortSubject, statedAmount } from '../stated.ts';

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

/** A change, its rate, and the amount of this year that they belong to. */
interface Growth {
  readonly now: Fact;
  readonly amount: PrintedOperand;
  readonly compared: RateComparison;
}

function growthTo(now: Fact, fact: Fact, part: PrintedOperand): Growth[] {
  const amount = statedAmount(now);
  if (!amount) return [];
  const last = { amount: amount.amount - part.amount, step: amount.step + part.step };
  const size = { amount: Math.abs(part.amount), step: part.step };
  const compared = compareRate(fact.raw.replace(/^[-−－]/, ''), size, last);
  return compared ? [{ now, amount, compared }] : [];
}

/** Whether a change is surely of this amount: it names the subject, or stands in the same sentence. */
function isSure(report: ReportContent, now: Fact, change: Fact): boolean {
  if (subjectKey(change.quote).includes(subjectKey(now.subject))) return true;
  const text = withoutBlanks(paragraphOf(report, change)?.text ?? '');
  const [from, to] = [now, change].map(({ quote }) => text.indexOf(withoutBlanks(quote)));
  return (
    from !== undefined && to !== undefined && from >= 0 && !/[。；]/.test(text.slice(from, to))
  );
}

function findOne(report: ReportContent, fact: Fact, index: number): Omit<Outcome, 'place'> | null {
  const before = ownBefore(report, index);
  const change = before.findLast(({ measure }) => measure === 'change');
  const kind = report.kind === 'final' ? 'final' : 'budget';
  const now = onlyAmount(before, [kind]) ?? onlyAmount(before, ['final', 'budget']);
  const part = change && statedAmount(change);
  if (!change || !part || !now || fact.value === null) return null;
  const own = growthTo(now, fact, part)[0];
  if (!own) return null;
  const near = besides(report, fact);
  // 其中…100 万元。比上年增加 20 万元: the change may go back to an amount further up.
  const others = near
    .slice(0, near.indexOf(fact))
    .filter(({ measure }) => measure === 'final' || measure === 'budget')
    .flatMap((other) => growthTo(other, fact, part));
  const fits = [own, ...others].find(({ compared: { status } }) => status !== 'differs');
  if (!fits && !isSure(report, now, change)) return null;
  const { amount, compared } = fits ?? own;
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

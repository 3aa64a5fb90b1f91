/** A change in money and the rate beside it go the same way. */
import type { Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { ownBefore } from '../reading/statements/nearby.ts';
import { shortSubject, statedAmount } from '../reading/statements/stated.ts';
import { moneyUnit } from '../../statements/stated-amounts.ts';
import { differenceOfRate } from './growth-rates.ts';

export const directions: Check = {
  id: 'directions',
  family: 'change',
  severity: 'figure',
  title: '增减的方向前后是否一致',
  explanation:
    '说明写“增加多少万元，下降百分之几”或“减少多少万元，增长百分之几”的，金额和百分比的方向相反，在这里列出。',
  formula: '金额增加时百分比为增长，金额减少时百分比为下降',
  find: (report) =>
    report.facts.flatMap((fact, index) =>
      differenceOfRate(fact) ? findOne(report, fact, index) : [],
    ),
};

function findOne(report: ReportContent, fact: Fact, index: number): Outcome[] {
  const change = ownBefore(report, index).at(-1);
  const stated = change && statedAmount(change);
  const measure = differenceOfRate(fact);
  const isPair = change === report.facts[index - 1] && change?.measure === measure;
  const isPlain = /^\d/.test(fact.raw) && /^\d/.test(change?.raw ?? '');
  if (!change?.value || !fact.value || !stated || !isPair || !isPlain) return [];
  if (change.value > 0 === fact.value > 0) return [];
  const name = shortSubject(fact.subject);
  const base = measure === 'change' ? '上年' : '预算';
  const words = (value: number) => (value > 0 ? '增加' : '减少');
  return [
    {
      status: 'differs',
      place: `${fact.line}:${index}`,
      statement: `“${name}”写比${base}${words(change.value)} ${change.raw} ${moneyUnit(change) ?? ''}，百分比却写${fact.value > 0 ? '增长' : '下降'} ${fact.raw}%，方向相反。`,
      unit: '%',
      stated: fact.value,
      expected: -fact.value,
      difference: null,
      tolerance: null,
      reconciliation: null,
      operands: [
        stated.operand,
        { label: `说明“${name}”比${base}增减率`, raw: `${fact.raw}%`, line: fact.line },
      ],
    },
  ];
}

/** A change in money and the rate beside it go the same way. */
import type { Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { noteworthy } from '../comparing/without-amounts.ts';
import { leadOf } from '../reading/statements/levels.ts';
import { ownBefore } from '../reading/statements/nearby.ts';
import { paragraphText, shortSubject, statedAmount } from '../reading/statements/stated.ts';
import { exactDifference, moneyUnit } from '../../statements/stated-amounts.ts';
import { literal, withoutNoise } from '../../words.ts';
import { differenceOfRate } from './growth-rates.ts';

export const directions: Check = {
  id: 'directions',
  family: 'change',
  severity: 'figure',
  title: '增减的方向前后是否一致',
  explanation:
    '说明写“增加多少万元，下降百分之几”或“减少多少万元，增长百分之几”的，金额和百分比的方向相反；写“减少为多少万元，与上年持平”的，又说变了又说没有变。这些在这里列出。',
  formula: '金额增加时百分比为增长，金额减少时百分比为下降，持平时没有增减',
  find: (report) =>
    report.facts.flatMap((fact, index) => {
      if (differenceOfRate(fact)) return findOne(report, fact, index);
      return isUnchanged(fact) ? findChanged(report, fact, report.facts[index - 1]) : [];
    }),
};

function isUnchanged(fact: Fact): boolean {
  return fact.measure === 'change' && fact.unit === '' && exactDifference(fact)?.amount === 0;
}

/** Right before an amount: 减少 it by so much, or 减少为, 减少至, 减少到 so much. */
const CHANGED = /(?:增加|减少|增长|下降|降低|上升)了?([为至到])?$/;

/** `减少为 0.00 万元，与上年持平`: what changed is not what it was the year before. */
function findChanged(report: ReportContent, fact: Fact, before: Fact | undefined): Outcome[] {
  if (before?.subject !== fact.subject || moneyUnit(before) === null) return [];
  const changed = CHANGED.exec(leadOf(before));
  const [words, level] = changed ?? [];
  if (words === undefined || (level === undefined && !before.value)) return [];
  const text = paragraphText(report, fact);
  const [first, second] = [withoutNoise(before.quote), withoutNoise(fact.quote)];
  const at = text.search(new RegExp(`${literal(first)}[，,]?${literal(second)}`));
  const sentence =
    text
      .slice(0, Math.max(0, at))
      .split(/[。；：]/)
      .at(-1) ?? '';
  // 比年初预算减少 3 万元, 由预算的 3 万元减少到 2 万元: not against the year before.
  if (at < 0 || /预算|计划|由|从/.test(sentence + first)) return [];
  const said = `${words} ${before.raw} ${before.unit}`;
  return [
    noteworthy({
      place: `${fact.line}:${said}`,
      status: 'differs',
      statement: `“${shortSubject(fact.subject)}”写“${said}”，紧接着又写“${second}”。`,
      operands: [
        { label: `说明“${shortSubject(fact.subject)}”`, raw: first, line: before.line },
        { label: '说明的比较', raw: second, line: fact.line },
      ],
    }),
  ];
}

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

/** Growth without end means that the year before had nothing: then the increase is all of this year's amount. */
import type { Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { compareSum } from '../comparing/compare.ts';
import { amountWords } from '../../money.ts';
import { ownBefore } from '../reading/statements/nearby.ts';
import { onlyAmount, moneyUnit } from '../../statements/stated-amounts.ts';
import { printedWords, shortSubject, statedAmount } from '../reading/statements/stated.ts';

export const zeroBases: Check = {
  id: 'zero-bases',
  family: 'change',
  severity: 'figure',
  title: '写“增长∞%”时上年是否为零',
  explanation:
    '百分比写成 ∞ 的，意思是上年为零。这时今年的数应等于增加数；不相等说明上年有数，百分比可以算。',
  formula: '今年的数 = 增加数',
  find: (report) =>
    report.facts.flatMap((fact, index) =>
      fact.measure === 'growth-rate' && fact.raw.includes('∞') ? findOne(report, fact, index) : [],
    ),
};

function findOne(report: ReportContent, fact: Fact, index: number): Outcome[] {
  const before = ownBefore(report, index);
  const change = before.findLast(({ measure }) => measure === 'change');
  const now = onlyAmount(before, ['final', 'budget']);
  const [stated, all] = [change && statedAmount(change), now && statedAmount(now)];
  const unit = now && moneyUnit(now);
  if (!stated || !all || !unit) return [];
  const comparison = compareSum(stated, [[1, all]]);
  const both = `“${shortSubject(fact.subject)}”写增长∞%，今年是 ${printedWords(all, unit)}，比上年增加 ${printedWords(stated, unit)}`;
  return [
    {
      ...comparison,
      place: `${fact.line}:${index}`,
      statement:
        comparison.status === 'differs'
          ? `${both}，上年应是 ${amountWords(-comparison.difference, unit)}，不是零。`
          : `${both}，上年为零。`,
      unit,
      reconciliation: null,
      operands: [stated.operand, all.operand],
    },
  ];
}

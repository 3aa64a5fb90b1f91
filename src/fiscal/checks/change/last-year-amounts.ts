/** What the text tells of the year before is what the report of that year printed. */
import type { Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { comparedWords, compareSum, bestOf } from '../comparing/compare.ts';
import { amountWords } from '../../money.ts';
import { isComparedWithLastYear, ownBefore } from '../reading/statements/nearby.ts';
import { onlyAmount, moneyUnit } from '../../statements/stated-amounts.ts';
import { cellsOf } from '../reading/cells/cells-of-statements.ts';
import { shortSubject, statedAmount } from '../reading/statements/stated.ts';
import { ofReport } from '../reading/cells/of-report.ts';

export const lastYearAmounts: Check = {
  id: 'last-year-amounts',
  family: 'change',
  severity: 'figure',
  title: '说明里上年的数与上年的报告是否一致',
  explanation:
    '本站同时有上一年报告的，用今年的数减去说明写的增减数，得到上年的数，与上一年报告的表格比。上年的报告里有几处都可能是它的，有一处相同就算相符。没有上一年报告的不核对。单位合并、拆分后，算的范围会变，两份报告可以都对。',
  formula: '今年的数 − 比上年增减数 = 上年报告印的数',
  find: (report, previous) =>
    previous === undefined
      ? []
      : report.facts.flatMap((fact, index) => findAt(report, previous, fact, index)),
};

function findAt(
  report: ReportContent,
  previous: ReportContent,
  fact: Fact,
  index: number,
): Outcome[] {
  const change = fact.measure === 'change' ? statedAmount(fact) : null;
  const measure = report.kind === 'final' ? 'final' : 'budget';
  const now =
    change && isComparedWithLastYear(fact) && onlyAmount(ownBefore(report, index), [measure]);
  const amount = now && statedAmount(now);
  const unit = now && moneyUnit(now);
  if (!change || !now || !amount || !unit || fact.value === null) return [];
  const cells = cellsOf(previous, now, report);
  const compared = cells.map((cell) => ({
    cell,
    comparison: compareSum(amount, [
      [1, cell],
      [1, change],
    ]),
  }));
  const best = bestOf(compared);
  if (!best) return [];
  const { cell, comparison } = best;
  const last = amount.amount - change.amount;
  const [sign, verb] = change.amount < 0 ? ['+', '减少'] : ['−', '增加'];
  const name = shortSubject(fact.subject);
  const both = `说明写“${name}”${amount.operand.raw} ${unit}，比上年${verb} ${fact.raw} ${fact.unit}，算出上年是 ${amount.operand.raw} ${sign} ${fact.raw} = ${amountWords(last, unit)}；${previous.year} 年的报告里${cell.operand.label}是 ${amountWords(cell.amount, unit)}`;
  return [
    {
      ...comparison,
      stated: last,
      expected: cell.amount,
      place: `${fact.line}:${index}`,
      statement: comparedWords(both, comparison, unit),
      unit,
      reconciliation: null,
      operands: [amount.operand, change.operand, ofReport(previous, cell.operand)],
    },
  ];
}

/** What organs cost to run is what their basic expenditure has for it. */
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { compareSum } from '../comparing/compare.ts';
import { amountWords } from '../../money.ts';
import { cellsBeside, cellsOfTotal } from '../reading/cells/cells-by-words.ts';
import { cellWords } from '../reading/cells/placed-cell.ts';
import { subjectKey } from '../reading/statements/nearby.ts';
import { isOfThisYear, printedWords, statedAmount } from '../reading/statements/stated.ts';
import { moneyUnit } from '../../statements/stated-amounts.ts';

export const runningCosts: Check = {
  id: 'running-costs',
  family: 'prose-table',
  severity: 'figure',
  title: '机关运行经费与公用经费是否一致',
  explanation:
    '机关运行经费是行政单位和参照公务员法管理的事业单位财政拨款基本支出中的公用经费，所以一般等于基本支出表的公用经费合计；部门下面有其他事业单位的，可以比它少。多于公用经费，或者单位自己的报告里两个数不同的，只说明不能确定。',
  formula: '机关运行经费 = 公用经费合计（部门可以更少）',
  find: (report) => report.facts.flatMap((_, index) => findAt(report, index)),
};

function findAt(report: ReportContent, index: number): Outcome[] {
  const fact = report.facts[index];
  const own = report.kind === 'final' ? 'final' : 'budget';
  if (fact?.measure !== own || !/^(?:机[关构])?运行经费$/.test(subjectKey(fact.subject))) return [];
  const [unit, stated] = [moneyUnit(fact), statedAmount(fact)];
  const [cell] = [
    ...cellsBeside(report, 'general-basic', /^公用经费合计$/),
    ...cellsOfTotal(report, 'general-basic', /^公用经费$/),
  ];
  if (!cell || !stated || unit === null || stated.amount === 0) return [];
  if (!isOfThisYear(report, fact)) return [];
  const comparison = compareSum(stated, [[1, cell]]);
  const differs = comparison.status === 'differs';
  const isOfSome = comparison.difference < 0 && report.scope !== 'unit';
  if (differs && isOfSome) return [];
  const both = `说明写机关运行经费 ${printedWords(stated, unit)}，${cell.operand.label}是 ${cellWords(cell)}`;
  const gap = amountWords(Math.abs(comparison.difference), unit);
  return [
    {
      ...comparison,
      status: differs ? 'unverifiable' : comparison.status,
      place: `${fact.line}:${index}`,
      statement: differs
        ? `${both}，相差 ${gap}，两处算的范围可能不同，不能确定。`
        : comparison.status === 'holds'
          ? `两处都是 ${printedWords(stated, unit)}。`
          : `${both}。`,
      unit,
      reconciliation: null,
      operands: [stated.operand, cell.operand],
    },
  ];
}

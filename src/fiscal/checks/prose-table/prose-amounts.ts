/** An amount that the running text states is the one in the table that it speaks of. */
import type { MoneyUnit } from '../../money.ts';
import type { Fact } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { comparedWords, compareSum, type Comparison, bestOf } from '../comparing/compare.ts';
import { cellWords, type Cell } from '../reading/cells/placed-cell.ts';
import { isExplicit } from '../reading/statements/nearby.ts';
import type { PrintedOperand } from '../reading/cells/printed-cell.ts';
import { isOfThisYear, printedWords, statedAmount } from '../reading/statements/stated.ts';
import { moneyUnit } from '../../statements/stated-amounts.ts';
import { cellsOf } from '../reading/cells/cells-of-statements.ts';

export const proseAmounts: Check = {
  id: 'prose-amounts',
  family: 'prose-table',
  severity: 'figure',
  title: '说明与表格的金额是否一致',
  explanation:
    '情况说明里写的收入、支出、各科目、人员和公用经费、“三公”经费等金额，应与它所说的那张表里的数相同。只核对说法能明确对应到表格的金额；写“约”的不核对。',
  formula: '说明的金额 = 表格的金额',
  find: (report) =>
    report.facts.flatMap((fact, index) => {
      const found = isExplicit(report, index) ? findOne(report, fact) : null;
      return found ? [{ ...found, place: `${fact.line}:${index}` }] : [];
    }),
};

function findOne(report: ReportContent, fact: Fact): Omit<Outcome, 'place'> | null {
  const unit = moneyUnit(fact);
  const stated = statedAmount(fact);
  if (unit === null || !stated) return null;
  const cells = cellsOf(report, fact);
  if (cells.length === 0 || !isOfThisYear(report, fact)) return null;
  const compared = cells.map((cell) => ({ cell, comparison: compareSum(stated, [[1, cell]]) }));
  const best = bestOf(compared);
  if (!best) return null;
  const tenThousandth = isOtherUnit(stated, best.cell);
  return {
    ...best.comparison,
    statement: tenThousandth
      ? otherUnitWords(stated, best.cell, unit)
      : sentence({ stated, cell: best.cell }, best.comparison, unit),
    unit,
    reconciliation: null,
    operands: [stated.operand, best.cell.operand],
  };
}

function sentence(
  { stated, cell }: { readonly stated: PrintedOperand; readonly cell: Cell },
  { status, difference }: Comparison,
  unit: MoneyUnit,
): string {
  const words = printedWords(stated, unit);
  const [one, other] = [stated.operand.label, cell.operand.label];
  if (status !== 'differs' && stated.operand.raw === cell.operand.raw) return `两处都是 ${words}。`;
  const both = `${one}是 ${words}，${other}是 ${cellWords(cell)}`;
  return comparedWords(both, { status, difference }, unit);
}

/** The same digits, once in 元 and once in 万元. */
function isOtherUnit(stated: PrintedOperand, cell: PrintedOperand): boolean {
  const [one, other] = [Math.abs(stated.amount), Math.abs(cell.amount)];
  return one !== 0 && (one * 10_000 === other || other * 10_000 === one);
}

function otherUnitWords(stated: PrintedOperand, cell: Cell, unit: string): string {
  return `${stated.operand.label}是 ${printedWords(stated, unit)}，${cell.operand.label}是 ${cellWords(cell)}：数字相同，单位差一万倍。`;
}

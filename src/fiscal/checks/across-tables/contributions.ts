/** What basic expenditure pays for pensions and housing is, as a rule, the item of the function classification. */
import type { ReportContent } from '../../report.ts';
import { cellAt, cellWords, type Cell } from '../reading/cells/placed-cell.ts';
import type { Check, Outcome } from '../check.ts';
import { compareSum } from '../comparing/compare.ts';
import { amountWords } from '../../money.ts';
import { economicItem } from '../reading/cells/economic-cells.ts';
import { basicColumn, onlyTable, rowsByCode } from '../reading/cells/amounts-by-meaning.ts';

/** The same contributions in both classifications, by 《政府收支分类科目》. */
const PAIRS: readonly (readonly [economic: string, item: string])[] = [
  ['30108', '2080505'],
  ['30109', '2080506'],
  ['30113', '2210201'],
];

export const contributions: Check = {
  id: 'contributions',
  family: 'across-tables',
  severity: 'figure',
  title: '社保缴费、住房公积金在两张表里是否一致',
  explanation:
    '基本支出表的 30108 养老保险缴费、30109 职业年金缴费、30113 住房公积金，通常就是一般公共预算支出表里 2080505、2080506、2210201 的基本支出。单位也可能把一部分列在别的功能科目里，所以不相等时只说明不能确定，不算不一致。',
  formula: '基本支出表 30108、30109、30113 = 一般公共预算支出表 2080505、2080506、2210201 基本支出',
  find,
};

function find(report: ReportContent): Outcome[] {
  const byFunction = onlyTable(report, 'general-expenditure');
  const table = onlyTable(report, 'general-basic');
  if (!byFunction || !table || !/一般公共|财政拨款/.test(table.title)) return [];
  const rows = rowsByCode(byFunction);
  const column = basicColumn(byFunction);
  return PAIRS.flatMap(([economic, item]) => {
    const row = rows.get(item);
    const whole = row && cellAt(report, { table: byFunction, row, column });
    const part = economicItem(report, table, economic);
    return whole && part && (whole.amount !== 0 || part.amount !== 0)
      ? [outcome(economic, part, whole)]
      : [];
  });
}

function outcome(place: string, part: Cell, whole: Cell): Outcome {
  const comparison = compareSum(part, [[1, whole]]);
  const { difference } = comparison;
  const both = `${part.operand.label}是 ${cellWords(part)}，${whole.operand.label}是 ${cellWords(whole)}`;
  const gap = amountWords(Math.abs(difference), part.unit);
  const differs = comparison.status === 'differs';
  return {
    ...comparison,
    place,
    status: differs ? 'unverifiable' : comparison.status,
    statement: differs
      ? `${both}，相差 ${gap}。有一部分可能列在别的功能科目里，不能确定。`
      : comparison.status === 'holds'
        ? `两处都是 ${cellWords(part)}。`
        : `${both}，差 ${gap}，在四舍五入范围内。`,
    unit: part.unit,
    reconciliation: null,
    operands: [part.operand, whole.operand],
  };
}

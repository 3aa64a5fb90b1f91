/** Basic expenditure is the same by function and by economic classification. */
import type { ReportContent } from '../../report.ts';
import { agreement } from '../comparing/agreement.ts';
import type { Check, Outcome } from '../check.ts';
import { economicCells } from '../reading/cells/economic-cells.ts';
import type { SignedCell } from '../comparing/sums.ts';
import {
  basicColumn,
  onlyTable,
  spendingColumn,
  totalCell,
} from '../reading/cells/amounts-by-meaning.ts';
import { notCompared } from '../comparing/not-compared.ts';

export const basicByEconomic: Check = {
  id: 'basic-by-economic',
  family: 'across-tables',
  severity: 'figure',
  title: '基本支出在两张表里是否一致',
  explanation:
    '一般公共预算支出表按功能列出基本支出，基本支出表把同一笔钱按经济用途再列一遍，所以合计应当相等：等于人员经费与公用经费之和。',
  formula: '一般公共预算支出表 基本支出合计 = 基本支出表 人员经费 + 公用经费',
  find,
};

function find(report: ReportContent): Outcome[] {
  const byFunction = onlyTable(report, 'general-expenditure');
  const table = onlyTable(report, 'general-basic');
  const pair = ['general-expenditure', 'general-basic'] as const;
  if (!byFunction || !table || !(table.title + byFunction.title).includes('一般公共'))
    return notCompared(report, pair);
  const stated = totalCell(report, byFunction, basicColumn(byFunction));
  const others = totals(report);
  return stated && others.length > 0
    ? [agreement({ place: 'total', stated, others })]
    : notCompared(report, pair, '基本支出合计');
}

/** Lists side by side print two sums, single lists one. */
function totals(report: ReportContent): SignedCell[] {
  const [lists] = economicCells(report);
  if (lists?.personnel && lists.running)
    return [
      [1, lists.personnel],
      [1, lists.running],
    ];
  const table = onlyTable(report, 'general-basic');
  const total = lists?.total ?? (table && totalCell(report, table, spendingColumn(table)));
  return total ? [[1, total]] : [];
}

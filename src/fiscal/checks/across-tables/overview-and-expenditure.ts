/** The overview's expenditure is that of the table of expenditure, in sum and by category. */
import type { ReportContent } from '../../report.ts';
import { agreement } from '../comparing/agreement.ts';
import { cellAt } from '../reading/cells/placed-cell.ts';
import type { Check, Outcome } from '../check.ts';
import {
  entryCell,
  onlyTable,
  rowCell,
  sideOf,
  spendingColumn,
  totalCell,
  yearEntry,
} from '../reading/cells/amounts-by-meaning.ts';
import { sharedCategories } from '../reading/cells/shared-categories.ts';
import { notCompared } from '../comparing/not-compared.ts';

export const overviewAndExpenditure: Check = {
  id: 'overview-and-expenditure',
  family: 'across-tables',
  severity: 'figure',
  title: '收支总表与支出表的支出是否一致',
  explanation:
    '收支总表的“本年支出合计”应等于支出表的合计，每一类支出也应与支出表里同名的类相等。名称对不上的类不核对。',
  formula: '收支总表 本年支出合计 = 支出表 合计；每一类相等',
  find,
};

function find(report: ReportContent): Outcome[] {
  const overview = sideOf(report, 'income-expenditure', '支出');
  const table = onlyTable(report, 'expenditure');
  if (!overview || !table) return notCompared(report, ['income-expenditure', 'expenditure']);
  const column = spendingColumn(table);
  const year = entryCell(report, overview, yearEntry(overview));
  const whole = totalCell(report, table, column) ?? rowCell(report, table, /^本年支出合计$/);
  return [
    ...(year && whole
      ? [agreement({ place: 'year', stated: year, others: [[1, whole]] })]
      : notCompared(report, ['income-expenditure', 'expenditure'], '本年支出合计')),
    ...sharedCategories(overview, table, column).flatMap(({ code, entry, row }) => {
      const stated = entryCell(report, overview, entry);
      const other = cellAt(report, { table, row, column });
      if (!stated || !other || (stated.amount === 0 && other.amount === 0)) return [];
      return [agreement({ place: code, stated, others: [[1, other]] })];
    }),
  ];
}

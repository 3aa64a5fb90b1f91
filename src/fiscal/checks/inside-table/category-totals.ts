/** The sum of a table is made up of its categories, in each column. */
import type { ReportContent, ReportTable } from '../../report.ts';
import { findTotalRow } from '../../tables/find-amount.ts';
import { cellAt, cellsAt, isUnreadable } from '../reading/cells/placed-cell.ts';
import type { Check, Outcome } from '../check.ts';
import { sumOutcomes, type Sum } from '../comparing/sums.ts';
import { unverifiable } from '../comparing/without-amounts.ts';
import { amountColumns, codedRows, rootRows } from '../../tables/coded-rows.ts';
import { added } from '../comparing/compare.ts';

export const categoryTotals: Check = {
  id: 'category-totals',
  family: 'inside-table',
  severity: 'figure',
  title: '合计行是否等于各类之和',
  explanation:
    '按科目列示的表，“合计”一行的每一栏应等于各类科目（没有列出类的，取最上一级）同一栏之和。同一科目重复出现的表（例如分单位列示），只在看得出怎样相加时核对。',
  formula: '合计 = 各类之和',
  find: (report) => report.tables.flatMap((table) => findIn(report, table)),
};

function findIn(report: ReportContent, table: ReportTable): Outcome[] {
  const row = findTotalRow(table);
  const roots = rootRows(codedRows(table));
  if (roots.length === 0) return [];
  const columns = amountColumns(table);
  if (!row) {
    const hasAmounts = cellsAt(
      report,
      roots.flatMap((root) => columns.map((column) => ({ table, row: root.row, column }))),
    ).some(({ amount }) => amount !== 0);
    return hasAmounts
      ? [unverifiable(`${table.id}:total`, `${table.title}没有找到“合计”一行，没有核对各类之和。`)]
      : [];
  }
  const sums = columns.flatMap((column): Sum[] => {
    const places = roots.map((root) => ({ table, row: root.row, column }));
    const stated = cellAt(report, { table, row, column });
    const terms = cellsAt(report, places);
    if (!stated || terms.length === 0 || places.some(isUnreadable)) return [];
    return [
      {
        place: `${table.id}:${column}`,
        stated,
        terms: added(terms),
        parts: `各类 ${roots.length} 项`,
      },
    ];
  });
  const outcomes = sumOutcomes(table, sums, '合计等于各类之和');
  const isUnique = new Set(roots.map(({ code }) => code)).size === roots.length;
  const others = otherRows(report, table, columns);
  if (isUnique && !others) return outcomes;
  // Codes that occur twice, or rows with amounts but without a code: a gap may be theirs.
  return outcomes.some(({ status }) => status === 'differs')
    ? [
        unverifiable(
          `${table.id}:total`,
          `${table.title}里有重复的科目或没有编码的金额行，看不出合计由哪些行相加，没有核对。`,
          outcomes[0]?.operands.slice(0, 1),
        ),
      ]
    : outcomes;
}

/** Whether rows beside the sum print amounts without a code. */
function otherRows(report: ReportContent, table: ReportTable, columns: readonly number[]): boolean {
  const coded = new Set(codedRows(table).map(({ row }) => row));
  const total = findTotalRow(table);
  const rows = table.rows.filter((row) => row !== total && !coded.has(row));
  return cellsAt(
    report,
    rows.flatMap((row) => columns.map((column) => ({ table, row, column }))),
  ).some(({ amount }) => amount !== 0);
}

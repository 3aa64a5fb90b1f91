/** A category is the sum of its sections, a section the sum of its items, in each column. */
import type { ReportContent, ReportTable } from '../../report.ts';
import { cellAt, cellsAt, isUnreadable } from '../reading/cells/placed-cell.ts';
import type { Check, Outcome } from '../check.ts';
import { sumOutcomes, unreadableCells, type Sum } from '../comparing/sums.ts';
import { unverifiable } from '../comparing/without-amounts.ts';
import { amountColumns, codedRows, parentRows, type ParentRow } from '../../tables/coded-rows.ts';
import { added } from '../comparing/compare.ts';

export const codeSums: Check = {
  id: 'code-sums',
  family: 'inside-table',
  severity: 'figure',
  title: '上级科目是否等于下级科目之和',
  explanation:
    '科目分三级：类包含款，款包含项。表里列出了下级科目的，上级科目的金额应等于它们的和。只列出上级科目的不核对。',
  formula: '类 = 各款之和，款 = 各项之和',
  find: (report) => report.tables.flatMap((table) => findIn(report, table)),
};

const LEVEL_NAMES: Record<number, string> = { 3: '款', 5: '项' };

function findIn(report: ReportContent, table: ReportTable): Outcome[] {
  const rows = codedRows(table);
  const columns = amountColumns(table);
  const parents = parentRows(rows);
  const sums = parents.flatMap((parent) =>
    columns.flatMap((column) => sumIn(report, table, parent, column) ?? []),
  );
  const places = rows.flatMap(({ row }) => columns.map((column) => ({ table, row, column })));
  return [
    ...sumOutcomes(table, sums, '上级科目等于下级科目之和'),
    ...withoutSum(report, table, parents, columns),
    ...(parents.length > 0 ? unreadableCells(table, places) : []),
  ];
}

function sumIn(
  report: ReportContent,
  table: ReportTable,
  { row, code, parts }: ParentRow,
  column: number,
): Sum | null {
  const places = parts.map((part) => ({ table, row: part.row, column }));
  const stated = cellAt(report, { table, row, column });
  const terms = cellsAt(report, places);
  if (!stated || terms.length === 0 || places.some(isUnreadable)) return null;
  return {
    place: `${table.id}:${code}:${row.line}:${column}`,
    stated,
    terms: added(terms),
    parts: `下面 ${parts.length} ${LEVEL_NAMES[code.length] ?? '项'}`,
  };
}

/** Categories that print nothing above sections that do, told once. */
function withoutSum(
  report: ReportContent,
  table: ReportTable,
  parents: readonly ParentRow[],
  columns: readonly number[],
): Outcome[] {
  const blank = parents.flatMap(({ row, code, parts }) =>
    columns.flatMap((column) => {
      const own = cellsAt(
        report,
        parts.map((part) => ({ table, row: part.row, column })),
      );
      const isBlank = (row.cells[column] ?? '').trim() === '';
      return isBlank && own.some(({ amount }) => amount !== 0) ? [{ code, own }] : [];
    }),
  );
  const [first] = blank;
  if (!first) return [];
  return [
    unverifiable(
      `${table.id}:blank`,
      `${table.title}有 ${blank.length} 处上级科目没有印金额，下级科目却有，没有核对；例如科目 ${first.code}。`,
      first.own.map(({ operand }) => operand),
    ),
  ];
}

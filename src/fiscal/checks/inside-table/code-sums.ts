/** A category is the sum of its sections, a section the sum of its items, in each column. */
import { codeLevel, rowCode } from '../../codes.ts';
import { columnRole } from '../../columns.ts';
import type { ReportContent, ReportTable, TableRow } from '../../report.ts';
import type { Check, Outcome } from '../check.ts';
import { amountWords, compareSum } from '../compare.ts';
import { printedCell } from '../printed.ts';

export const codeSums: Check = {
  id: 'code-sums',
  family: 'inside-table',
  severity: 'figure',
  title: '上级科目等于下级科目之和',
  explanation:
    '科目分三级：类包含款，款包含项。表里列出了下级科目的，上级科目的金额应等于它们的和。只列出上级科目的不核对。',
  formula: '类 = Σ 款，款 = Σ 项',
  find: (report) => report.tables.flatMap((table) => findIn(report, table)),
};

function findIn(report: ReportContent, table: ReportTable): Outcome[] {
  const rows = table.rows.map((row) => ({ row, code: rowCode(table.columns, row.cells) }));
  const columns = table.columns.flatMap((column, index) =>
    columnRole(column) === 'amount' ? [index] : [],
  );
  return rows.flatMap(({ row, code }) => {
    const level = codeLevel(code);
    if (level === null) return [];
    const parts = rows.filter(
      (part) => part.code.startsWith(code) && codeLevel(part.code) === level + 1,
    );
    if (parts.length === 0) return [];
    return columns.flatMap((column) =>
      findInColumn(report, table, { row, code, parts: parts.map((part) => part.row) }, column),
    );
  });
}

interface Parent {
  readonly row: TableRow;
  readonly code: string;
  readonly parts: readonly TableRow[];
}

function findInColumn(
  report: ReportContent,
  table: ReportTable,
  { row, code, parts }: Parent,
  column: number,
): Outcome[] {
  const stated = printedCell(report, table, row, column);
  const printed = parts.flatMap((part) => printedCell(report, table, part, column) ?? []);
  if (stated === null || printed.length === 0) return [];
  const unit = table.unit ?? report.unit;
  const comparison = compareSum(
    stated,
    printed.map((part) => [1, part] as const),
  );
  const name = `${stated.operand.label}印 ${stated.operand.raw}`;
  const sum = `下面 ${printed.length} 项加起来是 ${amountWords(comparison.expected, unit)}`;
  return [
    {
      ...comparison,
      place: `${table.id}:${code}:${column}`,
      statement: `${name}，${sum}。`,
      unit,
      reconciliation: null,
      operands: [stated.operand, ...printed.map(({ operand }) => operand)],
    },
  ];
}

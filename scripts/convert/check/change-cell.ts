/** For tests: every amount of the statutory tables, and the report with one of them changed. */
import type { Check } from '../../../src/fiscal/checks/check.ts';
import type { Finding } from '../../../src/fiscal/checks/finding.ts';
import { stepOf, usualDecimals } from '../../../src/fiscal/checks/printed.ts';
import { FEN_PER_UNIT, fen, formatFen } from '../../../src/fiscal/money.ts';
import type { Report, ReportTable, TableRow } from '../../../src/fiscal/report.ts';
import { STATUTORY_TABLES } from '../../../src/fiscal/tables/statutory-tables.ts';

/** A cell that holds an amount. */
export interface AmountCell {
  readonly table: ReportTable;
  readonly row: TableRow;
  readonly column: number;
}

/** The amounts of the statutory tables, zeros among them. */
export function amountCells(report: Report): AmountCell[] {
  return report.tables
    .filter(({ id }) => STATUTORY_TABLES.some((kind) => kind === id))
    .flatMap((table) =>
      table.rows.flatMap((row) =>
        row.values.flatMap((value, column) => (value === null ? [] : [{ table, row, column }])),
      ),
    );
}

/** The report with so many 分 more in one cell, printed with as many decimals as it takes. */
export function withChange(
  report: Report,
  { table, row, column }: AmountCell,
  more: number,
): Report {
  const unit = table.unit ?? report.unit;
  const value = fen((row.values[column] ?? 0) + more);
  const printed = formatFen(value, unit, 6)
    .replace('−', '-')
    .replace(/(\.\d\d)(\d*?)0+$/, '$1$2');
  const other = {
    ...row,
    values: row.values.with(column, value),
    cells: row.cells.with(column, printed),
  };
  const rows = table.rows.map((each) => (each === row ? other : each));
  const tables = report.tables.map((each) => (each === table ? { ...table, rows } : each));
  return { ...report, tables };
}

/**
 * The least by which a cell may change so that no rounding explains it, in whole last places: more than the tightest sum
 * that it is part of allows, and than it is off already.
 */
export function justTooMuch(report: Report, cell: AmountCell, rules: readonly Check[]): number {
  const unit = cell.table.unit ?? report.unit;
  const step = stepOf(unit, usualDecimals(cell.table));
  // A zero among parts hides nothing; another amount in its place hides half a step.
  const hidden = cell.row.values[cell.column] === 0 ? step : 0;
  const needed = rules.flatMap((rule) =>
    rule
      .find(report)
      .flatMap(({ operands, tolerance, difference }) =>
        tolerance != null && names({ operands: [...operands] }, cell)
          ? [(Math.floor(tolerance / step) + 1) * step + hidden + Math.abs(difference ?? 0)]
          : [],
      ),
  );
  return Math.min(FEN_PER_UNIT[unit], ...needed);
}

/** Whether a finding names the cell among its operands. */
export function names(
  { operands }: Pick<Finding, 'operands'>,
  { table, row, column }: AmountCell,
): boolean {
  return operands.some(
    (operand) =>
      operand.line === row.line &&
      operand.column === column &&
      (operand.table ?? table.id) === table.id,
  );
}

/** Finding columns and rows of a statutory table by their words, never by position. */
import { HEADER_SEPARATOR, columnLeaf, columnRole } from './columns.ts';
import { type Fen, fen } from './money.ts';
import type { ReportTable, TableRow } from './report.ts';
import { withoutBlanks } from './words.ts';

/** An amount with the line of the source that prints it. */
export interface PrintedAmount {
  readonly amount: Fen;
  readonly line: number;
}

/** The index of the first amount column whose last header level matches, or -1. */
export function findAmountColumn(table: ReportTable, leaf: RegExp, under?: RegExp): number {
  return table.columns.findIndex((column) => {
    if (columnRole(column) !== 'amount') return false;
    const heading = withoutBlanks(
      column.split(HEADER_SEPARATOR).slice(0, -1).join(HEADER_SEPARATOR),
    );
    return (
      leaf.test(withoutBlanks(columnLeaf(column))) && (under === undefined || under.test(heading))
    );
  });
}

/** The row whose name is just 合计 or 总计, wherever it is printed (the code column, often). */
export function findTotalRow(table: ReportTable): TableRow | undefined {
  return table.rows.find((row) =>
    rowNames(table, row).some((name) => /^(?:合计|总计)$/.test(name)),
  );
}

/** The amount of a row in a column; null where nothing, a dash or words are printed. */
export function amountAt(row: TableRow | undefined, column: number): PrintedAmount | null {
  const value = row?.values[column];
  return row === undefined || value === undefined || value === null
    ? null
    : { amount: fen(value), line: row.line };
}

/** The names that a row prints in its code and label columns, without blanks. */
export function rowNames(table: ReportTable, row: TableRow): string[] {
  return row.cells
    .filter((_, index) => ['code', 'label'].includes(columnRole(table.columns[index] ?? '')))
    .map(withoutBlanks)
    .filter((name) => name !== '');
}

/** The amount beside a label in a two-sided table: the first amount column right of the label's column. */
export function amountBeside(table: ReportTable, label: RegExp): PrintedAmount | null {
  for (const row of table.rows) {
    const at = row.cells.findIndex((cell) => label.test(withoutBlanks(cell)));
    if (at === -1) continue;
    const column = table.columns.findIndex(
      (name, index) => index > at && columnRole(name) === 'amount',
    );
    return amountAt(row, column);
  }
  return null;
}

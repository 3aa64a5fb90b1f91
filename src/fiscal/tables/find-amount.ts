/** Finding columns and rows of a statutory table by their words, never by position. */
import { type Fen, fen } from '../money.ts';
import type { ReportTable, TableRow } from '../report.ts';
import { SUM_NAME, TOTAL_NAME, withoutNoise } from '../words.ts';
import { gluedCode, mayGlueCodes } from './codes.ts';
import { HEADER_SEPARATOR, columnLeaf, columnRole } from './columns.ts';

/** An amount with the line of the source that prints it. */
export interface PrintedAmount {
  readonly amount: Fen;
  readonly line: number;
}

/** The words above a column, without blanks. */
export function headingOf(column: string): string {
  return withoutNoise(column.split(HEADER_SEPARATOR).slice(0, -1).join(HEADER_SEPARATOR));
}

/** The index of the first amount column whose last header level matches, or -1; of several, `spentColumns`. */
export function findAmountColumn(table: ReportTable, leaf: RegExp, under?: RegExp): number {
  const found = table.columns.flatMap((column, index) =>
    columnRole(column) === 'amount' &&
    leaf.test(withoutNoise(columnLeaf(column))) &&
    (under === undefined || under.test(headingOf(column)))
      ? [index]
      : [],
  );
  return spentColumns(table, found)[0] ?? -1;
}

/** The column of this name, or the sum of the columns below a heading of this name; -1 where there is neither. */
export function findWholeColumn(table: ReportTable, name: RegExp): number {
  const own = findAmountColumn(table, name);
  if (own !== -1) return own;
  const sums = table.columns.flatMap((column, index) => {
    const [heading, leaf] = column.split(HEADER_SEPARATOR).slice(-2).map(withoutNoise);
    const isSum = leaf !== undefined && SUM_NAME.test(leaf) && name.test(heading ?? '');
    return isSum && columnRole(column) === 'amount' ? [index] : [];
  });
  return spentColumns(table, sums)[0] ?? -1;
}

/**
 * Of columns of the same name (合计 below 年初结转, 本年收入, 本年支出 and 年末结转, as some provinces print them), those of
 * what was spent, or at least of nothing that was carried over; all where the headings tell nothing of it.
 */
export function spentColumns(
  { columns }: Pick<ReportTable, 'columns'>,
  found: readonly number[],
): readonly number[] {
  const below = (words: RegExp) =>
    found.filter((index) => words.test(headingOf(columns[index] ?? '')));
  const carried = below(/结转|结余/);
  return (
    [below(/本年支出/), found.filter((index) => !carried.includes(index))].find(
      ({ length }) => length > 0,
    ) ?? found
  );
}

/** The row whose name is just 合计 or 总计, wherever it is printed (the code column, often). */
export function findTotalRow(table: ReportTable): TableRow | undefined {
  return table.rows.find((row) => rowNames(table, row).some((name) => TOTAL_NAME.test(name)));
}

/** The amount of a row in a column; null where nothing, a dash or words are printed. */
export function amountAt(row: TableRow | undefined, column: number): PrintedAmount | null {
  const value = row?.values[column];
  return row === undefined || value === undefined || value === null
    ? null
    : { amount: fen(value), line: row.line };
}

/** The names that a row prints in its code and label columns, without blanks; a code before a name is one of its own. */
export function rowNames(table: ReportTable, row: TableRow): string[] {
  return row.cells
    .flatMap((cell, index) => {
      const column = table.columns[index] ?? '';
      if (!['code', 'label'].includes(columnRole(column))) return [];
      const code = mayGlueCodes(column) ? gluedCode(cell) : '';
      return [code, withoutNoise(cell).slice(code.length)];
    })
    .filter((name) => name !== '');
}

/** The amount beside a label in a two-sided table: the first amount column right of the label's column. */
export function amountBeside(table: ReportTable, label: RegExp): PrintedAmount | null {
  for (const row of table.rows) {
    const at = row.cells.findIndex((cell) => label.test(withoutNoise(cell)));
    if (at === -1) continue;
    const column = table.columns.findIndex(
      (name, index) => index > at && columnRole(name) === 'amount',
    );
    return amountAt(row, column);
  }
  return null;
}

/** The two sides of the tables of all income and expenditure, read apart. */
import { HEADER_SEPARATOR, columnRole } from './columns.ts';
import { amountAt, type PrintedAmount } from './find-amount.ts';
import type { ReportTable, TableRow } from './report.ts';
import { withoutBlanks } from './words.ts';

export type OverviewSide = '收入' | '支出';

/** A line of one side: its name without blanks, and its amount where one is printed. */
export interface OverviewEntry {
  readonly name: string;
  readonly printed: PrintedAmount | null;
  readonly line: number;
  readonly row: TableRow;
}

/** The columns of a side: the one of its names, and those of its amounts, up to the names of the other side. */
export interface OverviewColumns {
  readonly label: number;
  readonly amounts: readonly number[];
}

/** Where a side stands in the table; null where no column of names carries its word. */
export function overviewColumns(table: ReportTable, side: OverviewSide): OverviewColumns | null {
  const roles = table.columns.map(columnRole);
  const label = table.columns.findIndex((column, index) => {
    const words = withoutBlanks(column.split(HEADER_SEPARATOR).join(''));
    return roles[index] === 'label' && words.includes(side);
  });
  if (label === -1) return null;
  const next = roles.findIndex((role, index) => index > label && role === 'label');
  const amounts = roles.flatMap((role, index) =>
    role === 'amount' && index > label && (next === -1 || index < next) ? [index] : [],
  );
  return amounts.length === 0 ? null : { label, amounts };
}

/** The entries of a side in their order, with its first amounts; lines without a name are left out. */
export function overviewSide(table: ReportTable, side: OverviewSide): OverviewEntry[] {
  const columns = overviewColumns(table, side);
  if (!columns) return [];
  return table.rows.flatMap((row) => {
    const name = withoutBlanks(row.cells[columns.label] ?? '');
    const printed = amountAt(row, columns.amounts[0] ?? -1);
    return name === '' ? [] : [{ name, printed, line: row.line, row }];
  });
}

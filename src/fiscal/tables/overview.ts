/** The two sides of the tables of all income and expenditure, read apart. */
import type { ReportTable, TableRow } from '../report.ts';
import { withoutNoise } from '../words.ts';
import { withoutCode } from './codes.ts';
import { columnRole } from './columns.ts';
import { amountAt, type PrintedAmount } from './find-amount.ts';

export type OverviewSide = '收入' | '支出';

/** A line of one side: its name without blanks and code, and its amount where one is printed. */
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

/**
 * Where a side stands in the table: its column of names carries its word; of two columns of names that do not tell the
 * sides apart, the first is income. Null where neither is so.
 */
export function overviewColumns(table: ReportTable, side: OverviewSide): OverviewColumns | null {
  const roles = table.columns.map(columnRole);
  const labels = roles.flatMap((role, index) => (role === 'label' ? [index] : []));
  const named = labels.filter((index) => withoutNoise(table.columns[index] ?? '').includes(side));
  const inOrder = labels.length === 2 ? labels[side === '收入' ? 0 : 1] : undefined;
  const label = named.length === 1 ? named[0] : (inOrder ?? named[0]);
  if (label === undefined) return null;
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
    const name = withoutCode(row.cells[columns.label] ?? '');
    const printed = amountAt(row, columns.amounts[0] ?? -1);
    return name === '' ? [] : [{ name, printed, line: row.line, row }];
  });
}

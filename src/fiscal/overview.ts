/** The two sides of the table of all income and expenditure, read apart. */
import { columnRole } from './columns.ts';
import { amountAt, type PrintedAmount } from './find-amount.ts';
import type { ReportTable } from './report.ts';
import { withoutBlanks } from './words.ts';

/** A line of one side: its name without blanks, and its amount where one is printed. */
export interface OverviewEntry {
  readonly name: string;
  readonly printed: PrintedAmount | null;
  readonly line: number;
}

/** The entries of a side in their order; lines without a name are left out. */
export function overviewSide(table: ReportTable, side: '收入' | '支出'): OverviewEntry[] {
  const label = table.columns.findIndex(
    (column) => columnRole(column) === 'label' && withoutBlanks(column).includes(side),
  );
  const amount = table.columns.findIndex(
    (column, index) => index > label && columnRole(column) === 'amount',
  );
  if (label === -1 || amount === -1) return [];
  return table.rows.flatMap((row) => {
    const name = withoutBlanks(row.cells[label] ?? '');
    return name === '' ? [] : [{ name, printed: amountAt(row, amount), line: row.line }];
  });
}

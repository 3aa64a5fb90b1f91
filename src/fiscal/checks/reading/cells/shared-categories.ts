/** Categories of spending (类) that an overview and a table of spending both list. */
import type { ReportTable, TableRow } from '../../../report.ts';
import { codeLevel } from '../../../tables/codes.ts';
import type { OverviewEntry } from '../../../tables/overview.ts';
import { purposeName } from '../../../words.ts';
import { rowsByCode, type SideOfTable } from './amounts-by-meaning.ts';
import { rowName } from './printed-cell.ts';

interface SharedCategory {
  /** Of three digits, as the table prints it: the overview prints none. */
  readonly code: string;
  readonly entry: OverviewEntry;
  /** The row of the table. */
  readonly row: TableRow;
}

/**
 * Matched by name, since overviews print no codes; in the order of the overview.
 *
 * @param column of the table's amounts: where rows stand side by side, it tells which name is a row's
 */
export function sharedCategories(
  { side }: SideOfTable,
  table: ReportTable,
  column: number,
): SharedCategory[] {
  const categories = [...rowsByCode(table)].filter(([code]) => codeLevel(code) === 1);
  return side.lines.flatMap((entry) => {
    const found = categories.find(
      ([, row]) => purposeName(rowName(table, row, column)) === purposeName(entry.name),
    );
    return found ? [{ code: found[0], entry, row: found[1] }] : [];
  });
}

/** The amounts that several tables print, found in each by what they mean. */
import { rowCode } from '../../../tables/codes.ts';
import { HEADER_SEPARATOR, columnLeaf, columnRole } from '../../../tables/columns.ts';
import { findTotalRow, rowNames, spentColumns } from '../../../tables/find-amount.ts';
import { ownTables } from '../../../tables/own-tables.ts';
import type { OverviewEntry, OverviewSide } from '../../../tables/overview.ts';
import type { ReportContent, ReportTable, TableRow } from '../../../report.ts';
import { WHOLE_COLUMN } from '../../../figures/spending.ts';
import type { TableKindId } from '../../../tables/statutory-tables.ts';
import { tablesOfKind } from '../../../tables/tables-of-kind.ts';
import { SUM_NAME, TOTAL_NAME, withoutNoise } from '../../../words.ts';
import { cellAt, type Cell } from './placed-cell.ts';
import { readSide, type Side } from '../../../tables/overview-sides.ts';

/** The table that a kind means; null where there is none, or several that are as near: then nobody knows which. */
export function onlyTable(report: ReportContent, kind: TableKindId): ReportTable | null {
  const own = tablesOfKind(ownTables(report), kind);
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** A side of a kind of overview with its table. */
export interface SideOfTable {
  readonly table: ReportTable;
  readonly side: Side;
}

/** A side of the only table of a kind, if it can be read. */
export function sideOf(
  report: ReportContent,
  kind: 'income-expenditure' | 'appropriation',
  name: OverviewSide,
): SideOfTable | null {
  const table = onlyTable(report, kind);
  const side = table && readSide(table, name);
  return side ? { table, side } : null;
}

/** The cell of a line in the first column of its side, which holds the whole. */
export function entryCell(
  report: ReportContent,
  { table, side }: SideOfTable,
  entry: OverviewEntry | null,
  column = side.columns[0] ?? -1,
): Cell | null {
  return entry && cellAt(report, { table, row: entry.row, column });
}

/** The line of the year's sum; the total where nothing was carried over. */
export function yearEntry({ side }: SideOfTable): OverviewEntry | null {
  return side.year ?? (side.carried.length === 0 ? side.total : null);
}

/** The columns of amounts that these words name. */
function ownColumns(table: ReportTable, words: RegExp): readonly number[] {
  const found = table.columns.flatMap((column, index) => {
    const isMeant = columnRole(column) === 'amount' && words.test(withoutNoise(columnLeaf(column)));
    return isMeant ? [index] : [];
  });
  return spentColumns(table, found);
}

/** The column of these words; −1 where there is none, or more than one. */
export function ownColumn(table: ReportTable, words: RegExp): number {
  const found = ownColumns(table, words);
  return found.length === 1 ? (found[0] ?? -1) : -1;
}

/** The column of all expenditure of the year: a sum below more headings than another is that of a part. */
export function spendingColumn(table: ReportTable): number {
  const sums = ownColumns(table, WHOLE_COLUMN);
  const depthOf = (index: number) => (table.columns[index] ?? '').split(HEADER_SEPARATOR).length;
  const least = Math.min(...sums.map(depthOf));
  const [whole, ...others] = sums.filter((index) => depthOf(index) === least);
  return whole === undefined || others.length > 0 ? onlyColumn(table) : whole;
}

/** The column of amounts, where the report's year has only one. */
function onlyColumn(table: ReportTable): number {
  return ownColumn(table, /./);
}

/** The column of basic expenditure, or its sum where it is taken apart; −1 where none is certain. */
export function basicColumn(table: ReportTable): number {
  const named = ownColumn(table, /^(?:其中[:：]?)?基本支出$/);
  if (named !== -1) return named;
  const below = ownColumns(table, SUM_NAME).filter((index) =>
    withoutNoise(table.columns[index] ?? '')
      .split(HEADER_SEPARATOR.trim())
      .slice(0, -1)
      .some((level) => level === '基本支出'),
  );
  return below.length === 1 ? (below[0] ?? -1) : -1;
}

/** The column of all income of the year, without what was carried over. */
export function incomeColumn(table: ReportTable): number {
  const named = ownColumn(table, /^本年收入(?:合计|小计)?$/);
  if (named !== -1) return named;
  const sums = ownColumns(table, SUM_NAME);
  const below = sums.filter((index) =>
    withoutNoise(table.columns[index] ?? '').includes('本年收入'),
  );
  if (below.length === 1) return below[0] ?? -1;
  const hasCarried = table.columns.some((column) => /结转|结余|弥补/.test(withoutNoise(column)));
  return sums.length === 1 && !hasCarried ? (sums[0] ?? -1) : -1;
}

/** The column of all income with what was carried over, where the table has such columns. */
export function incomeAndCarriedColumn(table: ReportTable): number {
  const sums = ownColumns(table, TOTAL_NAME).filter(
    (index) => !(table.columns[index] ?? '').includes(HEADER_SEPARATOR),
  );
  const hasCarried = table.columns.some((column) => /结转|上年结余/.test(withoutNoise(column)));
  return sums.length === 1 && hasCarried ? (sums[0] ?? -1) : -1;
}

/** The column of appropriations in the table of income. */
export function fiscalColumn(table: ReportTable): number {
  const named = ownColumn(table, /^财政拨款(?:收入)?$/);
  if (named !== -1) return named;
  const sums = ownColumns(table, SUM_NAME);
  const below = sums.filter((index) =>
    /^(?:.*本年收入)?财政拨款(?:收入)?(?:合计|小计)$/.test(
      withoutNoise((table.columns[index] ?? '').replaceAll(HEADER_SEPARATOR, '')),
    ),
  );
  return below.length === 1 ? (below[0] ?? -1) : -1;
}

/** The cell of a table's 合计 in a column. */
export function totalCell(report: ReportContent, table: ReportTable, column: number): Cell | null {
  const row = findTotalRow(table);
  return row && column !== -1 ? cellAt(report, { table, row, column }) : null;
}

/** The only amount of the row with this name, in tables that list kinds as rows. */
export function rowCell(report: ReportContent, table: ReportTable, name: RegExp): Cell | null {
  const rows = table.rows.filter((row) => rowNames(table, row).some((words) => name.test(words)));
  const [row] = rows;
  const column = onlyColumn(table);
  return row && rows.length === 1 && column !== -1 ? cellAt(report, { table, row, column }) : null;
}

/** The rows of a table by code; codes that stand twice are left out. */
export function rowsByCode(table: ReportTable): Map<string, TableRow> {
  const coded = table.rows.map((row) => [rowCode(table.columns, row.cells), row] as const);
  const uses = Map.groupBy(coded, ([code]) => code);
  return new Map(coded.filter(([code]) => code !== '' && uses.get(code)?.length === 1));
}

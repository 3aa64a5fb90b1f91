/** Spending by function: the categories (类) of a report's expenditure and what each of them got. */
import { codeLevel, rowCode } from './codes.ts';
import { columnRole } from './columns.ts';
import { amountAt, findAmountColumn, findTotalRow, type PrintedAmount } from './find-amount.ts';
import { sumFen, type Fen, type MoneyUnit } from './money.ts';
import { ownTableOf, type OwnReading } from './own-tables.ts';
import type { Report, ReportTable, TableRow } from './report.ts';
import { purposeName } from './words.ts';

/** One category as printed, with the line of its row. */
export interface SpendingCategory extends PrintedAmount {
  readonly code: string;
  readonly name: string;
}

/** The categories of one table, in its order. `total` is their sum; `printedTotal` what the table says. */
export interface SpendingByFunction {
  readonly table: Pick<ReportTable, 'id' | 'title' | 'number'>;
  readonly unit: MoneyUnit;
  readonly categories: readonly SpendingCategory[];
  readonly total: Fen;
  readonly printedTotal: PrintedAmount | null;
}

/** Tables that list spending by function, the most complete first. */
const TABLES = ['expenditure', 'general-expenditure'] as const;
/** The column of the whole: 合计, 本年支出合计, 本年支出 / 小计; never 基本支出 or 项目支出. */
export const WHOLE_COLUMN = /^(?:本年)?(?:支出)?(?:合计|小计|总计)$|支出合计$/;
const OVERVIEW = 'income-expenditure';
const OVERVIEW_CATEGORY = /^[一二三四五六七八九十]+、.*(?:支出|备费)$/;

/** Spending by function of a report, or null where no table lists it. */
export function spendingByFunction(
  report: OwnReading & Pick<Report, 'unit'>,
): SpendingByFunction | null {
  for (const id of TABLES) {
    const table = ownTableOf(report, id);
    const found = table && collect(report, table, codedCategories(table), codedTotal(table));
    if (found) return found;
  }
  const overview = ownTableOf(report, OVERVIEW);
  return overview ? collect(report, overview, namedCategories(overview), null) : null;
}

function collect(
  report: Pick<Report, 'unit'>,
  table: ReportTable,
  categories: SpendingCategory[],
  printedTotal: PrintedAmount | null,
): SpendingByFunction | null {
  const spent = categories.filter((category) => category.amount !== 0);
  if (spent.length === 0) return null;
  return {
    table: { id: table.id, title: table.title, number: table.number },
    unit: table.unit ?? report.unit,
    categories: spent,
    total: sumFen(spent.map((category) => category.amount)),
    printedTotal,
  };
}

function codedTotal(table: ReportTable): PrintedAmount | null {
  return amountAt(findTotalRow(table), findAmountColumn(table, WHOLE_COLUMN));
}

function codedCategories(table: ReportTable): SpendingCategory[] {
  const column = findAmountColumn(table, WHOLE_COLUMN);
  return table.rows.flatMap((row) => {
    const code = rowCode(table.columns, row.cells);
    const amount = amountAt(row, column);
    if (codeLevel(code) !== 1 || amount === null) return [];
    return [{ ...amount, code, name: purposeName(rowName(table, row)) }];
  });
}

function rowName(table: ReportTable, row: TableRow): string {
  const column = table.columns.findIndex((name) => columnRole(name) === 'label');
  return row.cells[column] ?? '';
}

/** The overview prints no codes: its categories are the numbered names on the expenditure side. */
function namedCategories(table: ReportTable): SpendingCategory[] {
  return table.rows.flatMap((row) =>
    row.cells.flatMap((cell, index) => {
      const column = table.columns.findIndex(
        (name, at) => at > index && columnRole(name) === 'amount',
      );
      const amount = OVERVIEW_CATEGORY.test(cell.trim()) ? amountAt(row, column) : null;
      const isSpending = /支\s*出/.test(table.columns[index] ?? '');
      return amount && isSpending ? [{ ...amount, code: '', name: purposeName(cell) }] : [];
    }),
  );
}

/** Spending by function: the categories (类) of a report's expenditure and what each of them got. */
import { isFunctionCategory, rowCode } from '../tables/codes.ts';
import { columnRole } from '../tables/columns.ts';
import {
  amountAt,
  findAmountColumn,
  findTotalRow,
  rowNames,
  type PrintedAmount,
} from '../tables/find-amount.ts';
import { fen, sumFen, type Fen, type MoneyUnit } from '../money.ts';
import { ownTableOf, type OwnReading } from '../tables/own-tables.ts';
import { overviewSide } from '../tables/overview.ts';
import { roundingAllowance } from '../tables/print-precision.ts';
import type { Report, ReportTable, TableRow } from '../report.ts';
import { LINE_NUMBER, SUM_WORDS, purposeName } from '../words.ts';

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
/** The sum of spending: 合计, 本年支出合计; never 基本支出 or 项目支出. */
const SPENDING_SUM = new RegExp(`^(?:本年)?(?:支出)?(?:${SUM_WORDS})$`);
/** The column of the whole: 合计, 本年支出合计, 本年支出, 本年支出 / 小计; never 基本支出 or 项目支出. */
export const WHOLE_COLUMN = new RegExp(`${SPENDING_SUM.source}|支出合计$|^本年支出$`);
const OVERVIEW = 'income-expenditure';
const OVERVIEW_CATEGORY = new RegExp(`${LINE_NUMBER.source}.*(?:支出|备费)$`);

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
  const found = overview && collect(report, overview, namedCategories(overview), null);
  return overview && found && isWhole(report, overview, found) ? found : null;
}

/** What a table of all income and expenditure prints as the sum of the year's spending; null where it prints none. */
export function overviewSpending(table: ReportTable): PrintedAmount | null {
  return overviewSide(table, '支出').find(({ name }) => SPENDING_SUM.test(name))?.printed ?? null;
}

/** Whether the categories of an overview are all there is, where it prints the sum of the year: a row may be lost. */
function isWhole(
  report: Pick<Report, 'unit'>,
  table: ReportTable,
  { categories, total }: SpendingByFunction,
): boolean {
  const printed = overviewSpending(table);
  const allowance = roundingAllowance(table, report, categories.length);
  return !printed || Math.abs(printed.amount - total) <= allowance;
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
  return categoryRows(table).flatMap((row) => {
    const code = rowCode(table.columns, row.cells);
    const amount = amountAt(row, column);
    return amount ? [{ ...amount, code, name: purposeName(rowName(table, row)) }] : [];
  });
}

/**
 * The rows of the categories of a table. Where one comes again, units are listed below each other: the first of each are
 * the categories if they add up to all there is, or else none are.
 */
export function categoryRows(table: ReportTable): TableRow[] {
  const found = table.rows.flatMap((row) => {
    const code = rowCode(table.columns, row.cells);
    return isFunctionCategory(code) ? [{ code, row }] : [];
  });
  const firsts = [...Map.groupBy(found, ({ code }) => code).values()].map(([first]) => first!.row);
  if (firsts.length === found.length) return firsts;
  const column = findAmountColumn(table, WHOLE_COLUMN);
  const sum = sumFen(firsts.map((row) => amountAt(row, column)?.amount ?? fen(0)));
  return sum === codedTotal(table)?.amount ? firsts : [];
}

function rowName(table: ReportTable, row: TableRow): string {
  return rowNames(table, row).find((name) => !/^\d+$/.test(name)) ?? '';
}

/** Lists of the same spending by its nature, or by what is bought for it. */
const OTHER_CLASSIFICATION =
  /^(?:基本|项目|(?:事业单位)?经营|上缴上级|对附属单位补助|(?:机关)?工资福利|(?:机关)?商品和服务|对个人和家庭的?补助|(?:机关)?资本性|对企业补助|债务利息及费用)(?:支出)?(?:[（(]|$)/;

/** The overview prints no codes: its categories are the numbered names of the first list of expenditure by function. */
function namedCategories(table: ReportTable): SpendingCategory[] {
  const lists = table.columns.map((header, index) => {
    if (!/支\s*出/.test(header)) return [];
    const column = table.columns.findIndex(
      (name, at) => at > index && columnRole(name) === 'amount',
    );
    return table.rows.flatMap((row) => {
      const name = row.cells[index]?.trim() ?? '';
      const amount = OVERVIEW_CATEGORY.test(name) ? amountAt(row, column) : null;
      return amount ? [{ ...amount, code: '', name: purposeName(name) }] : [];
    });
  });
  const byFunction = lists.filter(
    (list) => !list.some(({ name }) => OTHER_CLASSIFICATION.test(name)),
  );
  return byFunction.find((list) => list.some(({ amount }) => amount !== 0)) ?? [];
}

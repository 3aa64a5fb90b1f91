/** Basic and project expenditure, by category of the function classification. */
import { fen, sumFen, type Fen, type MoneyUnit } from '../money.ts';
import type { Report, ReportTable, TableRow } from '../report.ts';
import { columnLeaf, columnRole } from '../tables/columns.ts';
import {
  amountAt,
  findAmountColumn,
  findTotalRow,
  rowNames,
  headingOf,
  findWholeColumn,
} from '../tables/find-amount.ts';
import { ownTableOf, type OwnReading } from '../tables/own-tables.ts';
import { purposeName, withoutNoise } from '../words.ts';
import { categoryRows, WHOLE_COLUMN } from './spending.ts';

/** One row: what it prints for each kind of expenditure, null where it prints nothing. */
export interface NatureRow {
  readonly name: string;
  readonly line: number;
  readonly basic: Fen | null;
  readonly project: Fen | null;
  /** Business expenditure, payments to higher levels and subsidies to units below, each as a column of its own. */
  readonly others: readonly (Fen | null)[];
  readonly whole: Fen | null;
}

export interface SpendingByNature {
  readonly table: ReportTable;
  readonly unit: MoneyUnit;
  readonly total: NatureRow | null;
  readonly categories: readonly NatureRow[];
}

const TABLES = ['expenditure', 'general-expenditure'] as const;
/** Basic and project expenditure of a report, or null where no table tells them apart. */
export function spendingByNature(
  report: OwnReading & Pick<Report, 'unit'>,
): SpendingByNature | null {
  for (const id of TABLES) {
    const table = ownTableOf(report, id);
    const found = table && fromTable(report, table);
    // Where the table of all expenditure cannot be read, that of one kind of money is not the same.
    if (found || table?.columns.some((column) => column.includes('基本支出'))) return found ?? null;
  }
  return null;
}

function fromTable(report: Pick<Report, 'unit'>, table: ReportTable): SpendingByNature | null {
  const read = rowReader(table);
  if (!read) return null;
  const categories = categoryRows(table)
    .map((row) => read(row))
    .filter((row) => [row.basic, row.project, row.whole, ...row.others].some((amount) => amount));
  const totalRow = findTotalRow(table);
  const total = totalRow ? read(totalRow) : null;
  const hasKinds = [...categories, ...(total ? [total] : [])].some(
    ({ basic, project }) => basic ?? project,
  );
  return hasKinds ? { table, unit: table.unit ?? report.unit, total, categories } : null;
}

/** What stands above a column of a kind of expenditure and of all of it. */
const headingOfKinds = (column: string) =>
  headingOf(column).replace(/^其中[:：]?|\/?(?:基本|项目)支出$/g, '');

/**
 * The columns of basic, of project and of all expenditure; -1 where there is none. Below another heading than the whole
 * (总计, and then 当年预算 and 上年结转, each with both kinds), they are its parts only if they add up to it.
 */
export function natureColumns(table: ReportTable): Record<'basic' | 'project' | 'whole', number> {
  const basic = findWholeColumn(table, /^基本支出$/);
  const project = findWholeColumn(table, /^项目支出$/);
  const whole = findAmountColumn(table, WHOLE_COLUMN);
  const found = [basic, project, whole].filter((index) => index !== -1);
  const headings = new Set(found.map((index) => headingOfKinds(table.columns[index] ?? '')));
  const row = findTotalRow(table);
  const [one, other, all] = [basic, project, whole].map((index) => amountAt(row, index)?.amount);
  const isWhole = headings.size <= 1 || sumFen([one ?? fen(0), other ?? fen(0)]) === all;
  return isWhole ? { basic, project, whole } : { basic: -1, project: -1, whole };
}

/** Kinds that are neither; what else is printed is of other years, or of the money that pays for it. */
const OTHER_KIND = /经营支出|上缴上级|(?:附属|下级)单位|^其他支出$/;

function rowReader(table: ReportTable): ((row: TableRow) => NatureRow) | null {
  const { basic, project, whole } = natureColumns(table);
  if (basic === -1 || project === -1) return null;
  const heading = headingOfKinds(table.columns[basic] ?? '');
  const others = table.columns.flatMap((column, index) =>
    columnRole(column) === 'amount' &&
    OTHER_KIND.test(withoutNoise(columnLeaf(column))) &&
    headingOfKinds(column) === heading
      ? [index]
      : [],
  );
  const amount = (row: TableRow, column: number) => amountAt(row, column)?.amount ?? null;
  return (row) => ({
    name: purposeName(rowNames(table, row).find((name) => !/^\d+$/.test(name)) ?? ''),
    line: row.line,
    basic: amount(row, basic),
    project: amount(row, project),
    others: others.map((column) => amount(row, column)),
    whole: amount(row, whole),
  });
}

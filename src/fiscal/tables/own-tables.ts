/**
 * Tables as they tell of the report's own year and kind. Budgets print last year's amounts beside their own, final
 * accounts the plan beside what was spent: whoever looks for an amount by its words must not find those.
 */
import { oncePer } from '../once-per.ts';
import type { Report, ReportTable } from '../report.ts';
import { toHalfWidth } from '../characters.ts';
import { withoutNoise } from '../words.ts';
import { HEADER_SEPARATOR, columnRole, isRateColumn } from './columns.ts';

/** The tables of a report, and what says whose amounts are its own. */
export type OwnReading = Pick<Report, 'tables' | 'year' | 'kind'>;

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
/** 上年结转 is money of this year. */
const OTHER_YEAR = /上年(?!.{0,4}结)|上一年|去年|同期/;
const CHANGE = /增减|增长|变动|比较|[比较](?:上|去|同|19|20)/;
/** Never 一般公共预算财政拨款, which is a kind of money. */
const PLANNED = /预算数|(?:年初|全年|调整后?|年度|本年)预算(?:金额)?$|^预算$/;
const SPENT = /决算(?:统计)?数|执行数|^决算$/;

const wordsOf = (column: string) =>
  toHalfWidth(withoutNoise(column.split(HEADER_SEPARATOR).join('')));
const yearsOf = (column: string) => (wordsOf(column).match(YEAR) ?? []).map(Number);

/** Whether a column tells of another year than the report's, of how far two years are apart, or of a rate. */
export function isOfOtherYear({ year }: Pick<Report, 'year'>, column: string): boolean {
  const words = wordsOf(column);
  const years = yearsOf(column);
  if (CHANGE.test(words) || isRateColumn(column)) return true;
  return years.length > 0 ? !years.includes(year) : OTHER_YEAR.test(words);
}

/** In final accounts the columns of what was spent, in budgets those of the plan; all where only one is printed. */
function ofKind(columns: readonly string[], kind: Report['kind'], found: readonly number[]) {
  const names = (words: RegExp) => (index: number) =>
    columns[index]!.split(HEADER_SEPARATOR).some((level) => words.test(withoutNoise(level)));
  const [planned, spent] = [found.filter(names(PLANNED)), found.filter(names(SPENT))];
  if (planned.length === 0 || spent.length === 0) return found;
  const others = kind === 'final' ? planned : spent;
  return found.filter((index) => !others.includes(index));
}

function ownTable(table: ReportTable, { year, kind }: OwnReading): ReportTable {
  const { columns } = table;
  const amounts = columns.flatMap((column, index) =>
    columnRole(column) === 'amount' ? [index] : [],
  );
  const ofYear = amounts.filter((index) => !isOfOtherYear({ year }, columns[index]!));
  const own = ofKind(columns, kind, ofYear);
  if (own.length === amounts.length) return table;
  // A table that was made of last year's and kept its heading tells of no other year.
  const isMisprint =
    own.length === 0 && new Set(amounts.flatMap((index) => yearsOf(columns[index]!))).size === 1;
  if (isMisprint) return table;
  const isOther = new Set(amounts.filter((index) => !own.includes(index)));
  return { ...table, columns: columns.map((column, index) => (isOther.has(index) ? '' : column)) };
}

/**
 * The tables of a report in their order. Columns of amounts of another year, or of the other of plan and spending, have
 * no name, so that they are found for nothing; rows and places are as printed.
 */
export const ownTables: (report: OwnReading) => readonly ReportTable[] = oncePer(
  (report: OwnReading) => report.tables.map((table) => ownTable(table, report)),
  ({ tables }) => tables,
);

/** The first table of an id. */
export function ownTableOf(report: OwnReading, id: string): ReportTable | undefined {
  return ownTables(report).find((table) => table.id === id);
}

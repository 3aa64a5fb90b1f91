/** Basic expenditure by economic classification: wages, running costs, and what they are made of. */
import { sumFen, type Fen, type MoneyUnit } from '../money.ts';
import type { Report, ReportTable, TableRow } from '../report.ts';
import { gluedCode, isClassified, mayGlueCodes, withoutCode } from '../tables/codes.ts';
import { columnLeaf, columnRole } from '../tables/columns.ts';
import {
  amountAt,
  findAmountColumn,
  findTotalRow,
  type PrintedAmount,
  findWholeColumn,
} from '../tables/find-amount.ts';
import { ownTableOf, type OwnReading } from '../tables/own-tables.ts';
import { roundingAllowance } from '../tables/print-precision.ts';
import { SUM_NAME, withoutBlanks } from '../words.ts';
import { WHOLE_COLUMN } from './spending.ts';

/** An item of five digits. */
export interface EconomicItem extends PrintedAmount {
  readonly code: string;
  readonly name: string;
}

/** A group of three digits; its items are those above or below zero. */
export interface EconomicGroup extends EconomicItem {
  readonly items: readonly EconomicItem[];
}

export interface EconomicBreakdown {
  readonly table: ReportTable;
  readonly unit: MoneyUnit;
  /** Groups that hold money, in the order of their codes. */
  readonly groups: readonly EconomicGroup[];
  /** The sum of the groups. */
  readonly total: Fen;
  /** The printed sum: of this table, or of basic expenditure where spending is listed by function. */
  readonly printedTotal: Fen | null;
}

/** The breakdown of a report, or null where no table lists amounts by economic codes. */
export function economicBreakdown(
  report: OwnReading & Pick<Report, 'unit'>,
): EconomicBreakdown | null {
  const table = ownTableOf(report, 'general-basic');
  if (!table) return null;
  const printed = codedAmounts(table).filter(({ amount }) => amount !== 0);
  const listed = [...Map.groupBy(printed, ({ code }) => code).values()].map(([first]) => first!);
  const groups = listed
    .filter(({ code }) => code.length === 3)
    .map((group) => ({
      ...group,
      items: listed.filter(({ code }) => code.length === 5 && code.startsWith(group.code)),
    }))
    .sort((one, other) => one.code.localeCompare(other.code));
  if (groups.length === 0) return null;
  const total = sumFen(groups.map(({ amount }) => amount));
  const whole = printedTotal(report, table, groups);
  const allowance = roundingAllowance(table, report, groups.length);
  // A code that comes again is of another unit, unless the first of each are all there is.
  const isWhole = whole !== null && Math.abs(whole - total) <= allowance;
  if (listed.length < printed.length && !isWhole) return null;
  return { table, unit: table.unit ?? report.unit, groups, total, printedTotal: whole };
}

/** The amount of every code: tables print one list, or several side by side, each with columns of its own. */
function codedAmounts(table: ReportTable): EconomicItem[] {
  return codeLists(table).flatMap((list) =>
    table.rows.flatMap((row) => {
      const printed = amountAt(row, list.amount);
      const digits = listedCode(list, row);
      if (!printed || !/^(?:\d{3}|\d{5})$/.test(digits)) return [];
      return [{ ...printed, code: digits, name: withoutCode(row.cells[list.label] ?? '') }];
    }),
  );
}

/** A list of codes within a table: its columns of codes, 类 and 款 apart in some, of names and of whole amounts. */
export interface CodeList {
  readonly codes: readonly number[];
  readonly label: number;
  readonly amount: number;
}

/** The lists that stand side by side in a table; one for a table with a single list. */
export function codeLists({ columns, rows }: Pick<ReportTable, 'columns' | 'rows'>): CodeList[] {
  // Codes right before the names have no column of their own.
  const glued = columns.flatMap((column, index) =>
    mayGlueCodes(column) && rows.some(({ cells }) => gluedCode(cells[index] ?? '') !== '')
      ? [index]
      : [],
  );
  const lists = glued.flatMap((label, at): CodeList[] => {
    const amount = wholeOf(columns, label, glued[at + 1]);
    return amount === null ? [] : [{ codes: [label], label, amount }];
  });
  return lists.length > 0 ? lists : listsBesideCodes(columns);
}

/** The column of the whole amount between two others, or else the first of amounts there. */
function wholeOf(columns: readonly string[], from: number, to = columns.length): number | null {
  const amounts = [...columns.keys()].filter(
    (index) => index >= from && index < to && columnRole(columns[index]!) === 'amount',
  );
  const whole = amounts.find((index) =>
    SUM_NAME.test(withoutBlanks(columnLeaf(columns[index] ?? ''))),
  );
  return whole ?? amounts[0] ?? null;
}

function listsBesideCodes(columns: readonly string[]): CodeList[] {
  const roles = columns.map(columnRole);
  const runs = roles.flatMap((role, index) =>
    role === 'code' && roles[index - 1] !== 'code' ? [index] : [],
  );
  const starts = runs.filter(
    (start, at) => at === 0 || roles.slice(runs[at - 1], start).includes('amount'),
  );
  return starts.flatMap((start, at) => {
    const end = starts[at + 1] ?? columns.length;
    // Two classifications of the same amounts: the codes of the agencies' own are told apart further.
    const names = runs.filter((run) => run >= start && run < end);
    const first = names.find((run) => (columns[run] ?? '').includes('部门')) ?? start;
    const own = columns.map((_, index) => index).slice(first, end);
    const label = own.find((index) => roles[index] === 'label');
    const codes = own.filter(
      (index) => isClassified(columns[index] ?? '') && (label === undefined || index < label),
    );
    const amount = wholeOf(columns, first, end);
    return label === undefined || amount === null ? [] : [{ codes, label, amount }];
  });
}

/** The code that a row prints in the columns of a list: `30101`, `301` and `01` side by side, or `30101基本工资`. */
export function listedCode({ codes }: Pick<CodeList, 'codes'>, row: TableRow): string {
  const printed = withoutBlanks(codes.map((column) => row.cells[column] ?? '').join(''));
  return gluedCode(printed) || printed;
}

/** Tables of lists side by side print no sum of all; the table of the same spending by function does. */
function printedTotal(
  report: OwnReading & Pick<Report, 'unit'>,
  table: ReportTable,
  groups: readonly EconomicGroup[],
): Fen | null {
  const own = amountAt(findTotalRow(table), findAmountColumn(table, WHOLE_COLUMN));
  if (own) return own.amount;
  const byFunction = ownTableOf(report, 'general-expenditure');
  const basic =
    byFunction && amountAt(findTotalRow(byFunction), findWholeColumn(byFunction, '基本支出'));
  const sum = sumFen(groups.map(({ amount }) => amount));
  // Another amount than the groups' own is another thing.
  const isSame =
    basic && Math.abs(basic.amount - sum) <= roundingAllowance(table, report, groups.length);
  return isSame ? basic.amount : null;
}

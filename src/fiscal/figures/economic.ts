/** Basic expenditure by economic classification: wages, running costs, and what they are made of. */
import { sumFen, type Fen, type MoneyUnit } from '../money.ts';
import type { Report, ReportTable } from '../report.ts';
import { codeLists, listedCode } from '../tables/code-lists.ts';
import { withoutCode } from '../tables/codes.ts';
import {
  amountAt,
  findAmountColumn,
  findTotalRow,
  type PrintedAmount,
  findWholeColumn,
} from '../tables/find-amount.ts';
import { ownTableOf, type OwnReading } from '../tables/own-tables.ts';
import { roundingAllowance } from '../tables/print-precision.ts';
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
    byFunction && amountAt(findTotalRow(byFunction), findWholeColumn(byFunction, /^基本支出$/));
  const sum = sumFen(groups.map(({ amount }) => amount));
  // Another amount than the groups' own is another thing.
  const isSame =
    basic && Math.abs(basic.amount - sum) <= roundingAllowance(table, report, groups.length);
  return isSame ? basic.amount : null;
}

/**
 * Rows whose amounts fit the columns in several ways are settled by what they say themselves: a sum is what its parts
 * add up to, and what was left of a fund and came in is what was spent and is left of it.
 */
import { columnRole, HEADER_SEPARATOR } from '../../../../src/fiscal/tables/columns.ts';
import { totalColumns } from '../../../../src/fiscal/tables/total-columns.ts';
import { sumFen } from '../../../../src/fiscal/money.ts';
import { isMoney } from '../../printed/numbers.ts';
import { saidReadings, type IsSaid } from './said-readings.ts';
import { amountIn, isNear } from './sum-search.ts';
import type { Reading } from '../../cells.ts';

type Rows = readonly (readonly Reading[])[];

/** Columns that add up to the same as others. */
interface Balance {
  readonly sums: readonly number[];
  readonly parts: readonly number[];
}

/** What a fund's columns are called, each by the first that is. */
const BEFORE = /^(?:年初|上年)(?:财政拨款)?结[转余]/;
const INCOME = /^本年收入/;
const SPENT = /^本年支出/;
const AFTER = /^(?:年末|年终)(?:财政拨款)?结[转余]/;

/** What was left and came in, what was spent and is left: the ministry's forms of funds and of general appropriation. */
function fundBalance(columns: readonly string[]): Balance[] {
  const [before, income, spent, after] = [BEFORE, INCOME, SPENT, AFTER].map((name) =>
    columns.findIndex((column) => name.test(column.split(HEADER_SEPARATOR)[0]!)),
  ) as [number, number, number, number];
  return [before, income, spent, after].includes(-1)
    ? []
    : [{ sums: [before, income], parts: [spent, after] }];
}

const balances = (columns: readonly string[]): Balance[] => [
  ...totalColumns(columns).flatMap(({ total, parts, isKnown }) =>
    isKnown ? [{ sums: [total], parts }] : [],
  ),
  ...fundBalance(columns),
];

const sumOf = (row: Reading, places: readonly number[]) =>
  sumFen(places.map((column) => amountIn(row, column)));

const holds = (row: Reading, { sums, parts }: Balance) =>
  isNear(sumOf(row, sums), sumOf(row, parts));

/** Rows of money; those that number the columns print none. */
const ofMoney = (rows: readonly Reading[]) => rows.filter((row) => row.some(isMoney));

/** Whether the sums that a header tells of prove it: each is printed, and is in every row what its parts add up to. */
export function proves(rows: readonly Reading[], columns: readonly string[]): boolean {
  const all = balances(columns);
  const amounts = ofMoney(rows);
  return (
    all.length > 0 &&
    all.every(
      (balance) =>
        amounts.some((row) => sumOf(row, balance.sums) !== 0) &&
        amounts.every((row) => holds(row, balance)),
    )
  );
}

/** Fewer sums that do not add up may be misprints: the row of one item repeats that of its sum. */
const FEWEST_OFF = 3;

/** Whether a sum that a header tells of is in most rows not what its parts add up to: no misprints, but another header. */
export function disproves(rows: readonly Reading[], columns: readonly string[]): boolean {
  const amounts = ofMoney(rows);
  const off = balances(columns).map(
    (balance) => amounts.filter((row) => !holds(row, balance)).length,
  );
  const all = off.reduce((sum, count) => sum + count, 0);
  return all >= FEWEST_OFF && off.some((count) => 2 * count > amounts.length);
}

/**
 * The readings of each row that add up; all of them where none does.
 *
 * @param rows all readings of each row
 * @param columns the flattened header
 * @param isSaid whether the running text says a number of a column
 */
export function settleParts(rows: Rows, columns: readonly string[], isSaid: IsSaid): Rows {
  const all = balances(columns);
  const isUnnamed = columns.every((column) => columnRole(column) === 'amount');
  const addsUp = (row: Reading) => all.every((balance) => holds(row, balance));
  return rows.map((readings) => {
    if (readings.length < 2) return readings;
    const right = readings.filter(addsUp);
    if (right.length < 2) return right.length === 0 ? readings : right;
    // What rows of names say is settled by each other.
    return isUnnamed ? saidReadings(right, columns, isSaid) : right;
  });
}

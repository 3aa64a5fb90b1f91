/** How exact printed numbers are: sums of rounded numbers may differ from a printed sum by no more than their rounding. */
import { FEN_PER_UNIT, fen, type Fen, type MoneyUnit } from '../money.ts';
import { oncePer } from '../once-per.ts';
import type { Report, ReportTable } from '../report.ts';

/** An amount and one unit of its last printed place. */
export interface Exactness {
  readonly amount: number;
  readonly step: number;
}

const DECIMALS = /[.．]([\d０-９]+)\s*[%％]?\s*$/;

/** How many decimals a number is printed with. */
export function decimalsOf(raw: string): number {
  return DECIMALS.exec(raw)?.[1]?.length ?? 0;
}

/** The decimals that most of some amounts are printed with; the fewer where two are as common. */
export function mostDecimals(amounts: readonly string[]): number {
  const [most] = [...Map.groupBy(amounts, decimalsOf)].toSorted(
    ([few, { length }], [more, others]) => others.length - length || few - more,
  );
  return most?.[0] ?? 0;
}

/**
 * The decimals that most amounts of a table are printed with. Spreadsheets drop zeros at the end: `3800` in a table of
 * two decimals is 3800.00.
 */
export const usualDecimals = oncePer(({ rows }: ReportTable): number =>
  // Zeros tell nothing.
  mostDecimals(
    rows.flatMap(({ cells, values }) =>
      values.flatMap((value, column) =>
        value === null || value === 0 ? [] : (cells[column] ?? ''),
      ),
    ),
  ),
);

/** One unit of the last of so many decimals, in 分; at least one 分, since nothing is printed finer. */
export function stepOf(unit: MoneyUnit, decimals: number): number {
  return Math.max(1, FEN_PER_UNIT[unit] / 10 ** decimals);
}

/**
 * Whether print explains a difference: each number hides at most half a unit of its last place, so a sum may be off by
 * half the steps of all its numbers added up. Doubled, all of it is whole numbers.
 */
export function isWithinRounding(difference: number, steps: number): boolean {
  return Math.abs(difference) * 2 <= steps;
}

/**
 * The most by which the sum of `count` printed amounts may differ from their printed total: half a unit of the last
 * printed place for each of them and for the total.
 */
export function roundingAllowance(
  table: ReportTable,
  report: Pick<Report, 'unit'>,
  count: number,
): Fen {
  const unit: MoneyUnit = table.unit ?? report.unit;
  const places = table.rows
    .flatMap(({ cells, values }) => cells.filter((_, index) => values[index] != null))
    .reduce((most, cell) => Math.max(most, decimalsOf(cell)), 0);
  return fen(Math.floor((FEN_PER_UNIT[unit] * (count + 1)) / (2 * 10 ** places)));
}

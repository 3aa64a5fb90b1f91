/** How exact printed amounts are: sums of rounded numbers may differ from a printed sum by no more than their rounding. */
import { decimalsOf, FEN_PER_UNIT, fen, type Fen, type MoneyUnit } from '../money.ts';
import type { Report, ReportTable } from '../report.ts';

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
  const places = Math.max(
    ...table.rows.flatMap((row) =>
      row.cells.map((cell, index) => (row.values[index] == null ? 0 : decimalsOf(cell))),
    ),
    0,
  );
  return fen(Math.floor((FEN_PER_UNIT[unit] * (count + 1)) / (2 * 10 ** places)));
}

/** The table behind a chart as CSV: all rows, none folded. */
import type { Chart } from '../charts/chart.ts';
import { fen, isMoneyUnit, plainAmount } from '../fiscal/money.ts';
import { csv } from './csv.ts';

/** One header row with the unit in it; amounts without grouping; last, the line of the source. */
export function chartCsv({
  columns,
  rows,
  unit,
}: Pick<Chart, 'columns' | 'rows' | 'unit'>): string {
  const header = columns.map(({ name, type }) => (type === 'amount' ? `${name}（${unit}）` : name));
  const lines = rows.map(({ cells, values, line }) => [
    ...cells.map((cell, index) => {
      const value = values[index];
      return value == null || !isMoneyUnit(unit) ? cell : plainAmount(fen(value), unit);
    }),
    line === null ? '' : String(line),
  ]);
  return csv([[...header, '原文行'], ...lines]);
}

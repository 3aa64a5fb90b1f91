/** The table behind a chart as CSV: all rows, none folded. */
import type { Chart } from '../charts/chart.ts';
import { FEN_PER_UNIT, fen, formatFen, type MoneyUnit } from '../fiscal/money.ts';
import { csv } from './csv.ts';

function isMoneyUnit(unit: string): unit is MoneyUnit {
  return Object.hasOwn(FEN_PER_UNIT, unit);
}

/** As many decimals as the largest unit has down to 分. */
const ALL_DECIMALS = 10;

/** An amount in the chart's unit as programs read it, to the last 分: `-1234.50`, `0.000012`. */
function plainAmount(value: number, unit: MoneyUnit): string {
  const exact = formatFen(fen(value), unit, ALL_DECIMALS);
  return exact
    .replaceAll(',', '')
    .replace('−', '-')
    .replace(/(\.\d\d\d*?)0+$/u, '$1');
}

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
      return value == null || !isMoneyUnit(unit) ? cell : plainAmount(value, unit);
    }),
    line === null ? '' : String(line),
  ]);
  return csv([[...header, '原文行'], ...lines]);
}

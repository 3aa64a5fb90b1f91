/** What each cell of a row means in the table's unit. */
import type { VFile } from 'vfile';
import { columnRole, isRateColumn, type ColumnRole } from '../../../src/fiscal/tables/columns.ts';
import { readAmount, type MoneyUnit } from '../../../src/fiscal/money.ts';
import type { TableRow } from '../../../src/fiscal/report.ts';
import type { RowInColumns } from './place-rows.ts';
import { withoutNoise } from '../printed/text.ts';
import { warn } from '../problem.ts';

/** Labels that say what is counted; `用车` is a line of the vehicles that a department keeps. */
const COUNTED =
  /(?<!公务)用车$|车辆数|设备(?:[（(]不含车辆[）)])?$|[（(](?:台|辆|个|人|人次|平方米|套|批次?|次|台[、/]辆|台[（(]套[）)])+[）)]/;

/** Labels of rows that print percents: `2016年比2015年增减%`. */
const RATED = /[%％][）)]?$|(?:增减|增长|下降|完成|执行)率$/;

/** What is the same for all rows of a table. */
interface RowContext {
  /** The flattened header. */
  readonly columns: readonly string[];
  /** The unit of the table's amounts; null where nobody knows it. */
  readonly unit: MoneyUnit | null;
  /** Whether the table is a statutory one, of which words among the amounts are told. */
  readonly isKnown: boolean;
  readonly file: VFile;
}

/** The label of a number, without blanks: the nearest to its left, as tables print two lists side by side. */
function labelOf(cells: readonly string[], roles: readonly ColumnRole[], column: number): string {
  return withoutNoise(cells[roles.slice(0, column).lastIndexOf('label')] ?? '');
}

function warnOfAmount(file: VFile, line: number, column: string, unit: string, cell: string) {
  warn(
    file,
    { line },
    {
      rule: 'amount',
      reason: `A cell of the column “${column}” is no amount`,
      expected: `a number in ${unit}`,
      found: `“${cell.trim().slice(0, 30)}”`,
      advice:
        'It is shown as printed and left out of sums; declare a correction if the print is misread',
    },
  );
}

/** A row with a value for each cell that is an amount, in 分; where a row stands in other columns than its own, none is. */
export function typeRow(row: RowInColumns, { columns, unit, isKnown, file }: RowContext): TableRow {
  const cells = columns.map((_, column) => row.cells[column] ?? '');
  const roles = columns.map(columnRole);
  const line = row.lines[0];
  const values = cells.map((cell, index) => {
    const column = columns[index] ?? '';
    if (unit === null || roles[index] !== 'amount' || !row.isInPlace) return null;
    const label = labelOf(cells, roles, index);
    const isCounted = !roles.includes('count') && COUNTED.test(label);
    if (isCounted || RATED.test(label) || isRateColumn(column)) return null;
    const reading = readAmount(cell, unit);
    if (reading.kind === 'amount') return reading.fen;
    if (reading.kind === 'text' && isKnown && /\d/.test(cell) && !/[%％]$/.test(cell.trim()))
      warnOfAmount(file, line, column, unit, cell);
    return null;
  });
  return { cells, values, line };
}

/** Cells of tables as operands that know their place. */
import { type MoneyUnit, amountWords } from '../../../money.ts';
import type { ReportContent, ReportTable, TableRow } from '../../../report.ts';
import { saysNothing } from '../../../tables/row-kind.ts';
import { withoutNoise } from '../../../words.ts';
import { printedCell, type PrintedOperand } from './printed-cell.ts';

/** Where a cell stands, whether it prints an amount or not. */
export interface Place {
  readonly table: ReportTable;
  readonly row: TableRow;
  readonly column: number;
}

/** A printed amount with its place. */
export interface Cell extends PrintedOperand, Place {
  readonly unit: MoneyUnit;
}

/** The cell at a place; null where it prints no amount. */
export function cellAt(report: Pick<ReportContent, 'unit'>, place: Place): Cell | null {
  const printed = printedCell(report, place.table, place.row, place.column);
  return printed && { ...printed, ...place, unit: place.table.unit ?? report.unit };
}

/** The cells of places that print an amount. */
export function cellsAt(report: Pick<ReportContent, 'unit'>, places: readonly Place[]): Cell[] {
  return places.flatMap((place) => cellAt(report, place) ?? []);
}

/** Whether something is printed at a place that is neither an amount nor a sign for nothing. */
export function isUnreadable({ row, column }: Place): boolean {
  return (row.values[column] ?? null) === null && !saysNothing(row.cells[column] ?? '');
}

/** `合计 | 0.00 | 12.00 | 合计 | 基本支出`: whether a row of sums prints the name of the column instead of its sum. */
export function namesItsColumn({ table, row, column }: Place): boolean {
  const name = table.columns[column]?.split(' / ').at(-1);
  return name === withoutNoise(row.cells[column] ?? '');
}

/** `683.80 万元`, as printed. */
export function cellWords({ operand, unit, amount }: Cell): string {
  const raw = withoutNoise(operand.raw);
  return raw === '' ? amountWords(amount, unit) : `${raw} ${unit}`;
}

/** A zero among the kinds of a form is nothing, not an amount that rounds to nothing. */
export function withoutZeroStep(cell: Cell): Cell {
  return cell.amount === 0 ? { ...cell, step: 0 } : cell;
}

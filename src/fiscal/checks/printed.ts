/** Printed numbers as operands: what each means, and how exact its print is. */
import { columnLeaf } from '../columns.ts';
import { rowNames } from '../find-amount.ts';
import { FEN_PER_UNIT, type Fen, fen } from '../money.ts';
import type { Report, ReportTable, TableRow } from '../report.ts';
import type { Operand } from './finding.ts';

/**
 * A printed amount that can be calculated with. `step` is one unit of its last printed place in 分: print may hide
 * half of it. Zero where the print is exact.
 */
export interface PrintedOperand {
  readonly operand: Operand;
  readonly amount: Fen;
  readonly step: number;
}

const DECIMALS = /[.．](\d+)\s*%?\s*$/;

/** How many decimals a number is printed with. */
export function decimalsOf(raw: string): number {
  return DECIMALS.exec(raw)?.[1]?.length ?? 0;
}

const usual = new WeakMap<ReportTable, number>();

/**
 * The decimals that most amounts of a table are printed with; the fewer where two are as common. Spreadsheets
 * drop zeros at the end: `3800` in a table of two decimals is 3800.00.
 */
export function usualDecimals(table: ReportTable): number {
  const known = usual.get(table);
  if (known !== undefined) return known;
  const counts = new Map<number, number>();
  for (const { cells, values } of table.rows) {
    for (const [column, value] of values.entries()) {
      if (value === null || value === 0) continue;
      const places = decimalsOf(cells[column] ?? '');
      counts.set(places, (counts.get(places) ?? 0) + 1);
    }
  }
  const [first] = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b);
  const found = first?.[0] ?? 0;
  usual.set(table, found);
  return found;
}

/** One unit of the last of so many decimals, in 分; at least one 分, since nothing is printed finer. */
export function stepOf(unit: keyof typeof FEN_PER_UNIT, decimals: number): number {
  return Math.max(1, FEN_PER_UNIT[unit] / 10 ** decimals);
}

/** The cell of a row as an operand; null where it holds no amount. */
export function printedCell(
  report: Pick<Report, 'unit'>,
  table: ReportTable,
  row: TableRow,
  column: number,
): PrintedOperand | null {
  const value = row.values[column];
  if (value === null || value === undefined) return null;
  const raw = row.cells[column] ?? '';
  const places = Math.max(decimalsOf(raw), usualDecimals(table));
  return {
    operand: { label: cellLabel(table, row, column), raw, line: row.line, table: table.id, column },
    amount: fen(value),
    step: stepOf(table.unit ?? report.unit, places),
  };
}

/** How a reader would call a cell: `收入决算表“卫生健康支出”“基本支出”`. */
export function cellLabel(table: ReportTable, row: TableRow, column: number): string {
  const names = rowNames(table, row);
  const name = names.findLast((word) => !/^\d+$/.test(word)) ?? names[0] ?? '';
  return `${table.title}“${name}”“${columnLeaf(table.columns[column] ?? '')}”`;
}

/** Printed numbers as operands: what each means, and how exact its print is. */
import { HEADER_SEPARATOR, columnLeaf, columnRole } from '../../../tables/columns.ts';
import { type Fen, fen } from '../../../money.ts';
import type { Report, ReportTable, TableRow } from '../../../report.ts';
import { SUM_NAME, withoutNoise } from '../../../words.ts';
import { decimalsOf, stepOf, usualDecimals } from '../../../tables/print-precision.ts';
import { tableTitle } from '../../../tables/statutory-tables.ts';
import type { Operand } from '../../finding.ts';

/**
 * A printed amount that can be calculated with. `step` is one unit of its last printed place in 分: print may hide
 * half of it. Zero where the print is exact.
 */
export interface PrintedOperand {
  readonly operand: Operand;
  readonly amount: Fen;
  readonly step: number;
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

const PLAIN = /^(?:金额|数额|(?:预|决|统计|调整|执行|全年)算?数|\d{4}年(?:预|决)算数)$/;

/** Columns that only say whose a row is, beside its name: 项目名称 | 项目单位. */
const OWNER = /^(?:项目|预算|填报)?(?:单位|部门)(?:名称)?$/;

/** The name of the row that a cell belongs to: the words nearest to its left, else any that the row prints. */
export function rowName(table: ReportTable, row: TableRow, column: number): string {
  const names = row.cells.flatMap((cell, index) => {
    const isName = ['code', 'label'].includes(columnRole(table.columns[index] ?? ''));
    const words = withoutNoise(cell);
    return isName && words !== '' ? [{ words, index }] : [];
  });
  const left = names.filter(({ index }) => index < column);
  const near = left.length > 0 ? left : names;
  const told = near.filter(
    ({ index }) => !OWNER.test(withoutNoise(columnLeaf(table.columns[index] ?? ''))),
  );
  const own = told.some(({ words }) => !/^\d+$/.test(words)) ? told : near;
  return (own.findLast(({ words }) => !/^\d+$/.test(words)) ?? own.at(-1))?.words ?? '';
}

/** The name of a column; one that is only called 小计 goes by the heading above it. Empty where it is only called 金额. */
function columnName(column: string): string {
  const levels = column.split(HEADER_SEPARATOR).map(withoutNoise);
  const leaf = levels.at(-1) ?? '';
  if (PLAIN.test(leaf)) return '';
  const above = levels.slice(0, -1);
  const isSum = SUM_NAME.test(leaf);
  const side = above[0] !== undefined && PLAIN.test(above[0]) ? [above[0]] : [];
  return [...side, ...(isSum ? above.slice(side.length).slice(-1) : []), leaf].join('');
}

/** How a reader would call a cell within its table: `“卫生健康支出”“基本支出”`. */
export function cellName(table: ReportTable, row: TableRow, column: number): string {
  const words = [rowName(table, row, column), columnName(table.columns[column] ?? '')];
  const printed = words.filter((word) => word !== '');
  return printed.map((word) => `“${word}”`).join('') || '金额';
}

/** How a reader would call a cell: `收入决算表“卫生健康支出”“基本支出”`. */
function cellLabel(table: ReportTable, row: TableRow, column: number): string {
  return `${tableTitle(table)}${cellName(table, row, column)}`;
}

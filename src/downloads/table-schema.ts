/** What the columns of a table's CSV hold: Table Schema (Frictionless, version 1) with the types of the Fiscal Data Package. */
import type { ReportTable } from '../fiscal/report.ts';
import { codeLevel } from '../fiscal/tables/codes.ts';
import { columnRole, type ColumnRole } from '../fiscal/tables/columns.ts';
import { uniqueHeaders } from './table-csv.ts';

interface TableField {
  readonly name: string;
  readonly type: 'string' | 'number';
  /** Between thousands. */
  readonly groupChar?: ',';
  readonly description?: string;
  /** What the column is in terms of the Fiscal Data Package. */
  readonly columnType?: string;
}

export interface TableSchema {
  /** What stands for no value: a blank, and each kind of dash that the table prints. */
  readonly missingValues: readonly string[];
  readonly fields: readonly TableField[];
}

const DASHES = /^[-—–―－]+$/u;
const NUMBER = /^-?\d[\d,]*(?:\.\d+)?$/;

/** The schema of a table's CSV. A column is of numbers where each of its cells is one, or says that there is none. */
export function tableSchema(table: ReportTable, unit: string): TableSchema {
  const cells = table.rows.flatMap((row) => row.cells);
  return {
    missingValues: ['', ...new Set(cells.filter((cell) => DASHES.test(cell)))],
    fields: uniqueHeaders(table.columns).map((name, index) => {
      const own = table.rows
        .map((row) => row.cells[index] ?? '')
        .filter((cell) => cell !== '' && !DASHES.test(cell));
      return field(name, table.columns[index] ?? '', own, unit);
    }),
  };
}

function field(name: string, column: string, cells: readonly string[], unit: string): TableField {
  const role = columnRole(column);
  const isNumber = NUMERIC.has(role) && cells.every((cell) => NUMBER.test(cell));
  if (role === 'amount') {
    const description = `金额，${unit}，按原文照录`;
    return isNumber
      ? { name, type: 'number', groupChar: ',', description, columnType: 'value' }
      : { name, type: 'string', description };
  }
  if (isNumber) return { name, type: 'number', groupChar: ',' };
  const columnType = role === 'code' ? codeType(cells) : null;
  return { name, type: 'string', ...(columnType !== null && { columnType }) };
}

const NUMERIC: ReadonlySet<ColumnRole> = new Set(['amount', 'count']);

/**
 * The type of a column of codes, or null where it mixes levels or classifications: a type names one level. Words such
 * as 合计 in place of a code do not count. Functions have codes from 2 on, economic purposes from 3 or 5 on
 * (MOF, 政府收支分类科目).
 */
function codeType(cells: readonly string[]): string | null {
  const codes = cells.filter((cell) => /^\d+$/.test(cell));
  const levels = new Set(codes.map(codeLevel));
  const [level] = levels;
  if (levels.size !== 1 || level == null) return null;
  if (codes.every((code) => code.startsWith('2')))
    return `functional-classification:generic:level${level}:code`;
  return codes.every((code) => /^[35]/.test(code))
    ? `economic-classification:generic:level${level}:code:part`
    : null;
}

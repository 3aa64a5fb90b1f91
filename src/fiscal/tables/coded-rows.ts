/** Rows of a table by their codes, with those that make each of them up. */
import type { ReportTable, TableRow } from '../report.ts';
import { codeLists } from './code-lists.ts';
import { codeLevel, codesAbove, rowCode } from './codes.ts';
import { columnLeaf, columnRole } from './columns.ts';

export interface CodedRow {
  readonly row: TableRow;
  readonly code: string;
}

/** A row and the rows one level below it. */
export interface ParentRow extends CodedRow {
  readonly parts: readonly CodedRow[];
}

/** The rows with a code, in the order of the table; none where several lists stand side by side. */
export function codedRows(table: ReportTable): CodedRow[] {
  if (codeLists(table).length > 1) return [];
  return table.rows.flatMap((row) => {
    const code = rowCode(table.columns, row.cells);
    return codeLevel(code) === null ? [] : [{ row, code }];
  });
}

/** Rates and prices, which nobody adds up. */
const NOT_ADDED = /[%％]|率|比例|比重|占比|幅度|人均|单价|标准/;

/** The indexes of the columns that hold amounts which add up. */
export function amountColumns(table: ReportTable): number[] {
  return table.columns.flatMap((column, index) =>
    columnRole(column) === 'amount' && !NOT_ADDED.test(columnLeaf(column)) ? [index] : [],
  );
}

/**
 * Rows that others of their own run make up: those that follow, as long as they belong to the code. A run that lists a
 * code twice (once for itself, once for each project) tells no sum.
 */
export function parentRows(rows: readonly CodedRow[]): ParentRow[] {
  return rows.flatMap((parent, at) => {
    let end = at + 1;
    while (end < rows.length && isBelow(rows[end]!.code, parent.code)) end += 1;
    const run = rows.slice(at + 1, end);
    const level = (codeLevel(parent.code) ?? 0) + 1;
    const parts = run.filter(({ code }) => codeLevel(code) === level);
    const isUnique = new Set(run.map(({ code }) => code)).size === run.length;
    return parts.length > 0 && isUnique ? [{ ...parent, parts }] : [];
  });
}

/** Rows that no other row includes. */
export function rootRows(rows: readonly CodedRow[]): CodedRow[] {
  const codes = new Set(rows.map(({ code }) => code));
  return rows.filter(({ code }) => !codesAbove(code).some((above) => codes.has(above)));
}

function isBelow(code: string, above: string): boolean {
  return code !== above && code.startsWith(above);
}

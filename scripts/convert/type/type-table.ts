/** One printed table becomes a typed one: named columns, rows of cells and values, and what stands around them. */
import type { Table } from 'mdast';
import type { VFile } from 'vfile';
import { columnLeaf, columnRole } from '../../../src/fiscal/tables/columns.ts';
import { readAmount, type MoneyUnit } from '../../../src/fiscal/money.ts';
import type { ReportTable, TableRow } from '../../../src/fiscal/report.ts';
import {
  tableKindByColumns,
  tableKindByNames,
  tableKindOf,
  type TableKindId,
} from '../../../src/fiscal/tables/statutory-tables.ts';
import { SUM_NAME } from '../../../src/fiscal/words.ts';
import { withoutNoise } from '../printed/text.ts';
import { disproves } from '../structure/place-cells/settle-parts.ts';
import { checkPlaces, checkWidths, warnOfHeader } from './check-rows.ts';
import { joinTornRows } from './join-torn-rows.ts';
import { isGuessed, isMisplaced, nameColumns } from './name-columns.ts';
import { namesInSource } from './names-in-source.ts';
import { placeRows } from './place-rows.ts';
import { splitRows } from './split-rows.ts';
import { headerUnit } from './table-units.ts';
import { typeRow } from './type-row.ts';
import { cellsOf, dropLines, type TableFrame } from '../tree.ts';

/** Whether no row prints an amount. A list of units or names holds none; it is empty where it has no rows. */
function isEmpty(columns: readonly string[], rows: readonly TableRow[]): boolean {
  const roles = columns.map(columnRole);
  const isName = (column: number) => /^(?:label|code|ordinal)$/.test(roles[column] ?? '');
  if (roles.every((role, column) => isName(column) || role === 'text')) return rows.length === 0;
  const saysSomething = (cell: string, column: number) =>
    !isName(column) &&
    !SUM_NAME.test(withoutNoise(cell)) &&
    // The row of sums may print what its column is called.
    withoutNoise(cell) !== columnLeaf(columns[column] ?? '') &&
    !['blank', 'not-applicable'].includes(readAmount(cell, '元').kind);
  return !rows.some(({ cells }) => cells.some(saysSomething));
}

/** The kind of a table that prints no title, by its columns and the names of its rows. */
function kindOfUntitled(
  columns: readonly string[],
  rows: readonly { readonly cells: readonly string[] }[],
): TableKindId | null {
  const label = columns.findIndex((column) => columnRole(column) === 'label');
  return (
    tableKindByColumns(columns) ?? tableKindByNames(rows.map(({ cells }) => cells[label] ?? ''))
  );
}

/**
 * The table of a node.
 *
 * @param frame what stands around it
 * @param reportUnit the unit of a table that prints none
 */
export function typeTable(
  node: Table,
  frame: TableFrame,
  reportUnit: MoneyUnit | null,
  file: VFile,
): ReportTable {
  const printed = cellsOf(node);
  const split = splitRows(printed);
  const { header, numbers, repeated } = split;
  for (const { lines } of repeated) dropLines(file, lines, 'repeated-header');
  const width = Math.max(0, ...printed.map(({ cells }) => cells.length));
  const columns = nameColumns(split, width);
  const body = joinTornRows(columns, split.body, namesInSource(file));
  const ownUnit = frame.unit ?? headerUnit(columns);
  const unit = ownUnit ?? (frame.unknownUnit ? null : reportUnit);
  const placed = placeRows(columns, body);
  const kind = frame.title === '' ? kindOfUntitled(columns, placed) : tableKindOf(frame.title);
  checkWidths(placed, columns, file);
  checkPlaces(body, placed, file);
  const readings = placed.map(({ cells }) => cells);
  const isUnclear =
    columns.some(isMisplaced) || (isGuessed(split, width) && disproves(readings, columns));
  if (isUnclear) warnOfHeader(file, header);
  const context = { columns, unit, isKnown: kind !== null, file };
  const rows = placed.map((row) =>
    typeRow({ ...row, isInPlace: row.isInPlace && !isUnclear }, context),
  );
  const hasAmounts = rows.some(({ values }) => values.some((value) => value !== null));
  return {
    id: kind ?? 'other',
    number: frame.number,
    title: frame.title,
    unit: hasAmounts ? unit : ownUnit,
    columns,
    rows,
    columnNumbers: numbers ? columns.map((_, column) => numbers.cells[column] ?? '') : null,
    empty: isEmpty(columns, rows),
    notes: frame.notes,
    lines: frame.lines,
  };
}

/** The cells that a statement may speak of: in every table of a kind, those with its words or its code beside them. */
import { rowCode } from '../../../tables/codes.ts';
import { columnLeaf, columnRole } from '../../../tables/columns.ts';
import {
  findAmountColumn,
  findTotalRow,
  findWholeColumn,
  headingOf,
  rowNames,
} from '../../../tables/find-amount.ts';
import { oncePer } from '../../../once-per.ts';
import { ownTables } from '../../../tables/own-tables.ts';
import type { ReportContent, ReportTable, TableRow } from '../../../report.ts';
import { SUM_WORDS, purposeName, withoutNoise } from '../../../words.ts';
import { tableTitle } from '../../../tables/statutory-tables.ts';
import { cellAt, type Cell } from './placed-cell.ts';

/** The whole of a row, of either side: 合计, 本年支出合计, 本年支出, 收入总计; never 基本支出 or 项目支出. */
export const WHOLE = new RegExp(`^(?:本年)?(?:支出|收入)?(?:${SUM_WORDS})$|^本年支出$`);

function tablesOf(report: ReportContent, id: string): ReportTable[] {
  return ownTables(report).filter((table) => table.id === id);
}

function cell(
  report: ReportContent,
  table: ReportTable,
  row: TableRow,
  column: number,
  name: string,
): Cell[] {
  const printed = cellAt(report, { table, row, column });
  if (!printed) return [];
  return [{ ...printed, operand: { ...printed.operand, label: `${tableTitle(table)}“${name}”` } }];
}

/** A label that stands in more places of a table names no amount of it. */
const MOST_PLACES = 20;

interface NamedPlace {
  readonly row: TableRow;
  readonly column: number;
  readonly name: string;
}

/** Where the amounts beside a label stand, by its pattern: many statements ask for the same cells of a long table. */
const placesByLabel = oncePer<ReportTable, Map<string, readonly NamedPlace[]>>(() => new Map());

function placesBeside(table: ReportTable, label: RegExp): readonly NamedPlace[] {
  const known = placesByLabel(table);
  const found = known.get(label.source) ?? findPlaces(table, label);
  known.set(label.source, found);
  return found;
}

function findPlaces(table: ReportTable, label: RegExp): readonly NamedPlace[] {
  const places = table.rows.flatMap((row) =>
    row.cells.flatMap((words, index) => {
      const name = withoutNoise(words);
      const column = label.test(name) ? amountRightOf(table, row, index) : null;
      return column === null ? [] : [{ row, column, name }];
    }),
  );
  return places.length > MOST_PLACES ? [] : places;
}

/** Each amount right of a label, in tables with labels on one side or on two: the first printed before the next label. */
export function cellsBeside(report: ReportContent, id: string, label: RegExp): Cell[] {
  return tablesOf(report, id).flatMap((table) =>
    placesBeside(table, label).flatMap(({ row, column, name }) =>
      cell(report, table, row, column, name),
    ),
  );
}

/** The amount right of the first such label of a table. */
export function firstCellBeside(
  report: ReportContent,
  table: ReportTable,
  label: RegExp,
): Cell | null {
  const [place] = placesBeside(table, label);
  return place ? cellAt(report, { table, row: place.row, column: place.column }) : null;
}

function amountRightOf(table: ReportTable, row: TableRow, label: number): number | null {
  for (const [at, header] of table.columns.entries()) {
    if (at <= label) continue;
    const role = columnRole(header);
    if (role === 'amount' && row.values[at] != null) return at;
    if ((role === 'label' || role === 'code') && withoutNoise(row.cells[at] ?? '') !== '') break;
  }
  return null;
}

/** The only row of a table, where nothing names it: its columns say all. */
function onlyRow(table: ReportTable): TableRow | undefined {
  const [row, ...others] = table.rows;
  return row && others.length === 0 && rowNames(table, row).length === 0 ? row : undefined;
}

const totalRow = oncePer((table: ReportTable) => findTotalRow(table) ?? onlyRow(table));

/** The cell of a table's own sum in the column of these words, or of the sum of those below them. */
export function cellsOfTotal(report: ReportContent, id: string, leaf: RegExp): Cell[] {
  return tablesOf(report, id).flatMap((table) => {
    const row = totalRow(table);
    const column = findWholeColumn(table, leaf);
    if (!row || column < 0) return [];
    const header = table.columns[column] ?? '';
    const words = withoutNoise(columnLeaf(header));
    const name = leaf.test(words) ? words : headingOf(header) + words;
    return cell(report, table, row, column, WHOLE.test(name) ? '合计' : name);
  });
}

/** The codes of the rows by what they print beside them. */
const codesByPurpose = oncePer((table: ReportTable) => {
  const named = table.rows.flatMap((row) =>
    rowNames(table, row).map((name) => [purposeName(name), rowCode(table.columns, row.cells)]),
  );
  return Map.groupBy(named, ([name]) => name);
});

/** The codes beside which tables of these kinds print a name. */
export function codesOfName(
  report: ReportContent,
  ids: readonly string[],
  name: string,
): readonly string[] {
  const codes = ids
    .flatMap((id) => tablesOf(report, id))
    .flatMap((table) => codesByPurpose(table).get(purposeName(name)) ?? [])
    .map(([, code = '']) => code);
  return [...new Set(codes)].filter((code) => code !== '');
}

/** The first row of each code. */
const firstRowsByCode = oncePer(
  ({ columns, rows }: ReportTable) =>
    new Map(rows.toReversed().map((row) => [rowCode(columns, row.cells), row])),
);

/** The whole of the row with this code, or what it prints in the column of other words. */
export function cellsOfCode(
  report: ReportContent,
  id: string,
  code: string,
  leaf: RegExp = WHOLE,
): Cell[] {
  return tablesOf(report, id).flatMap((table) => {
    const column = leaf === WHOLE ? findAmountColumn(table, leaf) : findWholeColumn(table, leaf);
    const row = firstRowsByCode(table).get(code);
    if (!row || column < 0) return [];
    const names = rowNames(table, row).filter((name) => !/^\d+$/.test(name));
    return cell(report, table, row, column, names.at(-1) ?? code);
  });
}

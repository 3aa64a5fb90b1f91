/**
 * Rows whose lines were trimmed lost the blank cells in front of them, so that what they print stands too far to the left.
 * They move to the one place where they fit; where there is none, or several, their cells are no amounts.
 */
import {
  columnRole,
  HEADER_SEPARATOR,
  type ColumnRole,
} from '../../../src/fiscal/tables/columns.ts';
import { SUM_WORDS, isTotalLabel } from '../../../src/fiscal/words.ts';
import { printedWidth, withBlanksBefore } from '../cells.ts';
import { lostBlanks } from '../header/align-header.ts';
import { isMoney, isOrdinal, namesColumnNumbers } from '../printed/numbers.ts';
import { isDashes, withoutNoise } from '../printed/text.ts';
import type { PrintedRow } from '../tree.ts';

const NUMBER = /^[-−－]?\d[\d,，]*(?:\.\d+)?$/;
const CODE = /^\d{3,8}$|^\d{2}$/;
const SUM = new RegExp(`(?:${SUM_WORDS})数?[:：]?$`);
const NAME = /\p{Script=Han}{3}/u;

function fits(cell: string, role: ColumnRole | undefined): boolean {
  const printed = withoutNoise(cell);
  if (printed === '' || isDashes(printed)) return true;
  if (role === 'amount') return NUMBER.test(printed);
  if (role === 'label') return !isMoney(printed);
  if (role === 'code') return CODE.test(printed) || !NUMBER.test(printed);
  return role !== 'ordinal' || namesColumnNumbers(printed) || isOrdinal(printed);
}

/**
 * The columns in which no row as wide as the table prints anything but what its column is called: 款 and 项, where whole
 * codes stand below 类. Another page, with a grid of its own, leaves them out.
 */
function unusedColumns(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): ReadonlySet<number> {
  const whole = rows.filter((cells) => cells.length >= columns.length);
  const isNamed = (cell: string, column: number) =>
    withoutNoise(cell) === (columns[column] ?? '').split(HEADER_SEPARATOR).at(-1);
  return new Set(
    [...columns.keys()].filter(
      (column) =>
        whole.length > 0 &&
        whole.every(({ [column]: cell = '' }) => cell === '' || isNamed(cell, column)),
    ),
  );
}

/** A row with blank cells in the columns that its page leaves out, or null where it is too wide to lack them. */
function withColumns(
  cells: readonly string[],
  unused: ReadonlySet<number>,
  width: number,
): string[] | null {
  if (unused.size === 0 || cells.length + unused.size > width) return null;
  const own = cells.values();
  return Array.from({ length: width }, (_, column) =>
    unused.has(column) ? '' : (own.next().value ?? ''),
  );
}

/** A row with its cells in their columns, or as printed where nothing tells which these are. */
export interface RowInColumns extends PrintedRow {
  readonly isInPlace: boolean;
}

/**
 * The rows of a table in their columns.
 *
 * @param columns the flattened header
 */
export function placeRows(
  columns: readonly string[],
  printed: readonly PrintedRow[],
): RowInColumns[] {
  const rows = printed.map(({ cells }) => cells);
  const roles = columns.map(columnRole);
  const isOff = (cells: readonly string[]) =>
    cells.some((cell, column) => {
      const role = roles[column];
      // Words among amounts may be a remark, and `（一）` a number of a line.
      const printsMoney = isMoney(withoutNoise(cell));
      if (role === 'ordinal')
        return printsMoney || (NAME.test(cell) && !isSumBelowOrdinals(cells, column));
      return (role === 'label' || role === 'code') && printsMoney;
    });
  // `本年支出合计 | | 120.00`: the name of a sum stands in the first cell, whatever its column is for.
  const isSumBelowOrdinals = (cells: readonly string[], column: number) =>
    column === 0 &&
    SUM.test(withoutNoise(cells[0] ?? '')) &&
    cells.slice(1).every((cell, index) => fits(cell, roles[index + 1]));
  const ordinals = roles.flatMap((role, column) => (role === 'ordinal' ? [column] : []));
  const unused = unusedColumns(columns, rows);
  const lastNumbers = new Map<number, number>();
  return printed.map((row) => {
    const { cells } = row;
    const wide = isOff(cells) ? withColumns(cells, unused, columns.length) : null;
    if (wide && !isOff(wide) && wide.every((cell, column) => fits(cell, roles[column])))
      return { ...row, cells: wide, isInPlace: true };
    if (isNumberedApart(cells, roles, lastNumbers)) return { ...row, isInPlace: false };
    const spare = cells[0] === '' ? 0 : Math.max(0, columns.length - printedWidth(cells));
    const places = (
      isOff(cells) ? lostBlanks(spare) : otherSides(cells, columns, lastNumbers)
    ).filter(
      (by) =>
        by <= spare &&
        roles[by] !== 'amount' &&
        withBlanksBefore(cells, by).every((cell, column) => fits(cell, roles[column])),
    );
    const sums = isOff(cells) ? placeSums(cells, columns, roles) : null;
    const placed = sums ?? (places.length === 1 ? withBlanksBefore(cells, places[0]!) : cells);
    for (const column of ordinals)
      if (isOrdinal(placed[column] ?? '')) lastNumbers.set(column, Number(placed[column]));
    return { ...row, cells: placed, isInPlace: placed !== cells || !isOff(cells) };
  });
}

/**
 * Whether the last cell of a row is the number of its line on the other side of a table, which the blanks before it no
 * longer hold in its column: `二、政府性基金预算财政拨款 | 30 | 62`.
 */
function isNumberedApart(
  cells: readonly string[],
  roles: readonly ColumnRole[],
  lastNumbers: ReadonlyMap<number, number>,
): boolean {
  const last = printedWidth(cells) - 1;
  const other = roles.findIndex((role, column) => role === 'ordinal' && column > last);
  const number = isOrdinal(cells[last] ?? '') ? Number(cells[last]) : 0;
  return roles[last] === 'amount' && number > (lastNumbers.get(other) ?? Infinity);
}

/**
 * `人员经费合计 | 45.50 | 公用经费合计 | 44.00`: the sum of each side of a table without the blanks between stands at the
 * head of its side, and its amount at the end. Null for any other row.
 */
function placeSums(
  cells: readonly string[],
  columns: readonly string[],
  roles: readonly ColumnRole[],
): string[] | null {
  const printed = cells.filter((cell) => cell !== '');
  const sides = Map.groupBy(
    columns.keys(),
    (column) => columns[column]!.split(HEADER_SEPARATOR)[0],
  );
  const isSums =
    sides.size > 1 &&
    printed.length === 2 * sides.size &&
    printed.every((cell, index) =>
      index % 2 === 0 ? isTotalLabel(cell) : NUMBER.test(withoutNoise(cell)),
    );
  if (!isSums) return null;
  const placed = columns.map(() => '');
  [...sides.values()].forEach((side, index) => {
    placed[side[0]!] = printed[2 * index]!;
    placed[side.findLast((column) => roles[column] === 'amount') ?? side.at(-1)!] =
      printed[2 * index + 1]!;
  });
  return placed;
}

/**
 * How far off the other side of a table is, for a row that stands on the wrong one: the number of its line goes on from
 * that side, or its name is of spending below 收入.
 */
function otherSides(
  cells: readonly string[],
  columns: readonly string[],
  lastNumbers: ReadonlyMap<number, number>,
): number[] {
  const numbered = [...lastNumbers.keys()].find((column) => cells[column]);
  if (numbered !== undefined) {
    const number = Number(cells[numbered]);
    const goesOn = (column: number) => lastNumbers.get(column) === number - 1;
    const others = [...lastNumbers.keys()].filter((column) => column > numbered && goesOn(column));
    return goesOn(numbered) ? [] : others.map((column) => column - numbered);
  }
  const isSpending = (cells[0] ?? '').includes('支出') && !(cells[0] ?? '').includes('收');
  if (!isSpending || !(columns[0] ?? '').includes('收入')) return [];
  return [columns.findIndex((name) => name.includes('支出'))].filter((column) => column > 0);
}

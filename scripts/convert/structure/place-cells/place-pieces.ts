/**
 * Tables whose blank cells left no trace. A row is read where what its words and numbers are fits the columns in one
 * way only.
 */
import {
  columnRole,
  HEADER_SEPARATOR,
  type ColumnRole,
} from '../../../../src/fiscal/tables/columns.ts';
import { flattenHeader } from '../../header/flatten-header.ts';
import { isCode, isNumber, isOrdinal, namesColumnNumbers } from '../../printed/numbers.ts';
import { isNamed, keepsTogether } from './row-rules.ts';
import { settleRows } from './settle-rows.ts';
import type { IsSaid } from './said-readings.ts';
import type { Reading } from '../../cells.ts';
import { threePublicRows } from './three-public-rows.ts';
import { headerOfRows, MOST_COLUMNS } from '../../header/unfold-header.ts';

const FEWEST_COLUMNS = 3;
const TOTAL = /^(?:.{0,8}合计|总计|小计)$/;

type Fits = (piece: string, column: number) => boolean;

/** Which pieces of a row may stand in which column. */
function rulesFor(roles: readonly ColumnRole[], isNumbers: boolean): Fits {
  const hasOrdinals = roles.includes('ordinal');
  return (piece, column) => {
    const role = roles[column];
    if (namesColumnNumbers(piece))
      return role === 'code' ? column === 0 : role === 'label' && roles[0] !== 'code';
    // The word for a sum stands in front of its row.
    if (TOTAL.test(piece) && roles[0] === 'code') return role === 'code';
    if (role === 'code') return isCode(piece);
    if (role === 'ordinal') return isOrdinal(piece) && !isNumbers;
    if (role !== 'amount' && role !== 'count') return !isNumber(piece);
    // Beside numbers of lines, a bare whole number is one of them, but for a zero.
    return isNumber(piece) && (isNumbers || !hasOrdinals || !/^[1-9]\d{0,2}$/.test(piece));
  };
}

/** More ways to place the pieces of one row tell nothing; where a table has few rows, its sums look through more. */
const MOST_READINGS = 100;
const MOST_READINGS_OF_FEW = 1000;
const FEW_ROWS = 12;

/** All ways in which the pieces of a row fit the columns. */
function readingsOf(
  pieces: readonly string[],
  roles: readonly ColumnRole[],
  most: number,
): Reading[] {
  const fits = rulesFor(roles, namesColumnNumbers(pieces[0]));
  const found: Reading[] = [];
  const place = (piece: number, column: number, cells: readonly string[]) => {
    if (found.length > most || roles.length - column < pieces.length - piece) return;
    const text = pieces[piece];
    if (text === undefined) {
      found.push([...cells, ...roles.slice(column).map(() => '')]);
      return;
    }
    if (fits(text, column) && isNamed(cells, column, roles))
      place(piece + 1, column + 1, [...cells, text]);
    place(piece, column + 1, [...cells, '']);
  };
  place(0, 0, []);
  return found.length > most ? [] : found;
}

/** Whether numbers of rows count up. */
function countsUp(cells: Reading): boolean {
  const numbers = cells.filter(Boolean).map(Number);
  return numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);
}

/** Whether a row that numbers the columns, 1, 2, 3 and so on, numbers all of them. */
function numbersAll(cells: Reading, roles: readonly ColumnRole[]): boolean {
  const numbers = cells.filter(isNumber);
  const other = numbers.findIndex((cell, index) => cell !== String(index + 1));
  const counted = other < 0 ? numbers.length : other;
  return counted < 3 || counted === roles.filter((role) => role === 'amount').length;
}

/** Whether a row numbers the columns: 栏次, then 1, 2, 3 and so on for each amount, or for every column. */
function isNumbering(cells: Reading, roles: readonly ColumnRole[]): boolean {
  const numbers = cells.filter((cell) => cell !== '' && !namesColumnNumbers(cell));
  const isNumbered = (column: number) => numbers.includes(cells[column] ?? '');
  return (
    namesColumnNumbers(cells.find((cell) => cell !== '') ?? '') &&
    numbers.every((cell, index) => cell === String(index + 1)) &&
    (numbers.length === roles.length - 1 ||
      roles.every((role, column) => (role === 'amount') === isNumbered(column)))
  );
}

/** `支出合计`, `本年收入合计`, `收入总计`: the sum of one side of a table. */
const SUM_OF_SIDE = /^(?:本年)?(收入|支出)(?:合计|总计)$/;

/** Whether the word for the sum of one side stands under the heading of the other. */
function isOnOtherSide(cell: string, column: string): boolean {
  const side = SUM_OF_SIDE.exec(cell)?.[1];
  const other = side === '收入' ? '支出' : '收入';
  return side !== undefined && column.split(HEADER_SEPARATOR)[0] === other;
}

/** Whether what stands in rows fits their columns. */
export function fitsColumns(all: readonly Reading[], columns: readonly string[]): boolean {
  const roles = columns.map(columnRole);
  const rows = all.filter((row) => !isNumbering(row, roles));
  return (
    rows.every((cells) => {
      const fits = rulesFor(roles, namesColumnNumbers(cells[0]));
      // Where blank cells are printed, the word for a sum may stand among the names.
      const isSum = (cell: string, column: number) =>
        TOTAL.test(cell) && roles[column] === 'label' && cells[column - 1] === '';
      return cells.every(
        (cell, column) =>
          cell === '' ||
          ((fits(cell, column) || isSum(cell, column)) &&
            !isOnOtherSide(cell, columns[column] ?? '')),
      );
    }) &&
    numbersAll(rows[0] ?? [], roles) &&
    roles.every(
      (role, column) => role !== 'ordinal' || countsUp(rows.map((cells) => cells[column] ?? '')),
    )
  );
}

/** How many of the first rows are header: those above the first that prints a number, or else above a sum alone. */
export function headerLength(pieces: readonly (readonly string[])[]): number {
  const first = pieces.findIndex((row) => row.some(isNumber));
  const sum = pieces.findLastIndex((row) => row.length === 1 && TOTAL.test(row[0]!));
  return Math.max(0, first < 0 ? sum : first);
}

/**
 * The rows below a header, or null where any of them can be read in no way or in several.
 *
 * @param header its rows, with blanks for merged cells
 * @param pieces of each row, what it prints: the cells that are not blank
 * @param isSaid whether the running text says a number of a column
 * @param printed the pieces of the header's rows
 */
export function placeRows(
  header: readonly Reading[],
  pieces: readonly (readonly string[])[],
  isSaid: IsSaid,
  printed: readonly (readonly string[])[] = [],
): Reading[] | null {
  const width = Math.max(0, ...header.map((row) => row.length));
  if (width < FEWEST_COLUMNS || width > MOST_COLUMNS) return null;
  const columns = flattenHeader(header, width);
  const roles = columns.map(columnRole);
  const headed = new Map(printed.map((row, index) => [row.join('\t'), header[index]!]));
  const most = pieces.length <= FEW_ROWS ? MOST_READINGS_OF_FEW : MOST_READINGS;
  const readings = pieces.map((row) => {
    // A page break may print the header again, which is dropped later.
    const again = headed.get(row.join('\t'));
    return again
      ? [again]
      : readingsOf(row, roles, most).filter((reading) => keepsTogether(reading, columns, roles));
  });
  if (readings.some(({ length }) => length === 0)) return null;
  return readings.every(({ length }) => length === 1)
    ? readings.map(([reading]) => reading!)
    : settleRows(readings, columns, isSaid);
}

/**
 * The rows of a table, header first, or null where any of them can be read in no way or in several.
 *
 * @param pieces of each row, what it prints: the cells that are not blank
 * @param isSaid whether the running text says a number of a column
 */
export function placePieces(
  pieces: readonly (readonly string[])[],
  isSaid: IsSaid,
): Reading[] | null {
  return placeByColumns(pieces, isSaid) ?? threePublicRows(pieces);
}

function placeByColumns(pieces: readonly (readonly string[])[], isSaid: IsSaid): Reading[] | null {
  const first = headerLength(pieces);
  const printed = pieces.slice(0, first);
  const header = headerOfRows(printed);
  const rows = header && placeRows(header, pieces.slice(first), isSaid, printed);
  return rows && [...header, ...rows];
}

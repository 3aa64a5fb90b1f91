/**
 * Rows whose pieces fit the columns in several ways are settled by the rows above them: numbered names and codes count
 * up on their side of the table; where that does not tell, by their sums.
 */
import { columnRole, HEADER_SEPARATOR } from '../../../../src/fiscal/tables/columns.ts';
import { readNumbering } from '../../printed/numbering.ts';
import type { IsSaid } from './said-readings.ts';
import { settleKinds } from './settle-kinds.ts';
import { settleParts } from './settle-parts.ts';
import { settleSums } from './settle-sums.ts';
import type { Reading } from '../../cells.ts';

const CODE = /^\d{3,7}$/;
const SIDES = ['收入', '支出'] as const;

/** Whether a code may stand below another: in the same category, or at the head of a later one. */
function goesOn(before: string | undefined, code: string): boolean {
  if (before === undefined) return true;
  return code > before && (code.length === 3 || code.startsWith(before.slice(0, 3)));
}

/** Whether a sum stands at the head of its group of columns, and its amount at the group's end: 公用经费合计. */
function spansGroup(reading: Reading, column: number, columns: readonly string[]): boolean {
  const groupOf = (name: string | undefined) => name?.split(HEADER_SEPARATOR)[0];
  const own = [...columns.keys()].filter(
    (index) => groupOf(columns[index]) === groupOf(columns[column]),
  );
  const printed = own.filter((index) => index !== column && reading[index] !== '');
  const last = own.findLast((index) => columnRole(columns[index]!) === 'amount');
  return column === own[0] && (last === undefined || printed.every((index) => index === last));
}

/** What was left over from the year before comes in, what is left for the next goes out. */
const LEFT_OVER = [
  ['收入', /^(?:上年|年初)(?:财政拨款)?结[转余]/],
  ['支出', /^(?:年[末终](?:财政拨款)?结[转余]|结转下年)/],
] as const;

/** The sides of a table that a name speaks of. */
function sidesOf(name: string): string[] {
  const [leftOver] = LEFT_OVER.find(([, words]) => words.test(name)) ?? [];
  return leftOver ? [leftOver] : SIDES.filter((side) => name.includes(side));
}

/** Whether a number goes on from the last one of its column: with the next, or where lines without money are left out, later. */
type Follows = (number: number, last: number) => boolean;
const FOLLOWS: readonly Follows[] = [
  (number, last) => number === last + 1,
  (number, last) => number > last,
];

/** Whether a name goes on counting in its column, and stands on the side that it speaks of. */
function isNameInPlace(
  name: string,
  before: string | undefined,
  column: string,
  follows: Follows,
): boolean {
  const number = readNumbering(name);
  const last = readNumbering(before ?? '')?.ordinal ?? 0;
  if (number?.style === 'han' && !follows(number.ordinal, last)) return false;
  const [side, ...others] = sidesOf(name);
  const isSided = SIDES.some((each) => column.includes(each));
  return side === undefined || others.length > 0 || !isSided || column.includes(side);
}

/** Of each row, the readings in which its names and codes go on from the rows above. */
function settleSides(rows: readonly (readonly Reading[])[], columns: readonly string[]) {
  /** The last code, or numbered name, of each column. */
  const last = new Map<number, string>();
  const isInPlace = (reading: Reading, follows: Follows) =>
    reading.every((cell, column) => {
      const role = columnRole(columns[column] ?? '');
      if (cell === '' || (role !== 'code' && role !== 'label')) return true;
      if (role === 'label')
        return isNameInPlace(cell, last.get(column), columns[column] ?? '', follows);
      return CODE.test(cell)
        ? goesOn(last.get(column), cell)
        : spansGroup(reading, column, columns);
    });
  return rows.map((readings) => {
    const [right = []] =
      readings.length === 1
        ? [readings]
        : FOLLOWS.map((follows) =>
            readings.filter((reading) => isInPlace(reading, follows)),
          ).filter(({ length }) => length > 0);
    const [first = [], ...others] = right;
    first.forEach((cell, column) => {
      const isCounted = CODE.test(cell) || readNumbering(cell)?.style === 'han';
      if (isCounted && others.every((reading) => reading[column] === cell)) last.set(column, cell);
    });
    return right;
  });
}

/**
 * One reading for each row, or null where the rows do not settle each other.
 *
 * @param rows all readings of each row, at least one
 * @param columns the flattened header
 * @param isSaid whether the running text says a number of a column
 */
export function settleRows(
  rows: readonly (readonly Reading[])[],
  columns: readonly string[],
  isSaid: IsSaid,
): Reading[] | null {
  const sides = settleParts(settleSides(rows, columns), columns, isSaid);
  return sides.every(({ length }) => length === 1)
    ? sides.map(([reading]) => reading!)
    : (settleKinds(sides, columns) ??
        settleSums(settleParts(rows, columns, isSaid), columns, isSaid));
}

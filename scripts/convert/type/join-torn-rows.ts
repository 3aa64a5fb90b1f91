/**
 * Rows that stand in two lines or more. Of one that a page break tore in two, the rest of its name stands on the next page,
 * without a code of its own, and each of its numbers on one of both; a name too long for its cell goes on right below.
 */
import { columnRole, type ColumnRole } from '../../../src/fiscal/tables/columns.ts';
import { isTotalLabel } from '../../../src/fiscal/words.ts';
import { readNumbering } from '../printed/numbering.ts';
import { withoutNoise } from '../printed/text.ts';
import type { PrintedRow } from '../tree.ts';

const NAME = /^[^\d：:]*\p{Script=Han}[^\d：:]*$/u;

/** Where the only name of a row without a code stands, which no number begins; -1 in any other row. */
function restIn(cells: readonly string[], roles: readonly ColumnRole[]): number {
  const printed = (role: ColumnRole) =>
    [...cells.keys()].filter((column) => roles[column] === role && cells[column] !== '');
  if (printed('code').length > 0) return -1;
  const names = printed('label');
  const [only = -1] = names;
  const name = cells[only] ?? '';
  const isRest = NAME.test(name) && !isTotalLabel(name) && readNumbering(name) === null;
  return names.length === 1 && isRest ? only : -1;
}

/** Both halves of a row as one, or null where they print something in the same place, or only one of them names anything. */
function joined(above: PrintedRow, rest: PrintedRow, name: number): PrintedRow | null {
  if (!above.cells[name]) return null;
  const clashes = above.cells.some(
    (cell, column) => column !== name && cell !== '' && (rest.cells[column] ?? '') !== '',
  );
  if (clashes) return null;
  const width = Math.max(above.cells.length, rest.cells.length);
  const cells = Array.from(
    { length: width },
    (_, column) => (above.cells[column] ?? '') + (rest.cells[column] ?? ''),
  );
  return { cells, lines: [above.lines[0], rest.lines[1]] };
}

/** In how many lines the rest of a name may stand. */
const MOST_LINES = 3;

/** A shorter name is not cut: a cell has room for it. */
const SHORTEST_CUT = 6;

/** How long a name in each column is at least that fills its cell: none is longer by more than a character, which may be a wide one. */
function fullLengths(rows: readonly PrintedRow[], roles: readonly ColumnRole[]): number[] {
  const longest = (column: number) =>
    rows.reduce((most, { cells }) => Math.max(most, (cells[column] ?? '').length), 0);
  return roles.map((_, column) => Math.max(SHORTEST_CUT, longest(column) - 1));
}

/**
 * The rows with names whole again that stand in several lines, where the source prints the whole name elsewhere, or where
 * what stands in the upper line fills its cell. Numbers stand in the first line of a name, or in the middle of its lines.
 */
function joinWrappedNames(
  rows: readonly PrintedRow[],
  roles: readonly ColumnRole[],
  names: ReadonlySet<string>,
): readonly PrintedRow[] {
  const fullLength = fullLengths(rows, roles);
  const isFull = (at: number, name: number) =>
    (rows[at]?.cells[name] ?? '').length >= fullLength[name]!;
  /** Where the name of a row that prints nothing else stands; -1 in any other row. */
  const nameAlone = (at: number) => {
    const cells = rows[at]?.cells ?? [];
    return cells.filter(Boolean).length === 1 ? restIn(cells, roles) : -1;
  };
  // A name alone below one that does not fill its cell is no rest of that: it goes on in the row below.
  const isInMiddle = rows.some((_, at) => nameAlone(at) >= 0 && !isFull(at - 1, nameAlone(at)));
  /** Whether a name alone goes on in the row below, which has a code: it fills its cell, or there is no other name. */
  const beginsBelow = (at: number) => {
    const [name, below] = [nameAlone(at), rows[at + 1]];
    const isAbove = isInMiddle && name >= 0 && below !== undefined && isCoded(below, roles);
    return isAbove && (isFull(at, name) || below.cells[name] === '');
  };
  const whole: PrintedRow[] = [];
  for (let index = 0; index < rows.length;) {
    const begins = beginsBelow(index);
    const begun = begins ? joined(rows[index]!, rows[index + 1]!, nameAlone(index)) : null;
    let row = begun ?? rows[index]!;
    let end = index + (begun ? 2 : 1);
    let open = row;
    for (let next = end; next <= index + MOST_LINES && isNumbered(row, roles); next += 1) {
      const name = nameAlone(next);
      const both = name < 0 ? null : joined(open, rows[next]!, name);
      if (!both) break;
      open = both;
      const goesOn = isFull(next - 1, name) || (begins && rows[next - 1]!.cells[name] === '');
      const isProven = names.has(withoutNoise(both.cells[name]!));
      if (!isProven && (!goesOn || beginsBelow(next))) continue;
      row = both;
      end = next + 1;
    }
    whole.push(row);
    index = end;
  }
  return whole;
}

/** Whether a row has a code of its own. */
function isCoded({ cells }: PrintedRow, roles: readonly ColumnRole[]): boolean {
  return cells.some((cell, column) => roles[column] === 'code' && /^\d/.test(cell));
}

function isNumbered({ cells }: PrintedRow, roles: readonly ColumnRole[]): boolean {
  return cells.some((cell, column) => cell !== '' && /code|ordinal/.test(roles[column] ?? ''));
}

/**
 * The rows of a table whose rows have codes or numbers, with those whole again that page breaks tore, or whose names were
 * too long for a line.
 *
 * @param names what the source prints whole
 */
export function joinTornRows(
  columns: readonly string[],
  printed: readonly PrintedRow[],
  names: ReadonlySet<string>,
): readonly PrintedRow[] {
  const roles = columns.map(columnRole);
  if (!roles.some((role) => role === 'code' || role === 'ordinal')) return printed;
  const rows = joinWrappedNames(printed, roles, names);
  const isApart = rows.map(
    (row, index) => row.lines[0] > (rows[index - 1]?.lines[1] ?? Infinity) + 1,
  );
  // Where most rows stand apart, a blank line is no page break; where others have no number, a row without is whole.
  const isUsual = 2 * isApart.filter(Boolean).length > rows.length;
  const isWhole = rows.some(({ cells }, index) => !isApart[index] && restIn(cells, roles) >= 0);
  if (isUsual || isWhole) return rows;
  const whole: PrintedRow[] = [];
  for (const [index, row] of rows.entries()) {
    const above = whole.at(-1);
    const name =
      above && isApart[index] && isNumbered(above, roles) ? restIn(row.cells, roles) : -1;
    const both = above && name >= 0 ? joined(above, row, name) : null;
    if (both) whole[whole.length - 1] = both;
    else whole.push(row);
  }
  return whole;
}

/** The rows of a printed table by what they are for: header, numbers of the columns, or what the table says. */
import { findHeader, isGroupRow, repeatedHeaderRows, repeatsHeader } from './find-header.ts';
import type { PrintedRow } from '../tree.ts';

/** The rows of a table, told apart; each keeps its lines. */
export interface SplitRows {
  /** The rows of the header, none of them twice. */
  readonly header: readonly PrintedRow[];
  /** The row that numbers the columns. */
  readonly numbers: PrintedRow | null;
  /** All rows behind the header and its numbers, as printed. */
  readonly below: readonly PrintedRow[];
  /** The rows that say something of their own: those below, and titles of groups above the header. */
  readonly body: readonly PrintedRow[];
  /** The rows that print the header once more. */
  readonly repeated: readonly PrintedRow[];
}

const isBlankRow = ({ cells }: PrintedRow) => cells.every((cell) => cell === '');

/** Tells the rows of a table apart. */
export function splitRows(rows: readonly PrintedRow[]): SplitRows {
  const first = rows.findIndex(({ cells }) => !isGroupRow(cells));
  const groups = rows.slice(0, Math.max(first, 0));
  const rest = rows.slice(groups.length);
  const found = findHeader(rest);
  const numbers = found.numbers === null ? null : (rest[found.numbers] ?? null);
  const top = rest.slice(0, found.header);
  const below = rest.slice(found.header + (numbers ? 1 : 0));
  const twice = repeatedHeaderRows(top);
  const header = top.filter((_, index) => !twice.includes(index));
  const heads = numbers ? [...header, numbers] : header;
  const isAgain = ({ cells }: PrintedRow) => repeatsHeader(cells, heads);
  return {
    header,
    numbers,
    below,
    body: [...groups, ...below.filter((row) => !isAgain(row) && !isBlankRow(row))],
    repeated: [...twice.map((index) => top[index]!), ...below.filter(isAgain)],
  };
}

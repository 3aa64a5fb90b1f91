/**
 * Tables printed as lines with single blanks between their cells: blank cells left no trace. A row is read
 * where what its words and numbers are fits the columns in one way only.
 */
import { columnRole, type ColumnRole } from '../../../src/fiscal/columns.ts';
import { flattenHeader } from '../type/flatten-header.ts';

const NUMBER = /^(?:[-−－+]?\d[\d,]*(?:\.\d+)?[%％]?|[-—–－─]{1,4})$/;
const CODE = /^\d{3}(?:\d{2}){0,2}$/;
const ORDINAL = /^\d{1,3}$/;
const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 16;

type Fits = (piece: string, column: number) => boolean;

/** Which pieces of a row may stand in which column. */
function rulesFor(roles: readonly ColumnRole[], isNumbers: boolean): Fits {
  const hasOrdinals = roles.includes('ordinal');
  return (piece, column) => {
    const role = roles[column];
    if (piece === '栏次')
      return role === 'code' ? column === 0 : role === 'label' && roles[0] !== 'code';
    // The word for a sum stands in front of its row.
    if (/^(?:合计|总计|小计)$/.test(piece) && roles[0] === 'code') return column === 0;
    if (role === 'code') return CODE.test(piece);
    if (role === 'ordinal') return ORDINAL.test(piece) && !isNumbers;
    if (role !== 'amount' && role !== 'count') return !NUMBER.test(piece);
    // Beside numbers of lines, a bare whole number is one of them, but for a zero.
    return NUMBER.test(piece) && (isNumbers || !hasOrdinals || !/^[1-9]\d{0,2}$/.test(piece));
  };
}

/** The cells of a row, or null where its pieces fit the columns in no way, or in several. */
function placeRow(pieces: readonly string[], roles: readonly ColumnRole[]): string[] | null {
  const fits = rulesFor(roles, pieces[0] === '栏次');
  const found: string[][] = [];
  const place = (piece: number, column: number, cells: readonly string[]) => {
    if (found.length > 1 || roles.length - column < pieces.length - piece) return;
    const text = pieces[piece];
    if (text === undefined) {
      found.push([...cells, ...roles.slice(column).map(() => '')]);
      return;
    }
    if (fits(text, column)) place(piece + 1, column + 1, [...cells, text]);
    place(piece, column + 1, [...cells, '']);
  };
  place(0, 0, []);
  return found.length === 1 ? (found[0] ?? null) : null;
}

const isAmount = (word: string) => columnRole(word) === 'amount';

/** The one cell of an upper row under which a lower row of codes and names, or of amounts, stands; or none. */
function parentOf(upper: readonly string[], lower: readonly string[]): number | null {
  if (!lower.some(isAmount)) return 0;
  if (!lower.every(isAmount)) return null;
  const amounts = upper.flatMap((word, index) => (isAmount(word) ? [index] : []));
  return amounts.length === 1 ? (amounts[0] ?? null) : null;
}

/** The rows of a header with their merged cells, or null where nothing tells what stands below what. */
function headerRows(lines: readonly string[][]): string[][] | null {
  const [upper, lower, ...others] = lines;
  if (!upper || others.length > 0) return null;
  if (!lower) return [upper];
  const amounts = lower.filter(isAmount).length;
  // Two words above names and amounts: all columns stand in the lower row.
  if (upper.length === 2 && amounts > 0 && amounts < lower.length) return [upper, lower];
  const parent = parentOf(upper, lower);
  if (parent === null) return null;
  const blanks = (count: number) => Array.from({ length: count }, () => '');
  return [
    [...upper.slice(0, parent + 1), ...blanks(lower.length - 1), ...upper.slice(parent + 1)],
    [...blanks(parent), ...lower, ...blanks(upper.length - parent - 1)],
  ];
}

/** The rows of a table, header first, or null where any of its lines can be read in no way or in several. */
export function rowsByBlanks(lines: readonly string[]): string[][] | null {
  const pieces = lines.map((line) => line.trim().split(/\s+/));
  const first = pieces.findIndex((row) => row.some((piece) => NUMBER.test(piece)));
  const header = headerRows(pieces.slice(0, first));
  const width = Math.max(0, ...(header ?? []).map((row) => row.length));
  if (!header || width < FEWEST_COLUMNS || width > MOST_COLUMNS) return null;
  const roles = flattenHeader(header, width).map(columnRole);
  const rows = pieces.slice(first).map((row) => placeRow(row, roles));
  return rows.every((row) => row !== null) ? [...header, ...rows] : null;
}

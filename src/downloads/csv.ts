/**
 * Rows as CSV that no spreadsheet runs and that reads back as it was printed.
 *
 * A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line's end, in half
 * or full width, with or without blanks before it) and that is no number gets an apostrophe before it; all others stay
 * as they are. To undo: take away one apostrophe where a cell begins with apostrophes and one of these characters.
 * Cells that are printed so get one more, so nothing is ambiguous.
 */
import { stringify } from 'csv-stringify/sync';

const STARTS_FORMULA = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;
/** `-1,234.50`, `+5.0%`, `－12`; and a dash alone, which says that nothing applies. */
const IS_HARMLESS = /^(?:[-+－＋]?\d[\d,]*(?:\.\d+)?[%％]?|[-－]+)$/u;
const GUARDED = /^'+(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** The cell as the file holds it. */
export function guardCell(cell: string): string {
  return STARTS_FORMULA.test(cell) && !IS_HARMLESS.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was printed, from the cell that a CSV library reads. */
export function unguardCell(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** UTF-8 without a mark, lines ended by CRLF (RFC 4180). */
export function csv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(guardCell)),
    { record_delimiter: 'windows' },
  );
}

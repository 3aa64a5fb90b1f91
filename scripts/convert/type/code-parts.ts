/** 类, 款 and 项 of a code in columns of their own, of which the header names only the first. */
import { isClassified } from '../../../src/fiscal/tables/codes.ts';

/** What 款 and 项 print: `01`, or all that stands before it once more, `20101`; any other number may be an amount. */
const PART = /^(?:\d{2}|\d{5}|\d{7})$/;

/**
 * Gives columns without a name that of the codes to their left, where all their cells are parts of codes: the merged
 * cell of 科目编码 left blanks, and the row with 类, 款 and 项 is missing.
 *
 * @param rows the cells of the body, without the header
 */
export function nameCodeParts(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const named: string[] = [];
  for (const [index, column] of columns.entries()) {
    const before = named[index - 1] ?? '';
    const cells = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '');
    const isPart =
      column === '' &&
      isClassified(before) &&
      cells.length > 0 &&
      cells.every((cell) => PART.test(cell));
    named.push(isPart ? before : column);
  }
  return named;
}

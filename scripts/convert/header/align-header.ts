/**
 * Lower rows of a header whose lines were trimmed lost the blank cells in front of them: they move to the one place where
 * they stand below merged cells.
 */
import { columnRole } from '../../../src/fiscal/tables/columns.ts';
import { blankCells, printedWidth, withBlanksBefore } from '../cells.ts';

/** What heads names alone; 收入 and 支出 stand above amounts, too. */
const ITEMS = /^(?:项目|科目)$|科目$/;

/** Whether no amount can stand below a word of a header. */
export function headsNames(word: string): boolean {
  return ITEMS.test(word);
}

/** More blank cells in front of a row are not looked for. */
const MOST_LOST = 16;

/** How many blank cells a row may have lost in front, where so many cells are to spare: 1, 2, 3 and so on. */
export function lostBlanks(spare: number): number[] {
  return Array.from({ length: Math.min(spare, MOST_LOST) }, (_, index) => index + 1);
}

/** Whether lower cells of a header stand below merged cells only, each of which has one below its first column. */
function standsBelow(upper: readonly string[], lower: readonly string[], width: number): boolean {
  const at = (column: number) => (column < width ? (upper[column] ?? '') : null);
  let head = '';
  let isOpen = false;
  return Array.from({ length: width }, (_, column) => {
    const cell = lower[column] ?? '';
    const over = at(column) ?? '';
    const isHead = over !== '' && over !== at(column - 1);
    if (isHead) {
      head = over;
      isOpen = cell !== '';
    }
    // Merged cells may print their text in each row.
    if (cell === '' || cell === over) return true;
    const isMerged = !isHead || at(column + 1) === '' || at(column + 1) === over;
    const role = columnRole(cell);
    const isName = role === 'code' || role === 'label';
    const isOther = isName ? columnRole(head) === 'amount' : role === 'amount' && headsNames(head);
    return isOpen && isMerged && !isOther;
  }).every(Boolean);
}

/** The row with its cells below those that the upper one merges, where they are just as many; else null. */
export function belowMerged(
  upper: readonly string[],
  row: readonly string[],
  width: number,
): string[] | null {
  const at = (column: number) => (column < width ? (upper[column] ?? '') : null);
  const merged = Array.from({ length: width }, (_, column) => column).filter(
    (column) => at(column) === '' || (at(column + 1) === '' && at(column) !== ''),
  );
  const cells = row.slice(0, printedWidth(row));
  if (merged.length !== cells.length || cells.includes('')) return null;
  const placed = blankCells(width);
  for (const [index, column] of merged.entries()) placed[column] = cells[index]!;
  return placed;
}

/** The rows of a header, of which those that lost their lead stand below the merged cells of the row above again. */
export function alignHeader(rows: readonly string[][], width: number): string[][] {
  const aligned: string[][] = [];
  for (const row of rows) {
    const upper = aligned.at(-1);
    const spare = width - printedWidth(row);
    const first = row[0] ?? '';
    const isOff = upper && first !== '' && spare > 0 && !standsBelow(upper, row, width);
    const places = isOff
      ? lostBlanks(spare).filter((by) => standsBelow(upper, withBlanksBefore(row, by), width))
      : [];
    const below = isOff ? belowMerged(upper, row, width) : null;
    aligned.push(below ?? (places.length === 1 ? withBlanksBefore(row, places[0]!) : row));
  }
  return aligned;
}

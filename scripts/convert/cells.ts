/** Rows of tables as arrays of printed text, one string a cell; a blank cell is an empty string. */

/** The cells of a row as they are read: one for each column. */
export type Reading = readonly string[];

/** So many blank cells. */
export function blankCells(count: number): string[] {
  return Array.from({ length: count }, () => '');
}

/** How many cells a row has up to its last that is not blank. */
export function printedWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

/** A row with blank cells in front of its own. */
export function withBlanksBefore(cells: readonly string[], count: number): string[] {
  return [...blankCells(count), ...cells];
}

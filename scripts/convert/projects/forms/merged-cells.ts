/** Forms whose merged cells were written out: the same text in each of the cells that were one. */
import { readDecimal } from '../decimal.ts';
import { isLabel, type FormRow } from '../form-rows.ts';
import { isIndicatorHeader } from '../indicators/indicator-roles.ts';
import { withoutNoise } from '../../printed/text.ts';

function isRepeated(cells: readonly string[], column: number): boolean {
  const text = withoutNoise(cells[column] ?? '');
  return text !== '' && text === withoutNoise(cells[column - 1] ?? '');
}

/** Words that stand twice side by side; equal numbers are two numbers. */
const repeatsWords = (cells: readonly string[], column: number) =>
  isRepeated(cells, column) && /\p{Script=Han}/u.test(cells[column] ?? '');

/** Nobody writes a label twice side by side, or any words three times. */
function showsMergedCell({ cells }: FormRow): boolean {
  return cells.some(
    (cell, column) =>
      repeatsWords(cells, column) && (isLabel(cell) || repeatsWords(cells, column - 1)),
  );
}

/** A row that names columns: amounts, or indicators; never one that holds numbers. */
function namesColumns(row: FormRow): boolean {
  if (isIndicatorHeader(row)) return true;
  const labels = new Set(row.cells.filter((cell) => isLabel(cell)).map(withoutNoise));
  return labels.size >= 3 && !row.cells.some((cell) => readDecimal(cell));
}

/**
 * Leaves each merged cell once, if the form writes out merged cells. In the indicator table only the cells below a
 * merged one of its header were one: target and result may well be alike. So it is with equal numbers anywhere.
 */
export function withoutRepeatedCells(rows: readonly FormRow[]): readonly FormRow[] {
  const at = rows.findIndex(isIndicatorHeader);
  if (!rows.slice(0, at === -1 ? rows.length : at).some(showsMergedCell)) return rows;
  let header: FormRow | null = null;
  return rows.map((row, index) => {
    if (namesColumns(row)) header = row;
    const above = header?.cells ?? [];
    const isMerged = (column: number) =>
      (isRepeated(row.cells, column) && isRepeated(above, column)) ||
      ((at === -1 || index <= at) && repeatsWords(row.cells, column));
    return { ...row, cells: row.cells.map((cell, column) => (isMerged(column) ? '' : cell)) };
  });
}

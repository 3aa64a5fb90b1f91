/**
 * Cells that Word merged over several columns come as one cell each: the code over 类, 款 and 项, the words for the
 * numbers of columns and for the sum over codes and names. Rows with such a cell get the blank ones behind it back.
 */
import { isTotalLabel } from '../../../src/fiscal/words.ts';
import { isCode, isNumber, namesColumnNumbers } from '../printed/numbers.ts';
import type { RawRow } from './rows.ts';
import { withoutNoise } from '../printed/text.ts';

/** The columns of a code's parts, as the row says that numbers the columns. */
const CODE_PARTS = ['类', '款', '项'];
/** A sum stands over the parts of the code and the name at most. */
const MOST_MERGED = CODE_PARTS.length;

const textsOf = ({ cells }: RawRow): string[] => cells.map(({ text }) => withoutNoise(text));

function withBlanksBehindFirst(row: RawRow, count: number): RawRow {
  const [first, ...others] = row.cells;
  return first
    ? {
        ...row,
        cells: [first, ...Array.from({ length: count }, () => ({ ...first, text: '' })), ...others],
      }
    : row;
}

const namesCodeParts = (row: RawRow) => CODE_PARTS.every((part, at) => textsOf(row)[at] === part);

/** Whether a row ends a header: `类 | 款 | 项 | 栏次 | 1 | 2` or `栏次 | 1 | 2`. */
export function numbersColumns(row: RawRow): boolean {
  return namesCodeParts(row) || textsOf(row).some(namesColumnNumbers);
}

/** A whole code below 类, 款 and 项, in the first of the three columns. */
function spreadCode(row: RawRow, parts: RawRow): RawRow {
  const merged = CODE_PARTS.length - 1;
  return row.cells.length === parts.cells.length - merged && isCode(textsOf(row)[0] ?? '')
    ? withBlanksBehindFirst(row, merged)
    : row;
}

/** `栏次 | 1 | 2` and `合计 | 120.00 | 80.00` above rows with code and name. */
function spreadLabel(row: RawRow, width: number): RawRow {
  const [first = '', ...others] = textsOf(row);
  const missing = width - row.cells.length;
  const isAmount = (cell: string) => cell === '' || isNumber(cell);
  const isLabel = namesColumnNumbers(first) || (isTotalLabel(first) && others.every(isAmount));
  return missing > 0 && missing <= MOST_MERGED && isLabel
    ? withBlanksBehindFirst(row, missing)
    : row;
}

/** The rows of a table, each with the blank cells of those that Word merged. */
export function spreadMergedCells(rows: readonly RawRow[]): RawRow[] {
  let parts: RawRow | null = null;
  const spread = rows.map((row) => {
    if (namesCodeParts(row)) parts = row;
    return parts ? spreadCode(row, parts) : row;
  });
  const codes = spread.find((row) => isCode(textsOf(row)[0] ?? ''));
  return codes ? spread.map((row) => spreadLabel(row, codes.cells.length)) : spread;
}

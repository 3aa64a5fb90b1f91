/**
 * Tables printed one cell a line, of which nothing tells where a row ends: the width is the one at which
 * every column holds either words or numbers, below a header of words. Where none fits, nothing is concluded.
 */
import { isTotalLabel } from '../../../src/fiscal/words.ts';
import { isCode, isOrdinal, namesColumnNumbers } from '../printed/numbers.ts';
import type { RawCell, RawRow } from './rows.ts';
import { isDashes, withoutNoise } from '../printed/text.ts';

const WIDEST = 40;
const MOST_HEADER_LEVELS = 4;
const FEWEST_SURE_ROWS = 4;
const NUMBER = /^(?:[-−－+]?[\d,，]+(?:\.\d+)?[%％]?|\d+[=＝][\d+\-()（）]+)$/;
/** What stands among codes and numbers of lines besides them. */
const isSumOrNumbering = (cell: string) => isTotalLabel(cell) || namesColumnNumbers(cell);

/** Whether the cells of one column are all words, all numbers, or codes or numbers of lines with the word for their sum. */
function isColumn(cells: readonly string[]): boolean {
  const printed = cells.filter((cell) => cell !== '' && !isDashes(cell));
  const numbers = printed.filter((cell) => NUMBER.test(cell));
  if (numbers.length === 0 || numbers.length === printed.length) return true;
  const words = printed.filter((cell) => !NUMBER.test(cell));
  const numbersRows = words.every(namesColumnNumbers);
  return (
    (numbersRows && numbers.every(isOrdinal)) ||
    printed.every((cell) => isCode(cell) || isSumOrNumbering(cell))
  );
}

const CODES = /(?:编码|代码)$/;

/** Whether a column whose heading says so holds codes only, or the word for the sum of its rows. */
function holdsItsCodes(header: readonly string[], cells: readonly string[]): boolean {
  const isOther = (cell: string) =>
    cell !== '' && !isDashes(cell) && !isCode(cell) && !isSumOrNumbering(cell);
  return !header.some((word) => CODES.test(word)) || !cells.some(isOther);
}

/** Numbers of lines count up; where two tables of lines are read as one, they do not. */
function countsUp(cells: readonly string[]): boolean {
  const numbers = cells.filter(isOrdinal).map(Number);
  const isCount = numbers.length > 2 && numbers.length === cells.filter(Boolean).length;
  if (!isCount || new Set(numbers).size < numbers.length) return true;
  const rises = numbers.slice(1).filter((value, index) => value === numbers[index]! + 1).length;
  return rises === 0 || rises >= (numbers.length - 1) * 0.9;
}

/** How many numbers count 1, 2, 3 … from a place on: the row that numbers the columns. */
function numbersFrom(cells: readonly string[], start: number): number {
  let count = 0;
  while (Number.parseInt(cells[start + count] ?? '', 10) === count + 1) count += 1;
  return count >= 3 ? count : 1;
}

function isGrid(cells: readonly string[], start: number, width: number): boolean {
  // No word stands below itself: the halves of a table on two sides are no rows of one half.
  const repeats = (at: number) => cells[at] !== '' && cells[at] === cells[at - width];
  if (
    start >= 2 * width &&
    cells.slice(start - width, start).some((_, column) => repeats(start - width + column))
  )
    return false;
  const rowAt = (at: number) => cells.slice(at, at + width).join('\n');
  // A page break may print the header again, or its last row, and the numbers of the columns.
  const levels = Math.floor(start / width);
  const again = new Set(
    Array.from({ length: levels + 1 }, (_, level) => rowAt(start - level * width)),
  );
  const numbersColumns = namesColumnNumbers(cells[start]) && numbersFrom(cells, start + 1) > 1;
  const starts = Array.from(
    { length: (cells.length - start) / width },
    (_, row) => start + row * width,
  ).filter((at) => (at === start && !numbersColumns) || !again.has(rowAt(at)));
  const columns = Array.from({ length: width }, (_, column) =>
    starts.map((at) => cells[at + column] ?? ''),
  );
  // A row of the header that ends in blanks may have lost cells that reach down to it: its words stand too far left.
  const headers = Array.from({ length: levels }, (_, level) => start - (level + 1) * width).filter(
    (at) => cells[at + width - 1] !== '',
  );
  const headerOf = (column: number) => headers.map((at) => cells[at + column] ?? '');
  return columns.every(
    (column, index) =>
      isColumn(column) &&
      holdsItsCodes(headerOf(index), column) &&
      countsUp(column) &&
      column.filter(namesColumnNumbers).length <= 1,
  );
}

/** The lengths of the header's rows above its last, which shows blanks where cells reach down to it. */
function upperLevels(upper: readonly string[], leaf: readonly string[]): number[] {
  if (upper.length === 0) return [];
  // Merged cells that print as blanks to the right, too: every row of the header is whole.
  if (upper.includes('') && upper.length % leaf.length === 0)
    return Array.from({ length: upper.length / leaf.length }, () => leaf.length);
  if (!leaf.includes('')) return [upper.length];
  const over = leaf.filter((cell, index) => cell === '' || index === 0 || leaf[index - 1] === '');
  return upper.length > over.length ? [upper.length - over.length, over.length] : [upper.length];
}

/** Where the rows below the header begin, if they are so wide; null where the cells do not fit. */
function startOfRows(cells: readonly string[], first: number, width: number): number | null {
  // The one place in reach from which on the cells fill whole rows.
  const start = first - ((((first - cells.length) % width) + width) % width);
  if (start < width || start > MOST_HEADER_LEVELS * width) return null;
  const numbers = numbersFrom(cells, first);
  const isNumbered = numbers > 1;
  // The word for the sum may stand behind a blank code.
  const isSum = isTotalLabel(cells[start + 1] ?? '');
  if (cells[start] === '' && !isNumbered && !isSum) return null;
  // The row that numbers the columns numbers them all; without it, one row proves nothing.
  if (isNumbered ? first + numbers !== start + width : start + 2 * width > cells.length)
    return null;
  // Few rows may be one that was cut in two: they are sure only below whole rows of a header that is no longer than they.
  const rows = (cells.length - start) / width;
  const isSure = start % width === 0 && start <= rows * width;
  if (!isNumbered && rows < FEWEST_SURE_ROWS && !isSure) return null;
  return isGrid(cells, start, width) ? start : null;
}

/**
 * The lengths of the rows, from the first of the header on, or null where no width fits, or several.
 *
 * @param ends where rows are known to end, each the number of cells before it
 */
function rowLengths(cells: readonly string[], ends: readonly number[]): number[] | null {
  const first = cells.findIndex((cell) => NUMBER.test(cell));
  const fitting: { width: number; start: number }[] = [];
  for (let width = 2; first > 0 && width <= Math.min(WIDEST, first); width += 1) {
    if (ends.some((end) => end % width !== 0)) continue;
    const start = startOfRows(cells, first, width);
    if (start === null || fitting.some((found) => width % found.width === 0)) continue;
    fitting.push({ width, start });
  }
  // Names and amounts take turns at many widths; the header has whole rows at one of them.
  const whole = fitting.filter(({ width, start }) => start % width === 0);
  const [found, other] = fitting.length > 1 ? whole : fitting;
  if (!found || other) return null;
  const { width, start } = found;
  return [
    ...upperLevels(cells.slice(0, start - width), cells.slice(start - width, start)),
    width,
    ...Array.from({ length: (cells.length - start) / width }, () => width),
  ];
}

/** What stands over the columns of a table of units, which prints no number: 机构设置情况 */
const OF_UNIT =
  /^(?:(?:单位|机构)(?:名称|性质|规格|级别|类型)|经费(?:保障|供给|来源|拨款)?(?:形式|方式))$/;
const FEWEST_OF_UNIT = 3;

/** The lengths of the rows of a table of units, one for each word of its header; null for any other table. */
function unitLengths(cells: readonly string[]): number[] | null {
  const end = cells.findIndex((cell) => !OF_UNIT.test(cell));
  const isWhole = end >= FEWEST_OF_UNIT && cells.length % end === 0;
  return isWhole ? Array.from({ length: cells.length / end }, () => end) : null;
}

const isBlankCell = ({ text }: RawCell) => withoutNoise(text) === '';

/** A row of the header with blanks behind its last word up to the width; null where it is longer without them. */
function fillUp(row: RawRow, width: number): RawRow | null {
  const cells = row.cells.slice(0, row.cells.findLastIndex((cell) => !isBlankCell(cell)) + 1);
  const last = cells.at(-1);
  if (!last || cells.length > width) return null;
  const blanks = Array.from({ length: width - cells.length }, () => ({ ...last, text: '' }));
  return { ...row, cells: [...cells, ...blanks] };
}

/**
 * Web pages count wrongly the bars that make up for merged cells. Where the row that numbers the columns says how
 * many there are, each row of the header that ends in such bars is filled up to them.
 */
function fillHeader(lines: readonly RawRow[]): readonly RawRow[] {
  const end = lines.findIndex(({ cells }) =>
    namesColumnNumbers(withoutNoise(cells[0]?.text ?? '')),
  );
  const header = lines.slice(0, Math.max(end, 0));
  // What is numbered ends where the rows begin, whose first number may count on.
  const numbers = lines.slice(end + 1, end + 1 + WIDEST).map(({ cells }) => cells[0]?.text ?? '');
  const width = 1 + numbersFrom(numbers.map(withoutNoise), 0);
  if (header.length === 0 || width <= 2) return lines;
  const filled: RawRow[] = [];
  let row: RawRow | null = null;
  for (const line of header) {
    row = row ? { cells: [...row.cells, ...line.cells], from: row.from, to: line.to } : line;
    if (line.cells.length === 1) continue;
    const full = fillUp(row, width);
    if (!full) return lines;
    filled.push(full);
    row = null;
  }
  return [...filled, ...(row ? [row] : []), ...lines.slice(end)];
}

/** The rows of cells whose bars are counted right; null where none fit. */
function foldLines(lines: readonly RawRow[]): RawRow[] | null {
  const ends: number[] = [];
  let count = 0;
  for (const line of lines) {
    count += line.cells.length;
    if (line.cells.length > 1) ends.push(count);
  }
  const cells = lines.flatMap((line): RawCell[] => line.cells);
  const words = cells.map(({ text }) => withoutNoise(text));
  const lengths = rowLengths(words, ends) ?? unitLengths(words);
  if (!lengths) return null;
  let start = 0;
  return lengths.map((length) => {
    const row = cells.slice(start, start + length);
    start += length;
    return { cells: row, from: row[0]?.line ?? 1, to: row.at(-1)?.line ?? 1 };
  });
}

/**
 * Puts cells in reading order, blank ones among them, into the rows of their table; null where none fit.
 *
 * @param lines the cells line by line: a line of several ends its row
 */
export function foldCells(lines: readonly RawRow[]): RawRow[] | null {
  return foldLines(lines) ?? foldLines(fillHeader(lines));
}

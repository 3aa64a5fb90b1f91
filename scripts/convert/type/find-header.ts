/** Which rows of a table are its header, which one numbers the columns, and which print the header again. */
import { columnRole } from '../../../src/fiscal/tables/columns.ts';
import { TOTAL_NAME } from '../../../src/fiscal/words.ts';
import { headerWord } from '../header/flatten-header.ts';
import { MOST_HEADER_ROWS } from '../header/unfold-header.ts';
import { readNumbering } from '../printed/numbering.ts';
import { namesColumnNumbers } from '../printed/numbers.ts';
import { halfWidthDigits, withoutNoise } from '../printed/text.ts';
import type { PrintedRow } from '../tree.ts';

const CODE = /^\d{3,8}$/;
/** A number however large: the unit is not known yet. */
const NUMBER = /^[-−－]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?[%％]?$/;

/** `栏次 | 1 | 2 | 3=4+5`, also with 类 款 项 in the code columns, or as one word in the first, or the bare numbers counting up. */
function isColumnNumbers(cells: readonly string[]): boolean {
  const printed = cells.map((cell) => halfWidthDigits(withoutNoise(cell))).filter(Boolean);
  const numbers = printed.filter(
    (cell) =>
      !namesColumnNumbers(cell) && !/^(?:[类款项]{1,3}|行次|[A-Z甲乙丙丁]|[*＊]+)$/.test(cell),
  );
  if (printed.some(namesColumnNumbers))
    return numbers.every((cell) => /^(?:[-—]+|[\d=+\-()（）＝＋]+)$/.test(cell));
  return (
    numbers.length >= 3 &&
    numbers.every(
      (cell, index) =>
        Number.parseInt(cell, 10) === index + 1 && /^\d{1,2}(?:[=＝].*)?$/.test(cell),
    )
  );
}

/** `2022年预算数` in front of amounts is a row; with words beside it, it heads columns. */
function isYearRow(cells: readonly string[]): boolean {
  return (
    /^(?:19|20)\d{2}年(?:度)?(?:预算|决算)?数?$/.test(withoutNoise(cells[0] ?? '')) &&
    !cells.slice(1).some((cell) => /\p{Script=Han}/u.test(cell))
  );
}

/** 合计 names a column as well as a row: alone it is the row of sums; so it is below codes, where a blank cell or an amount follows. */
function isTotalRow(cells: readonly string[], above: readonly string[]): boolean {
  const words = cells.map(headerWord);
  const first = words.findIndex((word) => word !== '');
  if (!TOTAL_NAME.test(words[first] ?? '')) return false;
  const over = headerWord(above[first] ?? '');
  return (
    words.every((word, column) => column === first || !/\p{Script=Han}/u.test(word)) ||
    (columnRole(over) === 'code' && /^[\d,.]*$/.test(words[first + 1] ?? over))
  );
}

/** `政府采购支出信息` alone below 项目, which heads one column like all words beside it: it titles the rows below. */
function isTitleOfRows(cells: readonly string[], above: readonly string[]): boolean {
  const [title = '', ...others] = cells.map(headerWord);
  return (
    /^\p{Script=Han}/u.test(title) &&
    others.every((word) => word === '') &&
    above.length > 1 &&
    above.every((word) => headerWord(word) !== '') &&
    columnRole(headerWord(above[0] ?? '')) === 'label'
  );
}

function isBodyRow(cells: readonly string[], above: readonly string[]): boolean {
  if (isYearRow(cells) || isTotalRow(cells, above) || isTitleOfRows(cells, above)) return true;
  return cells.some((cell) => {
    const word = withoutNoise(cell);
    return CODE.test(word) || /^[一二三四五六七八九十]{1,3}、/.test(word) || NUMBER.test(word);
  });
}

/** `一、政府采购情况` alone in a row: it titles the rows below it. */
export function isGroupRow(cells: readonly string[]): boolean {
  return readNumbering(cells[0] ?? '') !== null && cells.slice(1).every((cell) => cell === '');
}

/** How many rows are header, and which row numbers the columns. */
export function findHeader(rows: readonly PrintedRow[]): {
  header: number;
  numbers: number | null;
} {
  const numbers = rows.slice(0, MOST_HEADER_ROWS).findIndex(({ cells }) => isColumnNumbers(cells));
  if (numbers > 0) return { header: numbers, numbers };
  const body = rows.findIndex(
    ({ cells }, index) =>
      isBodyRow(cells, rows[index - 1]?.cells ?? []) &&
      (index > 0 || !/^\d{4}年/.test(cells[0] ?? '')),
  );
  if (body >= 0) return { header: Math.min(body, MOST_HEADER_ROWS), numbers: null };
  let header = 1;
  while (
    header < rows.length &&
    isLowerHeader(rows[header - 1]?.cells ?? [], rows[header]?.cells ?? [])
  )
    header += 1;
  return { header, numbers: null };
}

/** A row below a header row that belongs to it: merged cells left a blank in one of the two. */
function isLowerHeader(upper: readonly string[], lower: readonly string[]): boolean {
  if (upper.length < lower.length) return true;
  // Merged cells may also print their text in each place: what stays the same belongs to both rows.
  const stays = lower.filter((cell, column) => cell !== '' && cell === upper[column]).length;
  if (stays > 0 && stays < lower.length) return true;
  return (
    upper.some((cell, column) => cell === '' && (lower[column] ?? '') !== '') ||
    (lower[0] === '' && lower.some((cell) => cell !== ''))
  );
}

function rowKey(cells: readonly string[]): string {
  return cells.map(headerWord).join('\t').replace(/\t+$/, '');
}

/** The words of a row in their order: a page may print its merged cells as another page does not. */
function printedWords(cells: readonly string[]): string {
  return cells.map(headerWord).filter(Boolean).join('\t');
}

/** The header again after a page break: a whole row of it, some of its words in their columns, or 栏次 and numbers. */
export function repeatsHeader(cells: readonly string[], header: readonly PrintedRow[]): boolean {
  const words = cells.map(headerWord);
  if (words.filter((word) => word !== '').length < 2) return false;
  if (words.some(namesColumnNumbers) && isColumnNumbers(cells)) return true;
  return header.some(
    ({ cells: printed }) =>
      printedWords(printed) === printedWords(cells) ||
      words.every((word, column) => word === '' || word === headerWord(printed[column] ?? '')),
  );
}

/** `合计 | | 0.00 | 12.00 | 合计 | 基本支出 | 项目支出 | 0.00`: words below one merged cell that name its columns in the row of sums. */
function namesInTotals(
  headerRows: readonly PrintedRow[],
  { cells }: Pick<PrintedRow, 'cells'>,
): string[] {
  const words = cells.map(headerWord);
  if (!TOTAL_NAME.test(words[0] ?? '')) return [];
  const isMerged = (column: number) => headerRows.every((row) => (row.cells[column] ?? '') === '');
  const isName = (column: number) => /^\p{Script=Han}+$/u.test(words[column] ?? '');
  return words.map((word, column) => {
    const isFirst = column > 0 && !isMerged(column) && isMerged(column + 1) && isName(column + 1);
    return isName(column) && (isFirst || (isMerged(column) && isName(column - 1))) ? word : '';
  });
}

/** Header rows that come again right below each other, as where two pages meet above the first amount. */
export function repeatedHeaderRows(headerRows: readonly PrintedRow[]): number[] {
  const keys = headerRows.map(({ cells }) => rowKey(cells));
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));
}

/**
 * The header rows; 类, 款 and 项 in the row of numbers, or of sums, name the code columns below their common header, and words in the
 * row of sums those of a merged cell.
 */
export function headerLevels(
  headerRows: readonly PrintedRow[],
  numberRow: PrintedRow | undefined,
  firstRow: PrintedRow | undefined,
): string[][] {
  const codes = [numberRow, firstRow].map(
    (row) => row?.cells.map((cell) => (/^[类款项]$/.test(withoutNoise(cell)) ? cell : '')) ?? [],
  );
  const parts = firstRow ? namesInTotals(headerRows, firstRow) : [];
  const levels = headerRows.map(({ cells }) => cells);
  return [...levels, ...[...codes, parts].filter((names) => names.some((name) => name !== ''))];
}

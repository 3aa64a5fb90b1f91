/**
 * The table of the “three public” expenses without its blank cells. Its form is the same everywhere (财决公开 09 表 and its
 * forerunners), so that the words of its header tell its columns, however a page tore them; rows that print all of
 * their cells are read.
 */
import { keepsOrder } from '../../header/header-order.ts';
import { isNumber } from '../../printed/numbers.ts';
import { blankCells, type Reading } from '../../cells.ts';

/** The names of a column: what stands over it and its neighbours, and its own below. */
type Column = readonly [upper: string, lower: string];

/** Each expense by a character that no other has: provinces order them differently. */
const EXPENSES: Readonly<Record<string, readonly Column[]>> = {
  国: [['因公出国（境）费', '']],
  车: [
    ['公务用车购置及运行费', '小计'],
    ['', '公务用车购置费'],
    ['', '公务用车运行费'],
  ],
  待: [['公务接待费', '']],
};
const TOTAL: readonly Column[] = [['合计', '']];
const YEARS = ['预算数', '决算数'];
const WIDTH = 6;

/** Words without the characters that some forms leave out: 费用, 运行维护费, 购置和运行, 项目. */
const plain = (words: string) =>
  words.replace(/[^\p{Script=Han}]|[用维护及和境项目栏次]|\d{4}年度?/gu, '');

/** The characters of words in no order. */
const charactersOf = (words: string) => Array.from(plain(words)).sort().join('');

/** The header of the form, where the words are those of it: once, or for 预算数 and 决算数. */
function headerFor(lines: readonly (readonly string[])[], width: number): Reading[] | null {
  const pieces = lines.flat();
  const sides = width / WIDTH;
  if (sides !== 1 && sides !== 2) return null;
  const words = pieces.join('');
  const order = Object.keys(EXPENSES).sort((a, b) => words.indexOf(a) - words.indexOf(b));
  const columns = [...TOTAL, ...order.flatMap((mark) => EXPENSES[mark] ?? [])];
  const level = (at: 0 | 1) =>
    Array.from({ length: sides }, () => columns.map((column) => column[at])).flat();
  const years = YEARS.flatMap((year) => [year, ...blankCells(WIDTH - 1)]);
  const rows = [...(sides === 2 ? [years] : []), level(0), level(1)];
  if (charactersOf(rows.flat().join('')) !== charactersOf(words)) return null;
  if (!keepsOrder(lines, rows, plain)) return null;
  // As printed, where a name is whole.
  const printed = new Map(pieces.map((piece) => [charactersOf(piece), piece]));
  return rows.map((row) =>
    row.map((name) => (name === '' ? name : (printed.get(charactersOf(name)) ?? name))),
  );
}

const isAllNumbers = (row: Reading) => row.length > 0 && row.every(isNumber);

/** The rows of the table, as many as are printed, or null where they are none of it or lack cells. */
export function threePublicRows(pieces: readonly (readonly string[])[]): Reading[] | null {
  const first = pieces.findIndex(isAllNumbers);
  const body = pieces.slice(Math.max(first, 0));
  const width = body[0]?.length ?? 0;
  if (first < 0 || !body.every((row) => row.length === width && isAllNumbers(row))) return null;
  const header = headerFor(pieces.slice(0, first), width);
  if (!header || header.length > first) return null;
  const torn = Array.from({ length: first - header.length }, () => blankCells(width));
  return [...torn, ...header, ...body];
}

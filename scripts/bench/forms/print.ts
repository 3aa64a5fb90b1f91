/** Printing amounts, rates and tables as the forms of different places do. */
import { formatFen, type Fen, type MoneyUnit } from '../../../src/fiscal/money.ts';
import { functionTree, type BookItem, type Books } from './books.ts';

/** How a place prints. */
export interface Style {
  readonly unit: MoneyUnit;
  /** A comma between thousands. */
  readonly isGrouped: boolean;
  /** What stands for nothing in tables. */
  readonly zero: string;
  /** Whether overviews list every category there is, most without an amount. */
  readonly listsAll: boolean;
}

export function print(amount: Fen, { unit, isGrouped }: Pick<Style, 'unit' | 'isGrouped'>): string {
  const text = formatFen(amount, unit).replace('−', '-');
  return isGrouped ? text : text.replaceAll(',', '');
}

export const cell = (amount: Fen, style: Style): string =>
  amount === 0 ? style.zero : print(amount, style);

export const row = (...cells: string[]): string => cells.join('\t');

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 is 一, 23 is 二十三. */
export function numeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return (tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS[tens]!}十`) + NUMERALS[ones]!;
}

/** `86.75%`, rounded in whole numbers. */
export function percent(part: Fen, of: Fen): string {
  if (of === 0) return '0%';
  const hundredths = Math.round((part * 10_000) / of);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
}

/** Title, agency and unit above a table, in one of the orders that reports have. */
function frame(books: Books, title: string, number: string, style: Style, at: number): string[] {
  const { agency, year } = books.account;
  const unit = `单位：${style.unit}`;
  const orders = [
    [number, title, `部门：${agency}`, unit],
    [title, '', number, '', `部门名称：${agency}`, unit],
    [number, '', `${year}年${title}`, '', `编制单位：${agency}`, `金额${unit}`],
  ];
  return ['', ...orders[at % orders.length]!, ''];
}

/** Lines of several columns of text side by side, padded with blanks. */
export function beside(left: readonly string[][], right: readonly string[][]): string[] {
  const width = (lines: readonly string[][]) => Math.max(0, ...lines.map(({ length }) => length));
  const pad = (line: readonly string[] | undefined, length: number) =>
    Array.from({ length }, (_, index) => line?.[index] ?? '');
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    row(...pad(left[index], width(left)), ...pad(right[index], width(right))),
  );
}

/** What a table prints of some items, in its columns. */
export type Amounts = (items: readonly BookItem[]) => readonly string[];

/** A row for each category, section and item: its code, its name and what was spent. */
export function functionRows(items: readonly BookItem[], amounts: Amounts): string[] {
  return functionTree(items).map(({ code, name, items: own }) => row(code, name, ...amounts(own)));
}

/** Tables one below the other, numbered as a place does; cars and guests are always in 万元. */
export function printTitled(
  titles: readonly (readonly [title: string, lines: readonly string[]])[],
  numberOf: (position: number) => string,
  books: Books,
  style: Style,
  at: number,
): string[] {
  return titles.flatMap(([title, lines], index) => {
    const unit = title.includes('三公') ? '万元' : style.unit;
    return [...frame(books, title, numberOf(index + 1), { ...style, unit }, at), ...lines, ''];
  });
}

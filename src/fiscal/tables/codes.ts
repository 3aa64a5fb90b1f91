/**
 * Classification codes of expenditure.
 *
 * Function codes name a category 类 (three digits), a section 款 (five) and an item 项 (seven);
 * economic codes a category (three) and a section (five). Source: 《政府收支分类科目》.
 */
import type { ReportTable, TableRow } from '../report.ts';
import { columnLeaf, columnRole } from './columns.ts';
import { toHalfWidth } from '../characters.ts';
import { withoutNoise } from '../words.ts';

/** 1 for 类, 2 for 款, 3 for 项. */
export type CodeLevel = 1 | 2 | 3;

const LEVELS: ReadonlyMap<number, CodeLevel> = new Map([
  [3, 1],
  [5, 2],
  [7, 3],
]);

/** What a cell prints without blanks, its digits as half-width ones. */
const closed = (cell: string) => toHalfWidth(withoutNoise(cell));

/** The level of a printed code, or null for anything that is no code of three, five or seven digits. */
export function codeLevel(printed: string): CodeLevel | null {
  const code = closed(printed);
  return /^\d+$/.test(code) ? (LEVELS.get(code.length) ?? null) : null;
}

/** The codes of the levels above a code, whether or not anything is printed for them. */
export function codesAbove(code: string): string[] {
  return [...LEVELS.keys()]
    .filter((digits) => digits < code.length)
    .map((digits) => code.slice(0, digits));
}

/** 单位代码 numbers an agency; 部门预算经济分类编码 is a code. */
const AGENCY_NUMBER = /(?:单位|部门)(?!.*(?:分类|科目)).*(?:编码|代码)$/;

/** Whether a column holds codes of a classification: the numbers of agencies look like them (301, 301001). */
export function isClassified(column: string): boolean {
  return columnRole(column) === 'code' && !AGENCY_NUMBER.test(withoutNoise(columnLeaf(column)));
}

/** Whether a code names a category of expenditure by function, of which the numbers begin at 201. */
export function isFunctionCategory(code: string): boolean {
  return codeLevel(code) === 1 && code.startsWith('2');
}

/** `2010801行政运行`, `[2010801]行政运行`: a code right before the name, in one cell. */
const GLUED =
  /^(?:(?<code>[2-5]\d{2}(?:\d{2}){0,2})|[[［【](?<inside>[2-5]\d{2}(?:\d{2}){0,2})[\]］】])(?=[\p{Script=Han}“"])/u;

/** The code that stands right before a name in its cell, or an empty string. */
export function gluedCode(cell: string): string {
  const { code, inside } = GLUED.exec(closed(cell))?.groups ?? {};
  return code ?? inside ?? '';
}

/** A name without blanks and without the code before it. */
export function withoutCode(name: string): string {
  const words = withoutNoise(name);
  return words.slice(GLUED.exec(closed(words))?.[0].length ?? 0);
}

/** Whether a column may print codes before names: agencies have numbers before their names, too. */
export function mayGlueCodes(column: string): boolean {
  const isName = columnRole(column) === 'label' || isClassified(column);
  return isName && !/单位|部门(?!.*(?:分类|科目))/.test(columnLeaf(column));
}

/**
 * The code of a row: its code cells joined, since some tables print 类, 款 and 项 in columns of their own.
 * Some print it right before the name. Empty where the row prints none (or a word such as 合计 in its place).
 */
export function rowCode(columns: ReportTable['columns'], cells: TableRow['cells']): string {
  const code = cells
    .filter((_, index) => isClassified(columns[index] ?? ''))
    .map(closed)
    // 201 | 20108 | 2010801: each column may repeat what stands before it.
    .reduce((above, own) => (above !== '' && own.startsWith(above) ? own : above + own), '');
  if (/^\d+$/.test(code)) return code;
  const name = cells.find((cell, index) => cell !== '' && mayGlueCodes(columns[index] ?? ''));
  return gluedCode(code || (name ?? ''));
}

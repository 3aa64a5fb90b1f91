/** The rows that are the header of an indicator table, which some forms print in two or three, as one row. */
import { hasCell, tokensOf, type FormRow } from '../form-rows.ts';
import { withoutNoise } from '../../printed/text.ts';
import {
  isIndicatorHeader,
  isLevelRow,
  isTargetRow,
  OF_OTHER_YEARS,
  roleOf,
} from './indicator-roles.ts';

/** `绩效指标 | 指标值 | 分值 | 得分` and `一级指标 | 二级指标 | 三级指标` below it, as one row; null for any other two. */
function joinedHeader(first: FormRow, second: FormRow): FormRow | null {
  const [title, ...others] = tokensOf(first);
  const isSameWidth = first.cells.length === second.cells.length;
  if (!title || !/^(?:年度)?绩效指标$/.test(withoutNoise(title.text))) return null;
  if (!isLevelRow(second) && !(isSameWidth && isTargetRow(second))) return null;
  const cells = isSameWidth
    ? first.cells.map((cell, column) =>
        withoutNoise(second.cells[column] ?? '') !== '' || column === title.column
          ? (second.cells[column] ?? '')
          : cell,
      )
    : [...tokensOf(second), ...others].map(({ text }) => text);
  const row = { cells, line: first.line };
  return isIndicatorHeader(row) ? row : null;
}

const IS_NAME = /^(?:指标)?名称$/;

/**
 * `一级指标 | | 二级指标 | | 三级指标` and `名称 | 权重 | 名称 | 权重 | 名称 | 权重` below it, with the other columns in the
 * row above both or in that of the levels, as one row; null for any other three.
 */
function namedLevels(rows: readonly FormRow[], at: number): FormRow | null {
  const [above, levels, below] = [rows[at - 1], rows[at], rows[at + 1]];
  if (!levels || below?.cells.length !== levels.cells.length) return null;
  const parts = tokensOf(below).map(({ text }) => withoutNoise(text));
  const isDivided = parts.every((words) => IS_NAME.test(words) || roleOf(words) === 'weight');
  if (!isDivided || parts.filter((words) => IS_NAME.test(words)).length < 2) return null;
  const isAbove = above?.cells.length === levels.cells.length;
  let level = '';
  const cells = levels.cells.map((cell, column) => {
    if (withoutNoise(cell) !== '') level = cell;
    const part = withoutNoise(below.cells[column] ?? '');
    const single = withoutNoise(cell) !== '' ? cell : isAbove ? (above.cells[column] ?? '') : '';
    return part === '' ? single : IS_NAME.test(part) ? level : part;
  });
  const row = { cells, line: levels.line };
  return isIndicatorHeader(row) ? row : null;
}

/** Whether a row only repeats words of a header. */
export function isHeaderRow(row: FormRow): boolean {
  return isIndicatorHeader(row) || isLevelRow(row);
}

const isPartOfTarget = (words: string) =>
  ['symbol', 'value', 'measure'].includes(roleOf(words) ?? '') || OF_OTHER_YEARS.test(words);

/** A second row of the header, that divides 指标值 into 符号, 值 and 单位, or into what was reached before and what is to be. */
export function isDivision(row: FormRow): boolean {
  const tokens = tokensOf(row);
  return tokens.length >= 2 && tokens.every(({ text }) => isPartOfTarget(withoutNoise(text)));
}

/**
 * `年初设定指标 | | | 全年完成情况` and below it `运算符号 | 内容 | 度量单位`, with what other columns are divided into, as
 * one row; null where the second row is none of such words.
 */
function dividedBelow(row: FormRow, next: FormRow): FormRow | null {
  const roles = tokensOf(next).map(({ text }) => roleOf(text));
  const isOfHeader = roles.includes('symbol') && roles.includes('measure');
  if (row.cells.length !== next.cells.length || !isOfHeader || hasCell(next, /\d/)) return null;
  const cells = row.cells.map((cell, column) =>
    withoutNoise(next.cells[column] ?? '') === '' ? cell : (next.cells[column] ?? ''),
  );
  return { cells, line: row.line };
}

/** The row with the names of the columns, made of two or three where they are, and the index of the row below. */
function findNames(rows: readonly FormRow[]): { row: FormRow; below: number } | null {
  for (const [index, row] of rows.entries()) {
    const named = namedLevels(rows, index);
    if (named) return { row: named, below: index + 2 };
    if (isIndicatorHeader(row)) return { row, below: index + 1 };
    const next = rows[index + 1];
    const joined = next ? joinedHeader(row, next) : null;
    if (joined) return { row: joined, below: index + 2 };
  }
  return null;
}

/** The header as one row and the index of the first row below it, which may be one that divides 指标值; null without one. */
export function findHeader(rows: readonly FormRow[]): { row: FormRow; below: number } | null {
  const found = findNames(rows);
  const next = found && rows[found.below];
  const row = next && !isDivision(next) ? dividedBelow(found.row, next) : null;
  return row ? { row, below: found!.below + 1 } : found;
}

/** What stands together in a row: an amount and its name, a code and its name, parts and their sum, a change and its rate. */
import { HEADER_SEPARATOR, type ColumnRole } from '../../../../src/fiscal/tables/columns.ts';
import { SUM_WORDS } from '../../../../src/fiscal/words.ts';
import type { Reading } from '../../cells.ts';
import { isAmount } from '../../header/unfold-header.ts';
import { isCode } from '../../printed/numbers.ts';

const SUM = new RegExp(SUM_WORDS);

/** Whether something names the amount of a column: a cell before it on the same side of the table. */
export function isNamed(cells: Reading, column: number, roles: readonly ColumnRole[]): boolean {
  const isNumber = (role: ColumnRole | undefined) => role === 'amount' || role === 'count';
  if (!isNumber(roles[column])) return true;
  const lastName = roles.findLastIndex((role, index) => index < column && !isNumber(role));
  const start = roles.findLastIndex((role, index) => index < lastName && isNumber(role)) + 1;
  if (lastName < 0 || cells.slice(start, lastName + 1).some((cell) => cell !== '')) return true;
  // The sum of several groups stands at the end of the last.
  return (cells.findLast((cell) => cell !== '') ?? '').endsWith('合计');
}

/** A code and its name stand beside each other; where several groups do, no name goes without its code. */
function hasNames(reading: Reading, roles: readonly ColumnRole[]): boolean {
  const isGrouped = roles.indexOf('code') !== roles.lastIndexOf('code');
  return roles.every((role, column) => {
    if (role !== 'code' || roles[column + 1] !== 'label') return true;
    const [code = '', name = ''] = reading.slice(column, column + 2);
    return isCode(code) ? name !== '' : name === '' || !isGrouped;
  });
}

/** What a column stands below: nothing, or `公务用车购置及运行费 / ` with the columns beside it. */
const groupOf = (column: string) => column.slice(0, column.lastIndexOf(HEADER_SEPARATOR) + 1);

/** Parts are printed only beside their sum: the first of the amounts in a row on each side of a table, or of its group. */
function hasSums(reading: Reading, columns: readonly string[]): boolean {
  return columns.every((name, column) => {
    if (!isAmount(name) || !SUM.test(name)) return true;
    const end = columns.findIndex(
      (each, index) => index > column && (!isAmount(each) || !each.startsWith(groupOf(name))),
    );
    const parts = reading.slice(column + 1, end < 0 ? undefined : end);
    return reading[column] !== '' || parts.every((part) => part === '');
  });
}

/** 增减% stands beside 增减额, but for what nothing was spent on before. */
function hasRates(reading: Reading, columns: readonly string[]): boolean {
  const rate = columns.findIndex((name) => /增减[%％]$/.test(name));
  const before = columns.findIndex((name) => name.endsWith('执行数'));
  if (rate < 1 || before < 0) return true;
  return reading[rate] === ''
    ? reading[rate - 1] === '' || reading[before] === ''
    : reading[rate - 1] !== '';
}

/** Of which economic categories 人员经费 are; all others of spending are 公用经费. */
const OF_PEOPLE = /^30[13]/;

/** Whether each economic code stands on its side, where a table heads one by 人员经费 and the other by 公用经费. */
function standsOnItsSide(reading: Reading, columns: readonly string[]): boolean {
  return reading.every((cell, column) => {
    const [side] = /^(?:人员|公用)经费/.exec(columns[column] ?? '') ?? [];
    return (
      !side ||
      !cell.startsWith('3') ||
      !isCode(cell) ||
      OF_PEOPLE.test(cell) === (side === '人员经费')
    );
  });
}

/**
 * Whether nothing in a row stands without what belongs to it.
 *
 * @param columns the flattened header
 * @param roles what each of the columns holds
 */
export function keepsTogether(
  reading: Reading,
  columns: readonly string[],
  roles: readonly ColumnRole[],
): boolean {
  return (
    hasSums(reading, columns) &&
    hasNames(reading, roles) &&
    standsOnItsSide(reading, columns) &&
    hasRates(reading, columns)
  );
}

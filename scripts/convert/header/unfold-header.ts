/**
 * Headers whose merged cells left no trace: what stands below what is read from the words, and each row gets its full
 * width again.
 */
import { columnLeaf, columnRole, HEADER_SEPARATOR } from '../../../src/fiscal/tables/columns.ts';
import { flattenHeader } from './flatten-header.ts';
import type { Reading } from '../cells.ts';

/** Wider tables are not put together from their words. */
export const MOST_COLUMNS = 16;

/** Whether a word heads a column of amounts. */
export const isAmount = (word: string) => columnRole(word) === 'amount';

/** Stands above parts of the sum beside it, and heads no column itself. */
const OF_WHICH = /^其中[:：]?$/;

/** The characters of a name, each with the next. */
function pairsOf(name: string): Set<string> {
  return new Set(Array.from(name).flatMap((_, at) => (at > 0 ? [name.slice(at - 1, at + 1)] : [])));
}

/** `2024年预算数比2023年执行数`, as budgets of ministries head 增减额 and 增减%, right behind the budget's own columns. */
const isComparison = (word: string) => /\d{4}年.{0,8}比\d{4}年/.test(word);

/** Names stand below names; amounts below the amount that shares their words, or below the only one. */
function parentsOf(upper: readonly string[], lower: readonly string[]): number[] | null {
  const names = lower.findIndex(isAmount);
  const lead = names < 0 ? lower.length : names;
  const leaves = lower.slice(lead);
  if (!leaves.every(isAmount)) return null;
  const starts = leaves.flatMap((leaf, index) => (leaf === leaves[0] ? [index] : []));
  // The number of the line stands beside names, not above them.
  const over = upper.findIndex((word) => columnRole(word) !== 'ordinal');
  const parents = Array.from({ length: lead }, () => over);
  const changes = leaves.findIndex((leaf) => leaf.startsWith('增减'));
  if (changes > 0 && isComparison(upper.at(-1)!) && isAmount(upper.at(-2) ?? '')) {
    const last = upper.length - 1;
    return [...parents, ...leaves.map((_, index) => (index < changes ? last - 1 : last))];
  }
  // Of what units earn, budgets of ministries tell the fees of education apart.
  const earned = upper.indexOf('事业收入');
  if (earned > 0 && leaves.length === 2 && leaves[1]!.endsWith('教育收费'))
    return [...parents, earned, earned];
  let after = lead > 0 ? over : -1;
  for (const [group, start] of starts.entries()) {
    const own = leaves.slice(start, starts[group + 1]);
    const words = own.map(pairsOf);
    const candidates = upper.flatMap((word, index) => {
      if (index <= after || !isAmount(word)) return [];
      if (OF_WHICH.test(word)) return [{ index, shared: Infinity }];
      const pairs = [...pairsOf(word)];
      const shared = words.map((each) => pairs.filter((pair) => each.has(pair)).length);
      return [{ index, shared: Math.max(...shared) }];
    });
    const [best, next] = candidates.toSorted((a, b) => b.shared - a.shared);
    // 支出 is in 本年支出合计 as in 基本支出: nothing tells below which its parts stand.
    if (!best || (best.shared === next?.shared && upper[best.index] !== upper[next.index]))
      return null;
    parents.push(...own.map(() => best.index));
    after = best.index;
  }
  return parents;
}

/** Two rows of a header at their full width: what stands over several cells comes again over each of them. */
function spread(upper: readonly string[], lower: readonly string[]): [string[], string[]] | null {
  const parents = parentsOf(upper, lower);
  // What stands over one cell is no merged cell.
  const isMerged = (index: number) => parents!.filter((parent) => parent === index).length > 1;
  if (!parents?.every(isMerged)) return null;
  const wide: [string[], string[]] = [[], []];
  upper.forEach((word, index) => {
    const below = lower.filter((_, place) => parents[place] === index);
    for (const leaf of below.length > 0 ? below : ['']) {
      wide[0].push(word);
      wide[1].push(leaf);
    }
  });
  return wide;
}

/** What stands beside the “three public” expenses has no columns below it. */
const ALONE = /^(?:会议|培训)费$/;

/** More rows of nothing but words are a list. */
export const MOST_HEADER_ROWS = 6;

/** The rows of a header with their merged cells, or null where nothing tells what stands below what. */
export function headerRows(lines: readonly (readonly string[])[]): Reading[] | null {
  const [upper, lower, ...others] = lines;
  if (!upper || lines.length > MOST_HEADER_ROWS) return null;
  if (!lower) return [upper];
  const amounts = lower.filter(isAmount).length;
  // Few words above names and amounts that repeat: all columns stand below.
  const isAbove =
    upper.length < lower.length &&
    amounts > 0 &&
    upper.length >= 2 &&
    upper.length <= 3 &&
    !upper.some((word) => ALONE.test(word));
  if (others.length > 0) {
    const below = headerRows([lower, ...others]);
    return isAbove && below ? [upper, ...below] : null;
  }
  return isAbove && amounts < lower.length ? [upper, lower] : spread(upper, lower);
}

/** Whether merged cells print their text in each place: some words stay the same from row to row. */
function isFilled([first = [], ...others]: readonly Reading[]): boolean {
  const stays = (row: Reading) => row.filter((word, column) => word === first[column]).length;
  return (
    others.length > 0 &&
    others.every((row) => row.length === first.length && stays(row) > 0 && stays(row) < row.length)
  );
}

/** The rows of a header of which each is known to be one, with their merged cells; null where nothing tells those. */
export function headerOfRows(lines: readonly Reading[]): readonly Reading[] | null {
  return isFilled(lines) ? lines : headerRows(lines);
}

/** A header: its printed rows, and the name of each column. */
export interface Header {
  readonly rows: readonly Reading[];
  readonly columns: readonly string[];
}

function headerOf(lines: readonly (readonly string[])[]): Header | null {
  const rows = headerRows(lines);
  return rows && checkHeader(rows);
}

/** A header of the rows that its words are read to be, or null where its columns are none that a table has. */
export function checkHeader(rows: readonly Reading[]): Header | null {
  const header = printedHeader(rows);
  return header && isConsistent(header.columns) ? header : null;
}

/** A header of the rows that are printed with their blank cells, or null where it leaves a column without a name. */
export function printedHeader(rows: readonly Reading[]): Header | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2 || width > MOST_COLUMNS) return null;
  const columns = flattenHeader(rows, width);
  const roles = columns.map(columnRole);
  // Where names have codes, they stand right behind them; amounts stand behind both.
  const isOrdered =
    !/code|label/.test(roles.at(-1) ?? '') &&
    roles.every(
      (role, index) =>
        role !== 'code' || !roles.includes('label') || /code|label/.test(roles[index + 1] ?? ''),
    );
  const isHeader =
    isOrdered && !columns.some((column) => column === '' || OF_WHICH.test(columnLeaf(column)));
  return isHeader ? { rows, columns } : null;
}

/** Whether each word heads columns at one depth only, and none of those that head columns stands above others. */
function isConsistent(columns: readonly string[]): boolean {
  const paths = columns.map((column) => column.split(HEADER_SEPARATOR));
  const depths = new Map(paths.map((path) => [path.at(-1), path.length]));
  const parents = new Set(paths.flatMap((path) => path.slice(0, -1)));
  return paths.every(
    (path) => depths.get(path.at(-1)) === path.length && !parents.has(path.at(-1)!),
  );
}

/** A header that could be put together in more ways is not looked into. */
const MOST_WAYS = 2000;

/** In how many ways so many words stand in a row so wide. */
function countWays(words: number, width: number): number {
  let ways = 1;
  for (let index = 1; index <= words; index += 1) ways *= (width - words + index) / index;
  return ways;
}

/** All ways to put blanks between the words of a row, so that it is so wide. */
function widened(words: readonly string[], width: number): string[][] {
  if (words.length > width) return [];
  if (words.length === width) return [[...words]];
  const [first, ...others] = words;
  return [
    ...widened(words, width - 1).map((row) => ['', ...row]),
    ...(first === undefined ? [] : widened(others, width - 1).map((row) => [first, ...row])),
  ];
}

/**
 * All headers that rows may be whose merged cells left no trace, in a table so wide: the one that their words tell, or
 * else all ways to put the words of the lower of two rows below those of the upper.
 */
export function headersOfWidth(lines: readonly (readonly string[])[], width: number): Header[] {
  const told = headerOf(lines);
  if (told?.columns.length === width) return [told];
  const [upper, lower, ...others] = lines;
  if (!upper || !lower || others.length > 0 || width > MOST_COLUMNS) return [];
  if (countWays(lower.length, width) > MOST_WAYS) return [];
  const found = widened(lower, width).flatMap((row) => checkHeader([upper, row]) ?? []);
  const distinct = found.filter(({ columns }) => new Set(columns).size === width);
  return distinct.length > 0 ? distinct : found;
}

/** All headers that the words of one may be, in up to three rows. */
export function headersOf(words: readonly string[]): Header[] {
  const parts: string[][][] = [[[...words]]];
  for (let first = 1; first < words.length; first += 1) {
    parts.push([words.slice(0, first), words.slice(first)]);
    for (let second = first + 1; first <= 3 && second < words.length; second += 1)
      parts.push([words.slice(0, first), words.slice(first, second), words.slice(second)]);
  }
  return parts.flatMap((lines) => headerOf(lines) ?? []);
}

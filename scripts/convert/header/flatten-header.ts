/**
 * Header rows become one name a column: `收入 / 金额`.
 *
 * Merged cells come in two prints: as blank cells to the right and below (tab-separated rows), or as
 * nothing at all, so that the upper row has fewer cells than the lower (one cell a line, from Word).
 */
import { columnRole, HEADER_SEPARATOR } from '../../../src/fiscal/tables/columns.ts';
import { withoutBlanks } from '../../../src/fiscal/characters.ts';
import { SUM_NAME } from '../../../src/fiscal/words.ts';
import { closeUp } from '../printed/text.ts';
import { alignHeader, belowMerged } from './align-header.ts';
import { printedWidth } from '../cells.ts';

/** A header word without the blanks of line wrapping. */
export function headerWord(cell: string): string {
  return /\p{Script=Han}/u.test(cell) ? withoutBlanks(cell) : closeUp(cell);
}

const isAmount = (leaf: string) => columnRole(leaf) === 'amount';

/** The places in a run of lower cells where a cell begins something, seen from the one before it. */
function startsWhere(
  leaves: readonly string[],
  begins: (leaf: string, before: string) => boolean,
): number[] {
  return leaves.flatMap((leaf, index) =>
    index > 0 && begins(leaf, leaves[index - 1]!) ? [index] : [],
  );
}

/** Where groups of columns begin by their words: behind names, with their sum, or with how far two years are apart. */
function groupStarts(leaves: readonly string[]): number[] {
  return startsWhere(
    leaves,
    (leaf, before) =>
      isAmount(leaf) !== isAmount(before) ||
      SUM_NAME.test(leaf) ||
      (leaf.startsWith('增减') && !before.startsWith('增减')),
  );
}

/** The lengths of the groups that begin at places of a run. */
function sizesOf(starts: readonly number[], length: number): number[] {
  return [...starts, length].map((end, index) => end - (starts[index - 1] ?? 0));
}

/** Splits a run of lower cells among the upper cells that stand over it. */
function splitRun(leaves: readonly string[], parents: number): number[] {
  if (parents === 1) return [leaves.length];
  const first = leaves[0];
  const repeats = startsWhere(leaves, (leaf, before) => leaf === first && before !== first);
  // Names and their amounts again: a second side of the table.
  const sides = isAmount(first ?? '')
    ? []
    : startsWhere(leaves, (leaf, before) => !isAmount(leaf) && isAmount(before));
  const amounts = startsWhere(leaves, (leaf, before) => isAmount(leaf) !== isAmount(before));
  // More groups of columns than headings: the later ones belong to the last (公用经费 has two).
  const starts = [repeats, sides, amounts]
    .find((candidate) => candidate.length >= parents - 1)
    ?.slice(0, parents - 1);
  if (starts) return sizesOf(starts, leaves.length);
  const each = Math.floor(leaves.length / parents);
  return Array.from({ length: parents }, (_, index) =>
    index === parents - 1 ? leaves.length - each * (parents - 1) : each,
  );
}

/** Gives a row with collapsed merged cells its full width, by the blanks and runs of the row below. */
function expand(upper: readonly string[], lower: readonly string[]): string[] | null {
  const runs: { blank: boolean; cells: string[] }[] = [];
  for (const cell of lower) {
    const last = runs.at(-1);
    if (last && !last.blank && cell !== '') last.cells.push(cell);
    else runs.push({ blank: cell === '', cells: [cell] });
  }
  const spans = runs.filter((run) => !run.blank);
  const over = upper.length - (runs.length - spans.length);
  if (over < spans.length || spans.length === 0) return null;
  const wide: string[] = [];
  let next = 0;
  let spare = over - spans.length;
  const starts = runs.map(({ cells }) => groupStarts(cells));
  const isTold = starts.flat().length === spare;
  for (const [index, run] of runs.entries()) {
    const parents = run.blank ? 1 : 1 + Math.min(spare, Math.max(0, run.cells.length - 1));
    if (!run.blank) spare -= parents - 1;
    const sizes = isTold ? sizesOf(starts[index]!, run.cells.length) : splitRun(run.cells, parents);
    for (const size of sizes) {
      for (let column = 0; column < size; column += 1) wide.push(upper[next] ?? '');
      next += 1;
    }
  }
  return next === upper.length ? wide : null;
}

/**
 * A row with collapsed merged cells at its full width. Blanks at its end may be cells that reach down from the row above, or
 * have been added: so many of them count as it takes for each of its words to stand over something.
 */
function widen(upper: readonly string[], lower: readonly string[]): string[] | null {
  for (let end = printedWidth(upper); end <= upper.length; end += 1) {
    const wide = expand(upper.slice(0, end), lower);
    if (wide) return wide;
  }
  return null;
}

/**
 * `项目 | 本年支出合计 | 基本支出` and below it only `科目编码 | 科目名称`: names that stand below the first word, whose merged
 * cell left no trace, while blanks at the end of their own row were lost.
 */
function standBelowFirst(
  upper: readonly string[],
  lower: readonly string[],
  width: number,
): boolean {
  return (
    lower.length > 1 &&
    upper.length + lower.length - 1 === width &&
    upper.every((word) => word !== '') &&
    columnRole(upper[0] ?? '') === 'label' &&
    lower.every((word) => /code|label/.test(columnRole(word)))
  );
}

/**
 * Whether the top row prints merged cells as blanks: then a short row only lost the blanks at its end. A word that stands
 * over the whole table tells nothing of it.
 */
function showsMergesAsBlanks(rows: readonly (readonly string[])[]): boolean {
  const top = rows.find((row) => row.filter((word) => word !== '').length > 1) ?? [];
  return top.slice(1, printedWidth(top) - 1).includes('');
}

/** Two rows of which the upper fills the table's width with the blanks of its last cell, and the lower stands below them. */
function belowLastMerged(rows: readonly string[][], width: number): string[][] | null {
  const [upper, lower, ...others] = rows;
  if (!upper || !lower || others.length > 0 || upper.length < width) return null;
  const below = belowMerged(upper, lower, width);
  return below && [upper, below];
}

/** Fills the blank cells of a merged cell to the right, within what stands above. */
function fillRight(rows: readonly string[][], width: number): string[][] {
  const filled: string[][] = [];
  rows.forEach((row, depth) => {
    const labels: string[] = [];
    for (let column = 0; column < width; column += 1) {
      const cell = row[column] ?? '';
      const below = rows.slice(depth + 1).some((lower) => (lower[column] ?? '') !== '');
      const sameParent = filled.every((upper) => upper[column] === upper[column - 1]);
      labels.push(
        cell === '' && column > 0 && below && sameParent ? (labels[column - 1] ?? '') : cell,
      );
    }
    filled.push(labels);
  });
  return filled;
}

/**
 * Flattens header rows into one name a column.
 *
 * @param rows the printed header rows, top down
 * @param width the number of columns
 * @returns `width` names; the levels of one name are joined by ` / `, a level that repeats the one above is left out
 */
export function flattenHeader(rows: readonly (readonly string[])[], width: number): string[] {
  const printed = rows.map((row) => row.map(headerWord));
  const showsMerges = showsMergesAsBlanks(printed);
  const words = showsMerges
    ? alignHeader(printed, width)
    : (belowLastMerged(printed, width) ?? printed);
  for (let depth = words.length - 2; depth >= 0 && !showsMerges; depth -= 1) {
    const [upper, lower] = [words[depth], words[depth + 1]];
    if (!upper || !lower) continue;
    const [first = '', ...others] = upper;
    if (standBelowFirst(upper, lower, width))
      words[depth] = [first, ...lower.slice(1).map(() => first), ...others];
    const whole = Array.from({ length: width }, (_, column) => lower[column] ?? '');
    if (printedWidth(upper) < width) words[depth] = widen(upper, whole) ?? upper;
  }
  const levels = fillRight(words, width);
  return Array.from({ length: width }, (_, column) =>
    levels
      .map((level) => level[column] ?? '')
      .filter((label, depth, path) => label !== '' && label !== path[depth - 1])
      .join(HEADER_SEPARATOR),
  );
}

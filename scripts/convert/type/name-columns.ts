/** The columns of a table, each with the name that its header gives it. */
import { HEADER_SEPARATOR } from '../../../src/fiscal/tables/columns.ts';
import { SUM_NAME } from '../../../src/fiscal/words.ts';
import { nameCodeParts } from './code-parts.ts';
import { headerLevels } from './find-header.ts';
import type { SplitRows } from './split-rows.ts';
import { printedWidth, type Reading } from '../cells.ts';
import { headsNames } from '../header/align-header.ts';
import { flattenHeader } from '../header/flatten-header.ts';
import { headerRows, isAmount } from '../header/unfold-header.ts';
import { withoutNoise } from '../printed/text.ts';
import type { PrintedRow } from '../tree.ts';

/** Columns without a word in any row are what a merged title row left behind. */
function trimColumns(columns: readonly string[], rows: readonly PrintedRow[]): string[] {
  const filled = rows.map(({ cells }) => printedWidth(cells));
  return columns.slice(0, Math.max(printedWidth(columns), ...filled));
}

/** The rows of a header without the blanks at their ends. */
const linesOf = (levels: readonly Reading[]) =>
  levels.map((row) => row.slice(0, printedWidth(row)));

/** The rows of a header; where its merged cells left no trace, at the full width that their words tell. */
function withMerges(levels: readonly Reading[], width: number): readonly Reading[] {
  const lines = linesOf(levels);
  const isCollapsed = lines.length > 1 && lines.every((row) => row.length < width);
  if (!isCollapsed || lines.some((row) => row.includes(''))) return levels;
  const whole = headerRows(lines);
  return whole?.[0]?.length === width ? whole : levels;
}

/**
 * The flattened header of a table.
 *
 * @param width the cells of its widest row
 */
export function nameColumns({ header, numbers, below }: SplitRows, width: number): string[] {
  const levels = withMerges(headerLevels(header, numbers ?? undefined, below[0]), width);
  const columns = nameCodeParts(
    flattenHeader(levels, width),
    below.map(({ cells }) => cells),
  );
  return trimColumns(columns, numbers ? [numbers, ...below] : below);
}

/**
 * Whether a row of a header prints no blank for what it merges, so that its place is guessed from its length. Names alone
 * tell theirs: they stand below 项目.
 */
export function isGuessed({ header, numbers, below }: SplitRows, width: number): boolean {
  const lines = linesOf(headerLevels(header, numbers ?? undefined, below[0]));
  const isShort = (row: readonly string[]) => row.length < width && !row.includes('');
  return lines.length > 1 && lines.some((row) => isShort(row) && row.some(isAmount));
}

const NAME = /(?:编码|代码|名称)(?:[（(].{1,4}[）)])?$/;

/**
 * `科目 / 合计 / 科目编码`, `科目编码 / 小计`: an amount does not stand below the word for names, nor a name below a sum, so
 * nothing tells what stands below what.
 */
export function isMisplaced(column: string): boolean {
  const path = column.split(HEADER_SEPARATOR);
  return path.some((head, depth) => {
    const below = path[depth + 1];
    if (below === undefined) return false;
    if (!isAmount(below)) return SUM_NAME.test(withoutNoise(head)) && NAME.test(below);
    // `项目 / 金额` heads the amounts of projects.
    return NAME.test(head) || (depth === 0 && path.length > 2 && headsNames(head));
  });
}

/** The columns of a table, each with the name that its header gives it. */
import { columnRole, HEADER_SEPARATOR } from '../../../src/fiscal/tables/columns.ts';
import { nameCodeParts } from './code-parts.ts';
import { headerLevels } from './find-header.ts';
import type { SplitRows } from './split-rows.ts';
import { printedWidth } from '../cells.ts';
import { headsNames } from '../header/align-header.ts';
import { flattenHeader } from '../header/flatten-header.ts';
import { headerRows } from '../header/unfold-header.ts';
import type { PrintedRow } from '../tree.ts';

/** Columns without a word in any row are what a merged title row left behind. */
function trimColumns(columns: readonly string[], rows: readonly PrintedRow[]): string[] {
  const filled = rows.map(({ cells }) => printedWidth(cells));
  return columns.slice(0, Math.max(printedWidth(columns), ...filled));
}

/** The rows of a header; where its merged cells left no trace, at the full width that their words tell. */
function withMerges(levels: string[][], width: number): string[][] {
  const lines = levels.map((row) => row.slice(0, printedWidth(row)));
  const isCollapsed = lines.length > 1 && lines.every((row) => row.length < width);
  if (!isCollapsed || lines.some((row) => row.includes(''))) return levels;
  const whole = headerRows(lines);
  return whole?.[0]?.length === width ? whole.map((row) => [...row]) : levels;
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

/** `科目 / 合计 / 科目编码`: an amount does not stand below the word for names, so nothing tells what stands below what. */
export function isMisplaced(column: string): boolean {
  const [head = '', below = '', ...others] = column.split(HEADER_SEPARATOR);
  return others.length > 0 && headsNames(head) && columnRole(below) === 'amount';
}

/** The header of a table as printed, rebuilt from its flattened column names. */
import { HEADER_SEPARATOR } from './columns.ts';

/** One cell of a header: what it says and how many columns and rows it covers. */
export interface HeaderCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** The column that a cell of the lowest level names; null for headings over several. */
  readonly column: number | null;
}

/**
 * Rows of header cells for flattened columns such as `收入 / 项目`.
 *
 * Neighbours under the same heading share one cell; a column of fewer levels reaches down to the data.
 * The widths of each row, with the cells that reach into it, add up to the number of columns.
 */
export function headerGrid(columns: readonly string[]): HeaderCell[][] {
  const paths = columns.map((column) => column.split(HEADER_SEPARATOR));
  const depth = Math.max(0, ...paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) => headerRow(paths, level, depth));
}

function headerRow(paths: readonly string[][], level: number, depth: number): HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (let column = 0; column < paths.length;) {
    const path = paths[column] ?? [];
    const text = path[level];
    if (text === undefined) {
      column += 1;
      continue;
    }
    const isLeaf = level === path.length - 1;
    const columnSpan = isLeaf ? 1 : groupWidth(paths, column, level);
    cells.push({
      text,
      columnSpan,
      rowSpan: isLeaf ? depth - level : 1,
      column: isLeaf ? column : null,
    });
    column += columnSpan;
  }
  return cells;
}

/** How many neighbours from `start` on stand under the same heading at `level`. */
function groupWidth(paths: readonly string[][], start: number, level: number): number {
  const heading = (paths[start] ?? []).slice(0, level + 1).join(HEADER_SEPARATOR);
  let end = start;
  while (end < paths.length) {
    const path = paths[end] ?? [];
    if (path.length - 1 <= level) break;
    if (path.slice(0, level + 1).join(HEADER_SEPARATOR) !== heading) break;
    end += 1;
  }
  return end - start;
}

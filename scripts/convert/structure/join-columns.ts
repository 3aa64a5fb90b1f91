/**
 * A table too wide for its pages is printed on several: the first columns, and then those right of them behind the same codes
 * and names.
 */
import type { TableRow } from 'mdast';
import { withoutNoise } from '../printed/text.ts';
import { linesOf, tableRow, textOf } from '../tree.ts';

/** Fewer rows may begin alike by chance. */
const FEWEST_ROWS = 4;

/** How many columns both begin with that say the same in all rows: codes and names. */
function sharedColumns(left: readonly string[][], right: readonly string[][]): number {
  const isSame = (column: number) =>
    left.every(
      (cells, row) =>
        withoutNoise(cells[column] ?? '') === withoutNoise(right[row]?.[column] ?? ''),
    );
  const widths = [left, right].map((rows) => Math.max(...rows.map((cells) => cells.length)));
  let shared = 0;
  while (shared < Math.min(...widths) && isSame(shared)) shared += 1;
  return shared < Math.min(...widths) ? shared : 0;
}

const isNamed = (cells: readonly string[], shared: number) =>
  cells.slice(0, shared).some((cell) => /\p{Script=Han}/u.test(cell));

const textsOf = (rows: readonly TableRow[]) => rows.map((row) => row.children.map(textOf));

/** The rows of both halves as whole ones, or null where they do not stand beside each other. */
export function joinColumns(
  left: readonly TableRow[],
  right: readonly TableRow[],
): TableRow[] | null {
  if (left.length !== right.length || left.length < FEWEST_ROWS) return null;
  const [cells, others] = [textsOf(left), textsOf(right)];
  // Below the same header, the same rows are those of another owner.
  if (cells[0]!.join('\t') === others[0]!.join('\t')) return null;
  const shared = sharedColumns(cells, others);
  if (cells.filter((row) => isNamed(row, shared)).length < FEWEST_ROWS) return null;
  const width = Math.max(...left.map((row) => row.children.length));
  return left.map((row, index) => {
    const blanks = tableRow(
      Array.from({ length: width - row.children.length }, () => ''),
      ...linesOf(row),
    );
    const rest = right[index]!.children.slice(shared);
    return { ...row, children: [...row.children, ...blanks.children, ...rest] };
  });
}

/** The runs of rows that only blank lines part, as one table: below each other, or those beside each other first. */
export function joinRows(runs: readonly (readonly TableRow[])[]): readonly TableRow[] {
  const pages: (readonly TableRow[])[] = [];
  for (const run of runs) {
    const beside = joinColumns(pages.at(-1) ?? [], run);
    if (beside) pages[pages.length - 1] = beside;
    else pages.push(run);
  }
  const rows = pages.flat();
  const half = rows.length / 2;
  return joinColumns(rows.slice(0, half), rows.slice(half)) ?? rows;
}

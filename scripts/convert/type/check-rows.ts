/** What is told of rows and headers that do not fit together. */
import type { VFile } from 'vfile';
import type { RowInColumns } from './place-rows.ts';
import { printedWidth } from '../cells.ts';
import { warn } from '../problem.ts';
import type { PrintedRow } from '../tree.ts';

const quote = (cells: readonly string[]) => `“${cells.join(' ').trim().slice(0, 40)}”`;

/** Says which rows have fewer cells than the header, or more, each once for all of them. */
export function checkWidths(
  rows: readonly PrintedRow[],
  columns: readonly string[],
  file: VFile,
): void {
  const width = printedWidth(columns);
  if (width === 0) return;
  const few = rows.filter(({ cells }) => cells.length < width);
  const many = rows.filter(({ cells }) => cells.slice(width).some((cell) => cell !== ''));
  const tell = (off: readonly PrintedRow[], reason: string, advice: string) => {
    const [first] = off;
    if (!first) return;
    warn(
      file,
      { line: first.lines[0] },
      {
        rule: 'row-width',
        reason,
        expected: `${width} cells, as in the header`,
        found: `${first.cells.length}${off.length > 1 ? ` (and ${off.length - 1} more rows)` : ''}`,
        advice,
      },
    );
  };
  // Extraction that strips trailing tabs shortens most rows; that says nothing about a single one.
  if (few.length <= rows.length / 2)
    tell(
      few,
      'A row has too few cells',
      'Compare it with the original; blank cells were added at its end, none was moved',
    );
  tell(
    many,
    'A row has too many cells',
    'Compare it with the original; the cells without a header are kept at its end',
  );
}

/** Says which rows were moved, once for those that stand together, and which stand in other columns than their own. */
export function checkPlaces(
  printed: readonly PrintedRow[],
  placed: readonly RowInColumns[],
  file: VFile,
): void {
  const isMoved = (index: number) =>
    (placed[index]?.cells.length ?? 0) > (printed[index]?.cells.length ?? 0);
  placed.forEach(({ lines, isInPlace }, index) => {
    if ((isInPlace && !isMoved(index)) || (isMoved(index) && isMoved(index - 1))) return;
    let more = 0;
    while (isMoved(index) && isMoved(index + more + 1)) more += 1;
    const found = quote(printed[index]?.cells ?? []);
    warn(
      file,
      { line: lines[0] },
      {
        rule: 'row-place',
        reason: 'The cells of a row stand in other columns than their own',
        expected: 'a name below the names and amounts below the amounts',
        found: `${found}${more > 0 ? ` (and ${more} more rows)` : ''}`,
        advice: isMoved(index)
          ? 'Compare it with the original; blank cells were put between and in front of its own'
          : 'It is shown as printed and left out of sums; declare a correction',
      },
    );
  });
}

/** Says of a header that its words do not tell what stands below what. */
export function warnOfHeader(file: VFile, [first]: readonly PrintedRow[]): void {
  if (!first) return;
  warn(
    file,
    { line: first.lines[0] },
    {
      rule: 'table-header',
      reason:
        'The merged cells of a header left no trace, and nothing tells what stands below what',
      expected: 'a blank cell for each column that a merged cell covers',
      found: quote(first.cells),
      advice: 'The table is shown as printed and left out of sums; extract its header again',
    },
  );
}

/** Says that nothing around a table tells what it is called. */
export function warnOfTitle(file: VFile, line: number): void {
  warn(
    file,
    { line },
    {
      rule: 'table-title',
      reason: 'A table without a title',
      expected: 'a line ending in 表 above the table or in its first row',
      found: 'none',
      advice:
        'It is shown under what its columns tell, or a number; declare a correction that adds the title',
    },
  );
}

/** Tables over several pages, each of which has places of its own for their columns. */
import { withoutNoise } from '../../printed/text.ts';
import { rowsAtAnyWidth, rowsInColumns, type Fewest, type SourceLine } from './table-rows.ts';
import type { RawRow } from '../rows.ts';

/** Below the header, or as many columns as it names, one row is enough. */
const FEWEST_ON_PAGE: Fewest = { rows: 1, columns: 2 };

/** To try where each page ends takes the square of how many blank lines there are. */
const MOST_PARTS = 60;

/** What stands between blank lines. */
function partsOf(lines: readonly SourceLine[]): SourceLine[][] {
  const parts: SourceLine[][] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0 && line.number === lines[index - 1]!.number + 1) parts.at(-1)!.push(line);
    else parts.push([line]);
  }
  return parts;
}

/**
 * The rows of all pages, which print the header again or only go on with the rows below it, in as many columns; none unless
 * all are read.
 */
export function rowsOfPages(lines: readonly SourceLine[], fewest: Fewest): RawRow[] {
  const parts = partsOf(lines);
  if (parts.length < 2 || parts.length > MOST_PARTS) return [];
  const first = withoutNoise(lines[0]!.text);
  const isHeader = ([line]: readonly SourceLine[]) => withoutNoise(line?.text ?? '') === first;
  const pages: { lines: readonly SourceLine[]; rows: RawRow[] }[] = [];
  const widthOf = (rows: readonly RawRow[] = []) => rows[0]?.cells.length ?? 0;
  const read = (page: readonly SourceLine[]) =>
    isHeader(page)
      ? rowsAtAnyWidth(page, pages.length < 2 ? fewest : FEWEST_ON_PAGE, false)
      : rowsInColumns(page, widthOf(pages[0]?.rows));
  for (const part of parts) {
    const last = pages.at(-1);
    const both = last && !isHeader(part) ? [...last.lines, ...part] : [];
    const rows = both.length > 0 ? read(both) : [];
    if (rows.length > 0) pages[pages.length - 1] = { lines: both, rows };
    else pages.push({ lines: part, rows: read(part) });
  }
  const width = widthOf(pages[0]?.rows);
  const isRead = width > 0 && pages.every(({ rows }) => widthOf(rows) === width);
  return isRead ? pages.flatMap(({ rows }) => rows) : [];
}

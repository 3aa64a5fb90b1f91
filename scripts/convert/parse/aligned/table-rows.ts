/** The rows of lines that stand in the same columns: below a header, or in as many columns as a header on another page names. */
import { isFigure } from '../../printed/numbers.ts';
import { columnsBelow, columnsOf } from './columns.ts';
import { headerRows, rawRow } from './header.ts';
import { overlap, piecesOf, type Line, type Piece } from './pieces.ts';
import type { RawRow } from '../rows.ts';

/** A line of the source. */
export interface SourceLine {
  number: number;
  text: string;
}

/** How many rows and columns a table has at least. */
export interface Fewest {
  readonly rows: number;
  readonly columns: number;
}

/** Widths of Chinese characters, of which the first is taken at which lines fit together. */
const HAN_WIDTHS = [2, 1] as const;

/** Whether a line prints a number of its own. */
export const isBody = (line: Line) => line.pieces.some((piece) => isFigure(piece.text));

/** The cells of a line, or null where a piece stands in no column or two stand in one. */
function cellsOf({ pieces }: Line, columns: readonly Piece[]): string[] | null {
  const cells = columns.map(() => '');
  for (const piece of pieces) {
    const column = columns.findIndex((each) => overlap(piece, each));
    if (column < 0 || cells[column] !== '') return null;
    cells[column] = piece.text;
  }
  return cells;
}

/** Two amounts, a code with its name, or two whole headings, with no more than one blank between: two cells on a crowded page. */
const TWO_CELLS =
  /\d\.\d+ (?=[-−]?\d)|^\d{3}(?:\d\d){0,3} (?=\p{Script=Han})|(?:预算|拨款|收入|支出|资金|合计|小计|结余|名称|编码|代码) (?=\p{Script=Han}{2})/u;

const hasTwoCells = (lines: readonly Line[]) =>
  lines.some(({ pieces }) => pieces.some(({ text }) => TWO_CELLS.test(text)));

/** The rows of lines whose pieces stand in the columns; null where they do not, or leave a column without a heading. */
function rowsIn(lines: readonly Line[], first: number, columns: readonly Piece[]): RawRow[] | null {
  const header = headerRows(lines.slice(0, first), columns);
  const rows = lines.slice(first).map((line) => {
    const cells = cellsOf(line, columns);
    return cells && rawRow(line.number, cells);
  });
  if (!header || rows.includes(null)) return null;
  // A column without a heading is the half of one that lines of the header did not stand over.
  const isHeaded = columns.every((_, column) =>
    header.some(({ cells }) => cells[column]?.text !== ''),
  );
  return first > 0 && !isHeaded ? null : [...header, ...rows.filter((row) => row !== null)];
}

function rowsOf(lines: readonly Line[], fewest: Fewest): RawRow[] {
  if (hasTwoCells(lines)) return [];
  const body = lines.filter(isBody);
  const first = lines.findIndex(isBody);
  if (body.length < fewest.rows) return [];
  for (const columns of columnsBelow(lines, first)) {
    const rows = columns.length < fewest.columns ? null : rowsIn(lines, first, columns);
    if (rows) return rows;
  }
  return [];
}

/** The rows of lines by the first width of characters at which they fit together; none where none does. */
export function rowsAtAnyWidth(
  lines: readonly SourceLine[],
  fewest: Fewest,
  mayLackHeader: boolean,
): RawRow[] {
  for (const han of HAN_WIDTHS) {
    const own = lines.map(({ number, text }) => ({ number, pieces: piecesOf(text, han) }));
    if (!mayLackHeader && own.findIndex(isBody) === 0) return [];
    const rows = rowsOf(own, fewest);
    if (rows.length > 0) return rows;
  }
  return [];
}

/** The rows of lines below no header, in as many columns as given; none where they stand in more or fewer. */
export function rowsInColumns(lines: readonly SourceLine[], width: number): RawRow[] {
  for (const han of HAN_WIDTHS) {
    const own = lines.map(({ number, text }) => ({ number, pieces: piecesOf(text, han) }));
    const columns = columnsOf(own);
    const rows = columns.length === width && !hasTwoCells(own) ? rowsIn(own, 0, columns) : null;
    if (rows) return rows;
  }
  return [];
}

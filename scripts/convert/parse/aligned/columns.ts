/** The columns of an aligned table: where the pieces of its rows stand below each other. */
import { overlap, type Line, type Piece } from './pieces.ts';

/** In more lines of a header, columns that no row shows are not looked for. */
const MOST_HEADER_LINES = 8;

/** The columns of the rows: the places that any of them fills, from gap to gap. */
export function columnsOf(rows: readonly Line[]): Piece[] {
  const columns: Piece[] = [];
  for (const piece of rows.flatMap(({ pieces }) => pieces).sort((a, b) => a.start - b.start)) {
    const last = columns.at(-1);
    if (last && piece.start < last.end) last.end = Math.max(last.end, piece.end);
    else columns.push({ ...piece });
  }
  return columns;
}

/** Columns as wide as the headings that stand over one of them alone, the lowest first. */
function widened(columns: readonly Piece[], header: readonly Line[]): Piece[] {
  const wide = columns.map((column) => ({ ...column }));
  for (const piece of header.toReversed().flatMap(({ pieces }) => pieces)) {
    const [column, second] = wide.filter((each) => overlap(piece, each));
    if (!column || second) continue;
    column.start = Math.min(column.start, piece.start);
    column.end = Math.max(column.end, piece.end);
  }
  return wide;
}

/**
 * The columns of the rows and of the last line of the header, which may name some in which no row prints anything; and
 * the same with those that the lines above it may name, one line more each time.
 */
export function columnsBelow(lines: readonly Line[], first: number): Piece[][] {
  const header = lines.slice(0, Math.max(first, 0));
  const [lowest, ...upper] = header.toReversed();
  const below = widened(columnsOf(lines.slice(header.length)), header);
  if (!lowest) return [below];
  const sets = [columnsOf([{ ...lowest, pieces: [...below, ...lowest.pieces] }])];
  for (const line of upper.slice(0, MOST_HEADER_LINES)) {
    const columns = sets.at(-1)!;
    const apart = line.pieces.filter((piece) => !columns.some((column) => overlap(piece, column)));
    if (apart.length > 0) sets.push(columnsOf([{ ...line, pieces: [...columns, ...apart] }]));
  }
  return sets;
}

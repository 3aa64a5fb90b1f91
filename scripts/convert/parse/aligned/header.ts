/** Which columns of an aligned table the lines of its header stand over. */
import type { RawRow } from '../rows.ts';
import { overlap, type Line, type Piece } from './pieces.ts';

const middle = (piece: Piece) => (piece.start + piece.end) / 2;

/** Words of a header over neighbouring columns, of which `end` is the first that is not below them. */
interface Heading {
  text: string;
  start: number;
  end: number;
}

const NOWHERE = Infinity;

/** Tables are less wide; to find the groups of columns takes the cube of their number. */
const MOST_COLUMNS = 40;

/**
 * How badly a piece stands over the columns from `start` to before `end`, whose middle or whose beginning it may stand
 * over: the square of how far off it is, so that one far off is worse than several near; nowhere unless it is above them.
 */
function errorOver(piece: Piece, columns: readonly Piece[], start: number, end: number): number {
  const [first, last] = [columns[start]!, columns[end - 1]!];
  // Cells end somewhere between their longest text and the next column.
  const right = (last.end + (columns[end]?.start ?? last.end)) / 2;
  if (!overlap(piece, { text: '', start: first.start, end: right })) return NOWHERE;
  const [least, most] = [(first.start + last.end) / 2, (first.start + right) / 2];
  const off = Math.max(least - middle(piece), middle(piece) - most, 0);
  return Math.min(off, Math.abs(piece.start - first.start)) ** 2;
}

/** How badly a piece stands over columns of which two are called the same: worse than over any others. */
const SAME_NAMES = 1e6;

/** Whether two of the headings right below the columns from `start` to before `end` are the same words. */
function repeatsName(below: ReadonlyMap<number, Heading>, start: number, end: number): boolean {
  const names: string[] = [];
  for (let column = start; column < end;) {
    const heading = below.get(column);
    if (heading && heading.text !== '') names.push(heading.text);
    column = heading?.end ?? column + 1;
  }
  return new Set(names).size < names.length;
}

/** Each piece over the one column that it stands over, or null where that is not one each. */
function headOneEach({ pieces }: Line, columns: readonly Piece[]): Heading[] | null {
  const headings = pieces.flatMap((piece) => {
    const [start, second] = columns.flatMap((each, index) => (overlap(piece, each) ? [index] : []));
    return start === undefined || second !== undefined
      ? []
      : [{ text: piece.text, start, end: start + 1 }];
  });
  const isOneEach = new Set(headings.map(({ start }) => start)).size === pieces.length;
  return isOneEach ? headings : null;
}

/**
 * The pieces over groups of neighbouring columns, with the least error if all columns that are named below have one of
 * them above; null where that cannot be. Several columns below one piece are all named, each by words of its own.
 */
function headGroups(
  { pieces }: Line,
  columns: readonly Piece[],
  named: readonly boolean[],
  below: ReadonlyMap<number, Heading>,
): Heading[] | null {
  if (columns.length > MOST_COLUMNS) return null;
  /** For the pieces and columns that are left, the least error, and where the group of the first column ends. */
  const found = new Map<string, { error: number; end: number }>();
  const leastError = (piece: number, start: number): number => {
    const own = pieces[piece];
    if (start === columns.length) return own ? NOWHERE : 0;
    const key = `${piece} ${start}`;
    const known = found.get(key);
    if (known) return known.error;
    let best = { error: named[start] ? NOWHERE : leastError(piece, start + 1), end: start };
    for (let end = start + 1; own && end <= columns.length; end += 1) {
      if (end > start + 1 && !(named[start] && named[end - 1])) break;
      const sameNames = repeatsName(below, start, end) ? SAME_NAMES : 0;
      const error = errorOver(own, columns, start, end) + sameNames + leastError(piece + 1, end);
      if (error < best.error) best = { error, end };
    }
    found.set(key, best);
    return best.error;
  };
  if (leastError(0, 0) === NOWHERE) return null;
  const headings: Heading[] = [];
  for (let start = 0; start < columns.length;) {
    const { end } = found.get(`${headings.length} ${start}`)!;
    if (end > start) headings.push({ text: pieces[headings.length]!.text, start, end });
    start = Math.max(end, start + 1);
  }
  return headings;
}

/** What a line of a header heads: columns one each, or groups of those named below it, whichever has less error. */
function headingsOf(
  line: Line,
  columns: readonly Piece[],
  named: readonly boolean[],
  below: ReadonlyMap<number, Heading>,
): Heading[] | null {
  const alone = headOneEach(line, columns);
  const merged = headGroups(line, columns, named, below);
  if (!alone || !merged) return alone ?? merged;
  const error = (headings: readonly Heading[]) =>
    headings.reduce(
      (sum, { start, end }, piece) => sum + errorOver(line.pieces[piece]!, columns, start, end),
      0,
    );
  const leavesFirst = named[0] && alone.every(({ start }) => start > 0);
  return leavesFirst || error(merged) <= error(alone) ? merged : alone;
}

/**
 * The rows of a header, or null where a line does not stand over its columns. Over the same columns there is one heading:
 * what stands below it is the rest of its words.
 */
export function headerRows(header: readonly Line[], columns: readonly Piece[]): RawRow[] | null {
  const named = columns.map(() => false);
  /** By the column over which it begins, the heading nearest to the lines that are still to be read. */
  const below = new Map<number, Heading>();
  const lines: { number: number; headings: readonly Heading[] }[] = [];
  for (const line of header.toReversed()) {
    const headings = headingsOf(line, columns, named, below);
    if (!headings) return null;
    for (const heading of headings) {
      const rest = below.get(heading.start);
      if (rest?.end === heading.end) {
        heading.text += rest.text;
        rest.text = '';
      }
      below.set(heading.start, heading);
      named.fill(true, heading.start, heading.end);
    }
    lines.push({ number: line.number, headings });
  }
  const rows: RawRow[] = [];
  for (const { number, headings } of lines.toReversed()) {
    const texts = columns.map((_, column) => headings.find(({ start }) => start === column)?.text);
    const last = rows.at(-1);
    if (last && !texts.some(Boolean)) last.to = number;
    else
      rows.push(
        rawRow(
          number,
          texts.map((text) => text ?? ''),
        ),
      );
  }
  return rows;
}

export const rawRow = (line: number, texts: readonly string[]): RawRow => ({
  from: line,
  to: line,
  cells: texts.map((text) => ({ text, column: 1, line })),
});

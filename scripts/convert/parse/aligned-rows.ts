/**
 * Tables whose columns only blanks hold apart, as PDF tools print them: a column is where the pieces of
 * all rows stand below each other. Where two pieces of a row fall into one column, nothing is concluded.
 */
import { captionsOf } from '../printed/caption.ts';
import { printsPageNumber } from '../printed/page-number.ts';
import { isFigure } from '../printed/numbers.ts';
import type { RawRow } from './rows.ts';

/** Text between two wide gaps, with the places on the line where it begins and ends. */
interface Piece {
  text: string;
  start: number;
  end: number;
}

interface Line {
  number: number;
  pieces: Piece[];
}

const WIDE =
  /[\u2014\u2018-\u201d\u2026\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
/** How little is a table: below a caption, one line with a number; below a unit, names beside their amounts. */
const FEWEST = { rows: 3, columns: 3 };
const FEWEST_BELOW_CAPTION = { rows: 1, columns: 3 };
const FEWEST_BELOW_UNIT = { rows: 1, columns: 2 };
const LONGEST_PIECE = 60;

/** Words that tables print with blanks between their characters: `收　　入`, `支　　出　　总　　计`. */
const SPACED_WORD = /^(?:(?:收入|支出)(?:总计|合计)?|项目|合计|总计|小计|科目|名称|金额)$/;

/** How many pieces from one on are the characters of such a word; 1 where they are none. */
function charactersFrom(pieces: readonly Piece[], start: number): number {
  const isWord = (count: number) => {
    const texts = pieces.slice(start, start + count).map(({ text }) => text);
    return texts.join('').length === count && SPACED_WORD.test(texts.join(''));
  };
  return [4, 2].find((count) => pieces[start + count - 1]?.text.length === 1 && isWord(count)) ?? 1;
}

/** Pieces with the characters of such words put together. */
function joinSpacedWords(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let index = 0; index < pieces.length;) {
    const word = pieces.slice(index, index + charactersFrom(pieces, index));
    index += word.length;
    const text = word.map((piece) => piece.text).join('');
    joined.push({ ...word[0]!, text, end: word.at(-1)!.end });
  }
  return joined;
}

/** @param han how wide Chinese characters are: two places as on a screen, or one as pdftotext counts them */
function piecesOf(text: string, han: 1 | 2): Piece[] {
  const pieces: Piece[] = [];
  let place = 0;
  let gap = 2;
  for (const character of text) {
    const width = character === '\u3000' || WIDE.test(character) ? han : 1;
    if (/[\s\u3000]/.test(character)) {
      gap += character === '\u3000' ? 2 : 1;
    } else {
      const last = pieces.at(-1);
      if (last && gap < 2) {
        last.text += ' '.repeat(gap) + character;
        last.end = place + width;
      } else pieces.push({ text: character, start: place, end: place + width });
      gap = 0;
    }
    place += width;
  }
  return joinSpacedWords(pieces);
}

function isCandidate(text: string, pieces: readonly Piece[]): boolean {
  return (
    pieces.length >= 2 &&
    !/[\t|。；]/.test(text) &&
    pieces.every((piece) => piece.text.length <= LONGEST_PIECE) &&
    !printsPageNumber(text) &&
    captionsOf(text) === null
  );
}

const isBody = (line: Line) => line.pieces.some((piece) => isFigure(piece.text));

/** The columns of the rows: the places that any of them fills, from gap to gap. */
function columnsOf(rows: readonly Line[]): Piece[] {
  const columns: Piece[] = [];
  for (const piece of rows.flatMap(({ pieces }) => pieces).sort((a, b) => a.start - b.start)) {
    const last = columns.at(-1);
    if (last && piece.start < last.end) last.end = Math.max(last.end, piece.end);
    else columns.push({ ...piece });
  }
  return columns;
}

const overlap = (one: Piece, other: Piece) => one.start < other.end && one.end > other.start;

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
/** In more lines of a header, columns that no row shows are not looked for. */
const MOST_HEADER_LINES = 8;

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
 * them above; null where that cannot be. Several columns below one piece are all named.
 */
function headGroups(
  { pieces }: Line,
  columns: readonly Piece[],
  named: readonly boolean[],
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
      const error = errorOver(own, columns, start, end) + leastError(piece + 1, end);
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
): Heading[] | null {
  const alone = headOneEach(line, columns);
  const merged = headGroups(line, columns, named);
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
function headerRows(header: readonly Line[], columns: readonly Piece[]): RawRow[] | null {
  const named = columns.map(() => false);
  /** By the column over which it begins, the heading nearest to the lines that are still to be read. */
  const below = new Map<number, Heading>();
  const lines: { number: number; headings: readonly Heading[] }[] = [];
  for (const line of header.toReversed()) {
    const headings = headingsOf(line, columns, named);
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

const rawRow = (line: number, texts: readonly string[]): RawRow => ({
  from: line,
  to: line,
  cells: texts.map((text) => ({ text, column: 1, line })),
});

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
function columnsBelow(lines: readonly Line[], first: number): Piece[][] {
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

/** Two amounts, a code with its name, or two whole headings, with no more than one blank between: two cells on a crowded page. */
const TWO_CELLS =
  /\d\.\d+ (?=[-−]?\d)|^\d{3}(?:\d\d){0,3} (?=\p{Script=Han})|(?:预算|拨款|收入|支出|资金|合计|小计|结余|名称|编码|代码) (?=\p{Script=Han}{2})/u;

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

function rowsOf(lines: readonly Line[], fewest: typeof FEWEST): RawRow[] {
  if (lines.some(({ pieces }) => pieces.some(({ text }) => TWO_CELLS.test(text)))) return [];
  const body = lines.filter(isBody);
  const first = lines.findIndex(isBody);
  if (body.length < fewest.rows) return [];
  for (const columns of columnsBelow(lines, first)) {
    const rows = columns.length < fewest.columns ? null : rowsIn(lines, first, columns);
    if (rows) return rows;
  }
  return [];
}

function fewestBelow(line: string): typeof FEWEST {
  const captions = captionsOf(line);
  if (!captions) return FEWEST;
  return captions.at(-1)?.what === 'unit' ? FEWEST_BELOW_UNIT : FEWEST_BELOW_CAPTION;
}

/** A code and its name, of which the amounts stand in the line below: what follows is no table of its own. */
const BEGINS_ROW = /^\s*\d{3,7}\s+\p{Script=Han}[^。；，：]*$/u;

/** The words for a sum are short: what stands below them is no rest of a name, but the next title. */
const WHOLE_SUM = /(?:合计|总计)(?:[\s\d.,]*$|\s.*(?:合计|总计)[\s\d.,]*$)/;

const NUMBERED =
  /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．、])/;

const CODED = /^\s*\d{3}(?:\d\d){0,2}\s/;

/**
 * Below a sum, a name without amounts is a row where amounts go on right below it, beside a number as its own or beside
 * its code; no title of a table is.
 */
function isNamedRow(text: string, next: string): boolean {
  if (text.trimEnd().endsWith('表')) return false;
  const pieces = piecesOf(next, 2);
  const goesOn = CODED.test(next) || (NUMBERED.test(text) && NUMBERED.test(next));
  return goesOn && isCandidate(next, pieces) && isBody({ number: 0, pieces });
}

interface SourceLine {
  number: number;
  text: string;
}

/** The rows of lines by the first width of characters at which they fit together; none where none does. */
function rowsAtAnyWidth(
  lines: readonly SourceLine[],
  fewest: typeof FEWEST,
  mayLackHeader: boolean,
): RawRow[] {
  for (const han of [2, 1] as const) {
    const own = lines.map(({ number, text }) => ({ number, pieces: piecesOf(text, han) }));
    if (!mayLackHeader && own.findIndex(isBody) === 0) return [];
    const rows = rowsOf(own, fewest);
    if (rows.length > 0) return rows;
  }
  return [];
}

/** The rows of all aligned tables, by line (1-based). */
export function alignedRows(lines: readonly string[]): ReadonlyMap<number, RawRow> {
  const rows = new Map<number, RawRow>();
  let run: SourceLine[] = [];
  /** The line of text above the run. */
  let above = '';
  const close = () => {
    if (run.length === 0) return;
    const isTorn = BEGINS_ROW.test(lines[run[0]!.number - 2] ?? '');
    for (const row of rowsAtAnyWidth(run, fewestBelow(above), !isTorn)) rows.set(row.from, row);
    run = [];
  };
  lines.forEach((text, index) => {
    const spaced = /\S(?: {2}|\u00a0{2}|\u3000)[\s\u3000]*\S/.test(text);
    const pieces = spaced || run.length > 0 ? piecesOf(text, 2) : [];
    // The rest of a long name stands right below it, never behind a blank line.
    const isRest =
      run.at(-1)?.number === index &&
      pieces.length === 1 &&
      (!WHOLE_SUM.test(run.at(-1)!.text) || isNamedRow(text, lines[index + 1] ?? '')) &&
      !/[\t|。；：:，]/.test(text) &&
      !printsPageNumber(text);
    if (
      isCandidate(text, pieces) ||
      (isRest && captionsOf(text) === null && pieces[0]!.text.length <= 24)
    )
      run.push({ number: index + 1, text });
    else if (text.trim() !== '') {
      close();
      above = text;
    }
  });
  close();
  return rows;
}

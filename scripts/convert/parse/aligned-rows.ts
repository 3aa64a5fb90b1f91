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

/** A heading set over the middle of its columns moves to the first of those that are nearest to it. */
function leftmost(
  line: Line,
  lower: readonly string[],
  columns: readonly Piece[],
): string[] | null {
  const owners = columns.map((column, index) =>
    lower[index] === ''
      ? line.pieces.findIndex((piece) => overlap(piece, column))
      : (line.pieces
          .map((piece, order) => [Math.abs(middle(piece) - middle(column)), order] as const)
          .sort(([a], [b]) => a - b)[0]?.[1] ?? -1),
  );
  const firsts = line.pieces.map((_, order) => owners.indexOf(order));
  if (firsts.includes(-1)) return null;
  return columns.map((_, index) => line.pieces[firsts.indexOf(index)]?.text ?? '');
}

/**
 * The columns of the rows and of the last line of the header, where those show in which no row prints anything; others
 * may show in the line above alone, if all columns have a name then.
 */
function columnsBelow(lines: readonly Line[], header: number): Piece[] {
  const columns = columnsOf(lines.slice(header));
  const [upper, lower] = lines.slice(Math.max(header - 1, 0));
  if (header === 0 || !upper || !lower) return columns;
  const apart = upper.pieces.filter((piece) => !columns.some((column) => overlap(piece, column)));
  const names = [...upper.pieces, ...lower.pieces];
  const isNamed = columns.every((column) => names.some((piece) => overlap(piece, column)));
  return isNamed ? columnsOf([{ ...upper, pieces: [...columns, ...apart] }]) : columns;
}

/** Two amounts, a code with its name, or two whole headings, with no more than one blank between: two cells on a crowded page. */
const TWO_CELLS =
  /\d\.\d+ (?=[-−]?\d)|^\d{3,9} (?=\p{Script=Han})|(?:预算|拨款|收入|支出|资金|合计|小计|结余|名称|编码|代码) (?=\p{Script=Han}{2})/u;

function rowsOf(lines: readonly Line[], fewest: typeof FEWEST): RawRow[] {
  if (lines.some(({ pieces }) => pieces.some(({ text }) => TWO_CELLS.test(text)))) return [];
  const body = lines.filter(isBody);
  const first = lines.findIndex(isBody);
  const columns = columnsBelow(lines, Math.max(first - 1, 0));
  if (body.length < fewest.rows || columns.length < fewest.columns) return [];
  const printed = lines.map((line) => cellsOf(line, columns));
  const lower = printed[first - 1];
  for (let index = 0; lower && index < first - 1; index += 1)
    if (printed[index]?.[0] === '' && lower[0] !== '')
      printed[index] = leftmost(lines[index]!, lower, columns);
  const cells = printed.filter((row) => row !== null);
  if (cells.length < printed.length) return [];
  // A column without a heading is the half of one that lines of the header did not stand over.
  const isHeaded = columns.every((_, column) =>
    cells.slice(0, first).some((row) => row[column] !== ''),
  );
  if (first > 0 && !isHeaded) return [];
  return cells.map((row, index) => {
    const line = lines[index]?.number ?? 1;
    return { from: line, to: line, cells: row.map((text) => ({ text, column: 1, line })) };
  });
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

/** Below a sum, a numbered name without amounts is a row where amounts go on right below it; no title of a table is. */
function isNamedRow(text: string, next: string): boolean {
  if (!NUMBERED.test(text) || text.trimEnd().endsWith('表')) return false;
  const pieces = piecesOf(next, 2);
  return isCandidate(next, pieces) && NUMBERED.test(next) && isBody({ number: 0, pieces });
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

/**
 * Tables whose columns only blanks hold apart, as PDF tools print them: a column is where the pieces of
 * all rows stand below each other. Where two pieces of a row fall into one column, nothing is concluded.
 */
import { captionsOf } from '../../printed/caption.ts';
import { printsPageNumber } from '../../printed/page-number.ts';
import { isFigure } from '../../printed/numbers.ts';
import { withoutBlanks } from '../../printed/text.ts';
import { columnsBelow } from './columns.ts';
import { headerRows, rawRow } from './header.ts';
import { overlap, piecesOf, type Line, type Piece } from './pieces.ts';
import type { RawRow } from '../rows.ts';

/** How little is a table: below a caption, one line with a number; below a unit, names beside their amounts. */
const FEWEST = { rows: 3, columns: 3 };
const FEWEST_BELOW_CAPTION = { rows: 1, columns: 3 };
const FEWEST_BELOW_UNIT = { rows: 1, columns: 2 };
const LONGEST_PIECE = 60;

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

/** The lines of each page: behind a blank line, the first line of a header comes again. */
function pagesOf(lines: readonly SourceLine[]): SourceLine[][] {
  const pages: SourceLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const isApart = index > 0 && line.number > lines[index - 1]!.number + 1;
    const isFirstAgain = isApart && withoutBlanks(line.text) === withoutBlanks(lines[0]!.text);
    if (index === 0 || isFirstAgain) pages.push([line]);
    else pages.at(-1)!.push(line);
  }
  return pages;
}

/** The rows of a table over several pages, each of which has places of its own for the columns; none unless all are read. */
function rowsOfPages(lines: readonly SourceLine[], fewest: typeof FEWEST): RawRow[] {
  const pages = pagesOf(lines);
  if (pages.length === 1) return [];
  const rows = pages.map((page, index) =>
    rowsAtAnyWidth(page, index === 0 ? fewest : FEWEST_BELOW_CAPTION, false),
  );
  const [first, ...others] = rows.map((page) => page[0]?.cells.length);
  return others.every((width) => width !== undefined && width === first) ? rows.flat() : [];
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
    const fewest = fewestBelow(above);
    const found = rowsAtAnyWidth(run, fewest, !isTorn);
    for (const row of found.length > 0 ? found : rowsOfPages(run, fewest)) rows.set(row.from, row);
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

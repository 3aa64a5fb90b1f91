/**
 * Tables whose columns only blanks hold apart, as PDF tools print them: a column is where the pieces of
 * all rows stand below each other. Where two pieces of a row fall into one column, nothing is concluded.
 */
import { captionsOf } from '../../printed/caption.ts';
import { printsPageNumber } from '../../printed/page-number.ts';
import { isBlank } from '../../printed/text.ts';
import { rowsOfPages } from './pages.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { isBody, rowsAtAnyWidth, type Fewest, type SourceLine } from './table-rows.ts';
import type { RawRow } from '../rows.ts';

/** How little is a table: below a caption, one line with a number; below a unit, names beside their amounts. */
const FEWEST: Fewest = { rows: 3, columns: 3 };
const FEWEST_BELOW_CAPTION: Fewest = { rows: 1, columns: 3 };
const FEWEST_BELOW_UNIT: Fewest = { rows: 1, columns: 2 };
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

function fewestBelow(line: string): Fewest {
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

const lineOf = ({ number, text }: SourceLine) => ({ number, pieces: piecesOf(text, 2) });

/** Whether a page ends here: with its number, below a blank line where that is all the line prints. */
function endsPage(lines: readonly string[], index: number): boolean {
  const text = lines[index] ?? '';
  return (
    printsPageNumber(text) || (/^\s*\d{1,3}\s*$/.test(text) && isBlank(lines[index - 1] ?? ''))
  );
}

/** The rows of all aligned tables, by line (1-based). */
export function alignedRows(lines: readonly string[]): ReadonlyMap<number, RawRow> {
  const rows = new Map<number, RawRow>();
  /** The lines of a run, page by page as far as their numbers tell. */
  let pages: SourceLine[][] = [[]];
  /** The line of text above the run. */
  let above = '';
  const rowsBelow = (run: readonly SourceLine[], text: string) => {
    const isTorn = BEGINS_ROW.test(lines[(run[0]?.number ?? 0) - 2] ?? '');
    return rowsAtAnyWidth(run, fewestBelow(text), !isTorn);
  };
  const rowsOfRun = () => {
    const run = pages.flat();
    if (run.length === 0) return [];
    const whole = rowsBelow(run, above);
    const found = whole.length > 0 ? whole : rowsOfPages(run, fewestBelow(above));
    if (found.length > 0 || pages.length === 1) return found;
    // Below no header of its own, a page may leave out any of the columns of the page before.
    const isHeaded = pages.every(([line]) => line && !isBody(lineOf(line)));
    return isHeaded
      ? pages.flatMap((page, index) => rowsBelow(page, index === 0 ? above : ''))
      : [];
  };
  const close = () => {
    for (const row of rowsOfRun()) rows.set(row.from, row);
    pages = [[]];
  };
  lines.forEach((text, index) => {
    const spaced = /\S(?: {2}|\u00a0{2}|\u3000)[\s\u3000]*\S/.test(text);
    const run = pages.at(-1)!;
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
    else if (run.length > 0 && endsPage(lines, index)) pages.push([]);
    else if (text.trim() !== '') {
      close();
      above = text;
    }
  });
  close();
  return rows;
}

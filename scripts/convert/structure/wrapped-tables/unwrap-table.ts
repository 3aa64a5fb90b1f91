/** Tables of a PDF whose words wrapped, in the header or among the rows. */
import type { Paragraph, Table } from 'mdast';
import { knownHeader } from './known-header.ts';
import { headerLength, placeRows } from '../place-cells/place-pieces.ts';
import type { IsSaid } from '../place-cells/said-readings.ts';
import type { Reading } from '../../cells.ts';
import { stackedHeader, tornHeader } from './torn-header.ts';
import { headerRows } from '../../header/unfold-header.ts';
import { joinWrappedRows, type PiecesOfLine } from './wrapped-rows.ts';
import { linesOf, tableOf, tableRow, textOf } from '../../tree.ts';

/** What stands between the blanks of a line. */
export const piecesOf = (line: Paragraph) => textOf(line).trim().split(/\s+/);

/** The pieces of a line with the places where they begin, which only the source tells. */
function placesOf(line: Paragraph, source: readonly string[]): PiecesOfLine {
  const pieces = piecesOf(line);
  const number = linesOf(line)[0];
  const text = source[number - 1] ?? '';
  let end = 0;
  const starts = pieces.map((piece) => {
    const start = text.indexOf(piece, end);
    end = Math.max(end, start) + piece.length;
    return start;
  });
  return { pieces, starts, line: number };
}

/** The rows of a header whose words wrapped; a word alone above it may be the rest of the owner's name. */
function headerOf(lines: readonly PiecesOfLine[]): readonly Reading[] | null {
  const wholeWords = (own: readonly PiecesOfLine[]) => {
    const printed = own.map(({ pieces }) => pieces);
    return knownHeader(printed) ?? tornHeader(printed) ?? stackedHeader(own);
  };
  const [first, ...others] = lines;
  return (
    wholeWords(lines) ??
    (first?.pieces.length === 1 ? wholeWords(others) : null) ??
    headerRows(lines.map(({ pieces }) => pieces))
  );
}

/** A table of lines whose words wrapped, in the header or among the rows; null where they do not fit together. */
export function unwrapTable(
  lines: readonly Paragraph[],
  source: readonly string[],
  isSaid: IsSaid,
): Table | null {
  const first = headerLength(lines.map(piecesOf));
  const header = headerOf(lines.slice(0, first).map((line) => placesOf(line, source)));
  const [top, end] = [lines[0], lines[first - 1]];
  if (!header || !top || !end) return null;
  const body = lines.slice(first).map((line) => placesOf(line, source));
  const isAligned = body.some(({ line }) => /\S {2,}\S/.test(source[line - 1] ?? ''));
  const wrapped = joinWrappedRows(body, isAligned);
  const rows =
    wrapped &&
    placeRows(
      header,
      wrapped.map(({ pieces }) => pieces),
      isSaid,
    );
  if (!rows) return null;
  const [from, to] = [linesOf(top)[0], linesOf(end)[1]];
  return tableOf([
    ...header.map((cells) => tableRow(cells, from, to)),
    ...rows.map((cells, index) => tableRow(cells, wrapped[index]!.from, wrapped[index]!.to)),
  ]);
}

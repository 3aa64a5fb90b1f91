/** Headers whose merged cells come as one cell each, without the blank ones that they cover. */
import { captionsInRow } from '../printed/caption.ts';
import { isNumber } from '../printed/numbers.ts';
import { isBlank } from '../printed/text.ts';
import type { RawRow } from './rows.ts';

/** Rows that lost blank cells of their own are of all lengths; a note may stand alone below them. */
const MOST_EVEN = 0.8;

const printedIn = ({ cells }: RawRow) =>
  cells.map(({ text }) => text.trim()).filter((text) => text !== '');

/** `----|---` below the first row. */
const isSeparator = (row: RawRow) => row.cells.every(({ text }) => /^:?-{2,}:?$/.test(text.trim()));

/** Owner, number and unit stand above the header. */
function isCaption(row: RawRow): boolean {
  const captions = captionsInRow(printedIn(row));
  return captions.length > 0 && captions.every((each) => each !== null);
}

/** Whether rows of a header are shorter than what stands below it, and print no blank cell for what they merge. */
export function hasShortHeader(all: readonly RawRow[]): boolean {
  const rows = all.filter((row) => !isSeparator(row) && !isCaption(row));
  const first = rows.findIndex((row) => printedIn(row).some(isNumber));
  const header = rows.slice(0, Math.max(0, first));
  const width = rows[first]?.cells.length ?? 0;
  // A blank last cell behind a bar is none.
  const even = rows
    .slice(header.length)
    .filter(({ cells }) => cells.length === width || cells.length === width - 1);
  return (
    header.length > 1 &&
    even.length >= (rows.length - header.length) * MOST_EVEN &&
    header[0]!.cells.length < width &&
    header.every(({ cells }) => cells.every(({ text }) => !isBlank(text)))
  );
}

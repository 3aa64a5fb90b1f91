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

/**
 * Whether rows of a header are shorter than what stands below it, and print no blank cell for what they merge.
 *
 * @param losesLast whether a blank last cell may be missing: behind the last bar stands none
 */
export function hasShortHeader(all: readonly RawRow[], losesLast = false): boolean {
  const rows = all.filter((row) => !isSeparator(row) && !isCaption(row));
  const first = rows.findIndex((row) => printedIn(row).some(isNumber));
  const header = rows.slice(0, Math.max(0, first));
  const lengths = rows.slice(header.length).map(({ cells }) => cells.length);
  const width = lengths.reduce((most, length) => Math.max(most, length), 0);
  const even = lengths.filter((length) => length >= width - (losesLast ? 1 : 0));
  return (
    header.length > 1 &&
    even.length >= lengths.length * MOST_EVEN &&
    header[0]!.cells.length < width &&
    header.every(({ cells }) => cells.every(({ text }) => !isBlank(text)))
  );
}

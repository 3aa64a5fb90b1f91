/**
 * Forms have their columns in an order of their own, but provinces print some of them in another: the characters of a
 * header do not tell which, the order of its pieces in each line does.
 */
import type { Reading } from '../cells.ts';

/**
 * Whether the pieces of each line can stand in the order of the columns, each in a word that holds it.
 *
 * @param lines of the header, as printed
 * @param header its rows, with blanks for merged cells
 * @param plain what of a word counts
 */
export function keepsOrder(
  lines: readonly (readonly string[])[],
  header: readonly Reading[],
  plain: (word: string) => string,
): boolean {
  const words = header.map((row) => row.map(plain));
  const columnsOf = (piece: string) =>
    words.flatMap((row) => row.flatMap((word, column) => (word.includes(piece) ? [column] : [])));
  return lines.every((line) => {
    let last = 0;
    return line
      .map(plain)
      .filter((piece) => piece !== '')
      .every((piece) => {
        last = Math.min(...columnsOf(piece).filter((column) => column >= last));
        return last !== Infinity;
      });
  });
}

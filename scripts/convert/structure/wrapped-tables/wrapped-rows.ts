/** Names that were too long for their cells go on in the next line of a PDF, before or below the amounts of their row. */
import { isTotalLabel } from '../../../../src/fiscal/words.ts';
import { readNumbering } from '../../printed/numbering.ts';
import { isNumber, namesColumnNumbers } from '../../printed/numbers.ts';

/** A line of a table: what stands between its blanks, each with the place where it begins. */
export interface PiecesOfLine {
  readonly pieces: readonly string[];
  readonly starts: readonly number[];
  readonly line: number;
}

/** A row: its pieces, and the lines that they stood in. */
interface WrappedRow {
  readonly pieces: string[];
  readonly from: number;
  to: number;
}

const isWord = (piece: string | undefined) => piece !== undefined && !isNumber(piece);

function beginsRow([first = '']: readonly string[]): boolean {
  return (
    !isWord(first) ||
    readNumbering(first) !== null ||
    isTotalLabel(first) ||
    namesColumnNumbers(first)
  );
}

/** Names are nearer to what they begin with than this, or they are not told. */
const FAR = 8;
/** The same where each name goes on, one below the other. */
const FARTHEST = 14;

/** Which of the words in a row each piece below goes on with; null where that is not sure. */
function ownersOf(row: PiecesOfLine, below: PiecesOfLine): number[] | null {
  const words = row.pieces.flatMap((piece, index) => (isWord(piece) ? [index] : []));
  const distanceTo = (start: number, index: number) => Math.abs(row.starts[index]! - start);
  const isPaired =
    words.length === below.pieces.length &&
    words.every((index, order) => distanceTo(below.starts[order]!, index) < FARTHEST);
  if (isPaired) return words;
  const owners = below.starts.map((start) => {
    const [nearest, next] = words
      .map((index) => ({ index, distance: distanceTo(start, index) }))
      .toSorted((one, other) => one.distance - other.distance);
    const isSure = nearest && nearest.distance < FAR && (!next || next.distance >= FAR);
    return isSure ? nearest.index : -1;
  });
  return owners.includes(-1) || new Set(owners).size < owners.length ? null : owners;
}

/**
 * Joins the lines of rows, each of which begins with a code, the number of an item, a sum or a name; null where it is
 * not sure which name a line goes on with.
 *
 * @param isAligned whether lines stand as in the print: the rest of a name then is below it, else right behind it
 */
export function joinWrappedRows(
  lines: readonly PiecesOfLine[],
  isAligned: boolean,
): WrappedRow[] | null {
  const rows: WrappedRow[] = [];
  let above: PiecesOfLine | null = null;
  for (const each of lines) {
    const row = rows.at(-1);
    const { pieces, line } = each;
    const isRest = isAligned && pieces.every(isWord);
    const isTorn = !isRest && isWord(row?.pieces.at(-1));
    if (!row || !above || beginsRow(pieces) || !(isTorn || isRest)) {
      rows.push({ pieces: [...pieces], from: line, to: line });
      above = each;
      continue;
    }
    if (isTorn) {
      row.pieces.push((row.pieces.pop() ?? '') + pieces[0]!, ...pieces.slice(1));
      above = { ...each, pieces: row.pieces, starts: [...above.starts, ...each.starts.slice(1)] };
    } else {
      const owners = ownersOf(above, each);
      if (!owners) return null;
      for (const [index, owner] of owners.entries())
        row.pieces[owner] = row.pieces[owner]! + pieces[index]!;
    }
    row.to = line;
  }
  return rows;
}

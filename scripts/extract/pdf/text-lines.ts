/** Pieces of text put together to lines. */
import type { Piece } from './read-pages.ts';

export interface TextLine {
  /** From left to right. */
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** That of its largest characters. */
  readonly size: number;
}

/** In sizes of its characters: a gap wider than this is a blank. */
const BLANK_GAP = 0.2;
/** A gap wider than this parts a line into cells. */
const CELL_GAP = 2;
/** Small characters beside large ones may stand so much higher or lower. */
const LIFT = 0.4;

function lineOf(pieces: readonly Piece[]): TextLine {
  return {
    pieces,
    left: pieces[0]!.left,
    right: Math.max(...pieces.map(({ right }) => right)),
    baseline: pieces[0]!.baseline,
    size: Math.max(...pieces.map(({ size }) => size)),
  };
}

/** Pieces by the line that they stand on, from the top down. */
export function linesOf(pieces: readonly Piece[]): TextLine[] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((one, other) => one.baseline - other.baseline)) {
    const [first] = lines.at(-1) ?? [];
    if (first && piece.baseline - first.baseline < Math.max(piece.size, first.size) * LIFT)
      lines.at(-1)!.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => lineOf(line.sort((one, other) => one.left - other.left)));
}

/** A line where wide gaps part it; itself where none does. */
export function partsOf({ pieces }: TextLine): TextLine[] {
  const parts: Piece[][] = [];
  for (const piece of pieces) {
    const before = parts.at(-1)?.at(-1);
    if (before && piece.left - before.right <= CELL_GAP * piece.size) parts.at(-1)!.push(piece);
    else parts.push([piece]);
  }
  return parts.map(lineOf);
}

/** Characters that are square, and need no blanks between them. */
const SQUARE = /[\u2e80-\uffef“”‘’…—]/;
/** Lines are stretched to the margin: what that leaves between square characters is no blank. */
const STRETCHED = new RegExp(`(?<=${SQUARE.source}) +(?=${SQUARE.source})`, 'g');

/** What a line says. */
export function textOf({ pieces }: TextLine): string {
  return pieces
    .map(({ text, left, size }, index) => {
      const before = pieces[index - 1];
      return before && left - before.right > BLANK_GAP * size ? ` ${text}` : text;
    })
    .join('')
    .replace(STRETCHED, '')
    .trim();
}

/** The width of a text in sizes of its characters: those that are not square are about half as wide. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (SQUARE.test(character) ? 1 : 0.5), 0);
}

/** A number or a word is not broken, and no line begins with a comma. */
const FIRST_WORD = /^(?:[\u0021-\u007e]+|.)[，。；：、？！）》”％]*/u;

/** How wide the beginning of a line is that could not be broken, in points. */
export function firstWidth(line: TextLine): number {
  return widthOf(FIRST_WORD.exec(textOf(line))?.[0] ?? '') * line.size;
}

/** The words of a piece, each about where it stands: what is near each other is often one piece, over edges of cells. */
export function wordsOf(piece: Piece): Piece[] {
  const unit = (piece.right - piece.left) / widthOf(piece.text);
  let at = piece.left;
  return piece.text.split(/(\s+)/).flatMap((text) => {
    const left = at;
    at += widthOf(text) * unit;
    return text.trim() === '' ? [] : [{ ...piece, text, left, right: at }];
  });
}

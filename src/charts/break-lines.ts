/** Lines of text: numbers and words stay whole, and no line begins with a comma. */
import { textWidth } from './text-width.ts';
import { NOT_FIRST, NOT_LAST, UNBROKEN, clausesOfText, wordsOfText } from './words-of-text.ts';

/** What browsers do not break: a run of letters and digits, else one character. */
const PIECE = new RegExp(`${UNBROKEN}|\\S|\\s+`, 'gu');

/** What is never broken, and all that breaking asks of it: texts are broken at many widths, and measured once. */
interface Piece {
  readonly text: string;
  /** In em. */
  readonly width: number;
  readonly isBlank: boolean;
  readonly isNotFirst: boolean;
  readonly isNotLast: boolean;
}

function measure(text: string): Piece {
  return {
    text,
    width: textWidth(text, 1),
    isBlank: text.trim() === '',
    isNotFirst: NOT_FIRST.test(text),
    isNotLast: NOT_LAST.test(text),
  };
}

/** A text in the pieces of running text in a browser, as `lineCount` takes them. */
export function measurePieces(text: string): Piece[] {
  return (text.match(PIECE) ?? []).map(measure);
}

/** A text in words, as `lineCount` takes them. */
export function measureWords(text: string): Piece[] {
  return wordsOfText(text).map(measure);
}

/** Sums of tenths of an em are not exact. */
const EXACT = 1e-9;

/** Pieces in lines no wider than `width` em; a piece wider than a line is broken into characters. */
function breakPieces(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  const fitting = pieces.flatMap((piece) =>
    piece.width > width + EXACT ? Array.from(piece.text, measure) : [piece],
  );
  for (const piece of fitting) {
    const isTooWide = !piece.isBlank && used + piece.width > width + EXACT;
    if (line.length > 0 && isTooWide) {
      const next: Piece[] = [];
      // Whatever may not be parted from what follows goes with it.
      const isParted = () => (next[0] ?? piece).isNotFirst || line.at(-1)?.isNotLast === true;
      while (line.length > 1 && isParted()) next.unshift(line.pop()!);
      lines.push(line);
      line = next;
      used = next.reduce((sum, each) => sum + each.width, 0);
    }
    line.push(piece);
    used += piece.width;
  }
  return line.every(({ isBlank }) => isBlank) ? lines : [...lines, line];
}

/** How many lines measured pieces take. */
export function lineCount(pieces: readonly Piece[], width: number, fontSize: number): number {
  return breakPieces(pieces, width / fontSize).length;
}

/** How wide pieces are in one line, in em. */
export function lineLength(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0);
}

function printLine(line: readonly Piece[]): string {
  const text = line.map((piece) => piece.text).join('');
  return text.trim();
}

/** Breaks a text between words into lines no wider than `width`. */
export function breakLines(text: string, width: number, fontSize: number): string[] {
  return breakPieces(measureWords(text), width / fontSize).map(printLine);
}

/** Lines of about the same length, as few as the width lets, so that no character stands alone. */
function breakEvenly(pieces: readonly Piece[], width: number): string[] {
  let lines = breakPieces(pieces, width);
  const count = lines.length;
  for (let narrower = width - 0.5; count > 1 && narrower > 1; narrower -= 0.5) {
    const even = breakPieces(pieces, narrower);
    if (even.length > count) break;
    lines = even;
  }
  return lines.map(printLine);
}

/** Breaks a title: between its clauses where that costs no line, else into lines of about the same length. */
export function breakTitle(title: string, width: number, fontSize: number): string[] {
  const lines = breakEvenly(measureWords(title), width / fontSize);
  const clauses: string[] = [];
  for (const clause of clausesOfText(title)) {
    const joined = `${clauses.at(-1) ?? ''}${clause}`;
    if (clauses.length > 0 && textWidth(joined, fontSize) <= width) clauses.splice(-1, 1, joined);
    else clauses.push(clause);
  }
  const isWhole = clauses.every((clause) => textWidth(clause, fontSize) <= width);
  return title !== '' && isWhole && clauses.length === lines.length ? clauses : lines;
}

/**
 * Breaks a name into lines no wider than `width`, of about the same length: before a bracket, else between words,
 * where that costs no line.
 */
export function breakName(name: string, width: number, fontSize: number): string[] {
  if (textWidth(name, fontSize) <= width) return [name];
  const em = width / fontSize;
  const characters = breakEvenly(measurePieces(name), em);
  const bracket = name.indexOf('（', 1);
  const parts = bracket < 1 ? [name] : [name.slice(0, bracket), name.slice(bracket)];
  for (const some of [parts, [name]]) {
    const lines = some.flatMap((part) => breakEvenly(measureWords(part), em));
    if (lines.length <= characters.length) return lines;
  }
  return characters;
}

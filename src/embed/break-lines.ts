/** Lines of running text: numbers and words stay whole, and no line begins with a comma. */
import { textWidth } from '../charts/text-width.ts';

/** What must not stand at the beginning of a line, and what not at its end. */
const NOT_FIRST = /^[，。、；：！？）》”’…—%]/u;
const NOT_LAST = /[（《“‘]$/u;
/** A number with its unit. */
export const AMOUNT = /\d[\d.,]* [万亿]?元/u;
/** An amount or a line of the source, a run of Latin letters and digits with what belongs to it, else one character. */
const PIECE = new RegExp(
  `第 \\d+ 行|${AMOUNT.source}|[\\d\\p{Script=Latin}][\\d\\p{Script=Latin}.,%:/_~-]*|\\S|\\s+`,
  'gu',
);

/** What is never broken, and all that breaking asks of it: texts are broken at many widths, and measured once. */
interface Piece {
  readonly text: string;
  /** In em. */
  readonly width: number;
  readonly isBlank: boolean;
  readonly isNotFirst: boolean;
  readonly isNotLast: boolean;
}

/** A text in pieces, as `lineCount` and `breakPieces` take it. */
export function measurePieces(text: string): Piece[] {
  return (text.match(PIECE) ?? []).map((piece) => ({
    text: piece,
    width: textWidth(piece, 1),
    isBlank: piece.trim() === '',
    isNotFirst: NOT_FIRST.test(piece),
    isNotLast: NOT_LAST.test(piece),
  }));
}

/** Sums of tenths of an em are not exact. */
const EXACT = 1e-9;

/** Pieces in lines no wider than `width` em; what is wider than a line on its own gets one. */
function breakPieces(pieces: readonly Piece[], width: number): Piece[][] {
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  let used = 0;
  for (const piece of pieces) {
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

/** Breaks a text into lines no wider than `width`; what is wider than a line on its own gets one. */
export function breakLines(text: string, width: number, fontSize: number): string[] {
  return breakPieces(measurePieces(text), width / fontSize).map((line) =>
    line
      .map((piece) => piece.text)
      .join('')
      .trim(),
  );
}

/**
 * Breaks a title: between its clauses where that costs no line, else into lines of about the same length, so that no
 * character stands alone.
 */
export function breakTitle(title: string, width: number, fontSize: number): string[] {
  const lines = breakLines(title, width, fontSize);
  const clauses: string[] = [];
  for (const clause of title.split(/(?<=，)/)) {
    const joined = `${clauses.at(-1) ?? ''}${clause}`;
    if (clauses.length > 0 && textWidth(joined, fontSize) <= width) clauses.splice(-1, 1, joined);
    else clauses.push(clause);
  }
  const isWhole = clauses.every((clause) => textWidth(clause, fontSize) <= width);
  if (isWhole && clauses.length === lines.length) return clauses;
  for (let narrower = width - fontSize / 2; narrower > 0; narrower -= fontSize / 2) {
    const balanced = breakLines(title, narrower, fontSize);
    if (balanced.length > lines.length) return breakLines(title, narrower + fontSize / 2, fontSize);
  }
  return lines;
}

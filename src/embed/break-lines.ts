/** Lines of running text: numbers and words stay whole, and no line begins with a comma. */
import { textWidth } from '../charts/text-width.ts';

/** What must not stand at the beginning of a line, and what not at its end. */
const NOT_FIRST = /^[，。、；：！？）》”’…—%]/u;
const NOT_LAST = /[（《“‘]$/u;
/** A run of Latin letters and digits with what belongs to it, else one character. */
const PIECE = /[\d\p{Script=Latin}][\d\p{Script=Latin}.,%:/_~-]*|\S|\s+/gu;

/** Breaks a text into lines no wider than `width`; what is wider than a line on its own gets one. */
export function breakLines(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  const isTooWide = (pieces: readonly string[]) =>
    textWidth(pieces.join('').trimEnd(), fontSize) > width;
  for (const piece of text.match(PIECE) ?? []) {
    if (line.length > 0 && isTooWide([...line, piece])) {
      const next: string[] = [];
      // Whatever may not be parted from what follows goes with it.
      const isParted = () => NOT_FIRST.test(next[0] ?? piece) || NOT_LAST.test(line.at(-1) ?? '');
      while (line.length > 1 && isParted()) next.unshift(line.pop() ?? '');
      lines.push(line.join('').trim());
      line = next;
    }
    line.push(piece);
  }
  const last = line.join('').trim();
  return last === '' ? lines : [...lines, last];
}

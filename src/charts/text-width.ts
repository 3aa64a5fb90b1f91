/** How wide a text is, without a browser: full-width characters are one em, others about 0.6. */

const FULL_WIDTH =
  /[\u1100-\u115f\u2460-\u24ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6“”‘’—…·]/u;
/** The widest usual digits and Latin letters of system fonts; narrow ones leave a little air. */
const HALF_WIDTH_EM = 0.6;

/** The width of a text set in one line, in the unit of `fontSize`. */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const character of text) em += FULL_WIDTH.test(character) ? 1 : HALF_WIDTH_EM;
  return em * fontSize;
}

/** Breaks a text into lines no wider than `width`; a line holds at least one character. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && textWidth(line + character, fontSize) > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return line === '' ? lines : [...lines, line];
}

/** A text that fits in one line: what is too long ends in `…`. */
export function cutText(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  return `${wrapText(text, width - textWidth('…', fontSize), fontSize)[0] ?? ''}…`;
}

/**
 * Breaks a name into lines no wider than `width`: before a bracket where that costs no line, else into lines of about
 * the same length, so that no character stands alone.
 */
export function wrapName(name: string, width: number, fontSize: number): string[] {
  const greedy = wrapText(name, width, fontSize);
  if (greedy.length < 2) return greedy;
  const bracket = name.indexOf('（', 1);
  if (bracket > 0) {
    const parts = [name.slice(0, bracket), name.slice(bracket)];
    const lines = parts.flatMap((part) => wrapText(part, width, fontSize));
    if (lines.length === greedy.length) return lines;
  }
  return balanced(name, greedy.length, width, fontSize) ?? greedy;
}

/** Lines as even as they go, each at least its part of what is left; null where one would be too wide. */
function balanced(text: string, count: number, width: number, fontSize: number): string[] | null {
  const lines: string[] = [];
  let rest = text;
  while (lines.length < count && rest !== '') {
    const part = textWidth(rest, fontSize) / (count - lines.length);
    let line = '';
    for (const character of rest) {
      if (line !== '' && textWidth(line, fontSize) >= part - 0.01) break;
      line += character;
    }
    lines.push(line);
    rest = rest.slice(line.length);
  }
  return rest === '' && lines.every((line) => textWidth(line, fontSize) <= width) ? lines : null;
}

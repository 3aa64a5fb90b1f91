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

/** A text that fits in one line: what is too long ends in `…`. */
export function cutText(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const room = width - textWidth('…', fontSize);
  let kept = '';
  for (const character of text) {
    if (kept !== '' && textWidth(kept + character, fontSize) > room) break;
    kept += character;
  }
  return `${kept}…`;
}

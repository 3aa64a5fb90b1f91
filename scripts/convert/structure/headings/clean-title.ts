/** Titles as they are shown. */
import { isOfTitles, readNumbering } from '../../printed/numbering.ts';
import { closeUp, withoutBlanks } from '../../printed/text.ts';

/** A title as shown: blanks of line wrapping and the final stop removed, one blank after 第X部分. */
export function cleanTitle(text: string): string {
  const number = readNumbering(text);
  const body = (words: string) =>
    (/\p{Script=Han}/u.test(words) ? withoutBlanks(words) : words.trim()).replace(
      /[。.．：:]$/,
      '',
    );
  if (!number) return body(closeUp(text));
  const marker = withoutBlanks(number.marker);
  const isApart = isOfTitles(number.style) || number.style.endsWith('decimal');
  return isApart && !marker.endsWith('、')
    ? `${marker} ${body(number.rest)}`.trim()
    : marker + body(number.rest);
}

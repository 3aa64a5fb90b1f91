/**
 * What neither pages nor feeds can hold: controls, such as what word processors leave where a picture or the end of a
 * page was, and code points that are no characters.
 */
export const UNPRINTABLE = /[[\p{Cc}\p{Noncharacter_Code_Point}\p{Cs}]--[\t\n\r]]/v;

const EACH = new RegExp(UNPRINTABLE, 'gv');

/**
 * Reads each as a blank, so that places in the text stay what they are.
 *
 * @returns the text, and how many were in it; the ends of pages are too usual to count
 */
export function blankUnprintable(text: string): { readonly text: string; readonly count: number } {
  let count = 0;
  const readable = text.replace(EACH, (found) => {
    if (found !== '\f') count += 1;
    return ' '.repeat(found.length);
  });
  return { text: readable, count };
}

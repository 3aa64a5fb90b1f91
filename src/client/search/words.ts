/** Texts and what is typed, taken apart into words: each Han character, each number, each word of other letters. */

const WORD =
  /\p{Script=Han}|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)*|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const NUMBER = /^\d/;
const HAN = /^\p{Script=Han}/u;

/** A word of a text as it is printed, with the marks and blanks around it, and as it is compared. */
export interface Word {
  readonly before: string;
  readonly printed: string;
  readonly after: string;
  /** Lower case; numbers without separators of thousands. */
  readonly key: string;
}

/** The words of a text. Marks belong to the word before them; those at the start, to the first. */
export function wordsOf(text: string): Word[] {
  const found = [...text.matchAll(WORD)];
  return found.map((match, index) => {
    const [printed] = match;
    const end = match.index + printed.length;
    return {
      before: index === 0 ? text.slice(0, match.index) : '',
      printed,
      after: text.slice(end, found[index + 1]?.index),
      key: keyOf(printed),
    };
  });
}

/** What `wordsOf` compares, without the rest: texts of an index have millions of words. */
export function keysOf(text: string): string[] {
  return (text.match(WORD) ?? []).map(keyOf);
}

function keyOf(printed: string): string {
  return isNumber(printed) ? printed.replaceAll(',', '') : printed.toLowerCase();
}

const isNumber = (key: string): boolean => NUMBER.test(key);
export const isHan = (key: string): boolean => HAN.test(key);

/**
 * Whether a word of a text goes on from what was typed last: `467` in 467.00, `210` in the code 2101501, `dr` in DRGS;
 * but 467 not in 4670.
 */
export function beginsWith(key: string, start: string): boolean {
  if (!key.startsWith(start)) return false;
  if (key === start) return true;
  if (!isNumber(start)) return !isHan(start);
  // A number goes on in its decimals; a code of three or five digits, in its parts.
  const isCode = /^\d{3}(?:\d{2})?$/.test(start) && /^\d{5}(?:\d{2})?$/.test(key);
  return isCode || start.includes('.') || key[start.length] === '.';
}

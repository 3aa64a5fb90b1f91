/**
 * The copy of a text that the search index is fed with, and the way back to what was printed.
 *
 * Pagefind splits Chinese by a dictionary, differently in index and query, and counts every mark of punctuation
 * as a word, so that phrases are missed. In the copy each Han character, each number and each Latin word is a
 * word of its own, and marks hang on it as variation selectors: Pagefind ignores those when it compares, and
 * keeps them in its text. So `因公出国境费` finds `因公出国（境）费`, and the excerpt shows it as printed.
 */

const APART = '\u200b';
/** Stands between two pieces of text, a word that no one types: no phrase reaches from one into the next. */
const BETWEEN = '\u{10fffd}';

const MARKS =
  '，。、；：？！（）《》〈〉【】［］〔〕“”‘’「」『』—…·～"\'()[]{}<>,.;:?!/\\|-–_=+*%％&@#$￥¥×÷±≤≥＜＞＝＋－／℃‰●○■□★☆※→←↑↓√§•． ';
/** Variation selectors 17 and up; the second half says that the mark stands before its word. */
const FIRST_AFTER = 0xe0100;
const FIRST_BEFORE = 0xe0178;
const HALF = FIRST_BEFORE - FIRST_AFTER;

const WORD =
  /\p{Script=Han}|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)*|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const NUMBER = /^\d/;
const SELECTORS =
  /(?<word>(?:(?![\u{E0100}-\u{E01EF}])[^\u200b])+)(?<marks>[\u{E0100}-\u{E01EF}]+)/gu;

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
      key: NUMBER.test(printed) ? printed.replaceAll(',', '') : printed.toLowerCase(),
    };
  });
}

export const isNumber = ({ key }: Word): boolean => NUMBER.test(key);

/** The copy of pieces of plain text, each of which can be found by itself. */
export function searchCopy(texts: readonly string[]): string {
  return texts.map((text) => wordsOf(text).map(copyOf).join(APART)).join(APART + BETWEEN + APART);
}

function copyOf({ before, printed, after }: Word): string {
  return printed + selectors(before, FIRST_BEFORE) + selectors(after, FIRST_AFTER);
}

/** A mark that has no selector is not shown: it is none of those that reports print. */
function selectors(marks: string, first: number): string {
  return Array.from(marks.replace(/\s+/g, ' '), (mark) => MARKS.indexOf(mark))
    .filter((index) => index !== -1)
    .map((index) => String.fromCodePoint(first + index))
    .join('');
}

/** The pieces that a copy was made from. */
export function printedTexts(copy: string): string[] {
  return copy.split(BETWEEN).map(printedText);
}

function printedText(copy: string): string {
  return copy
    .replace(SELECTORS, (_, word: string, found: string) => {
      const points = Array.from(found, (selector) => (selector.codePointAt(0) ?? 0) - FIRST_AFTER);
      const before = points.filter((point) => point >= HALF).map((point) => MARKS[point - HALF]);
      const after = points.filter((point) => point < HALF).map((point) => MARKS[point]);
      return before.join('') + word + after.join('');
    })
    .replaceAll(APART, '')
    .trim();
}

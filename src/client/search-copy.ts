/**
 * The copy of a text that the search index is fed with, and the way back to what was printed.
 *
 * Pagefind splits Chinese by a dictionary, differently in index and query, and counts every mark of punctuation
 * as a word, so that phrases are missed. In the copy each Han character is a word of its own, and punctuation
 * hangs on it as a variation selector: Pagefind ignores those when it compares, and keeps them in its excerpts.
 * So `因公出国境费` finds `因公出国（境）费`, and the excerpt shows it as printed.
 */

const APART = '\u200b';
const MARKS = '，。、；：？！（）《》〈〉【】［］〔〕“”‘’「」『』—…·～"\'';
/** Variation selectors 17 and up; the second half says that the mark stands before its character. */
const FIRST_AFTER = 0xe0100;
const FIRST_BEFORE = 0xe0180;

const MARK = `[${MARKS.replace(/[[\]]/g, String.raw`\$&`)}]`;
const HAN_WITH_MARKS = new RegExp(
  `(?<before>${MARK}*)(?<han>\\p{Script=Han})(?<after>${MARK}*)`,
  'gu',
);
const ANY_MARK = new RegExp(MARK, 'gu');
const SELECTOR = /[\u{E0100}-\u{E01EF}]/gu;
const HAN_WITH_SELECTORS = /(\p{Script=Han})([\u{E0100}-\u{E01EF}]+)/gu;

/** The copy of a plain text. */
export function searchCopy(text: string): string {
  return text.replace(HAN_WITH_MARKS, (_, before: string, han: string, after: string) => {
    return APART + han + selectors(before, FIRST_BEFORE) + selectors(after, FIRST_AFTER) + APART;
  });
}

function selectors(marks: string, first: number): string {
  return Array.from(marks, (mark) => String.fromCodePoint(first + MARKS.indexOf(mark))).join('');
}

/** What a stretch of the copy was made from. */
export function printedText(copy: string): string {
  return copy.replaceAll(APART, '').replace(HAN_WITH_SELECTORS, (_, han: string, found: string) => {
    const points = Array.from(found, (selector) => selector.codePointAt(0) ?? 0);
    const marks = (from: number, to: number) =>
      points
        .filter((point) => point >= from && point < to)
        .map((point) => MARKS[point - from] ?? '')
        .join('');
    return marks(FIRST_BEFORE, FIRST_BEFORE + 0x80) + han + marks(FIRST_AFTER, FIRST_BEFORE);
  });
}

/** What is compared: no punctuation, no blanks, no case. */
export function comparable(text: string): string {
  return text
    .replaceAll(APART, '')
    .replace(SELECTOR, '')
    .replace(ANY_MARK, '')
    .replace(/\s+/g, '')
    .toLowerCase();
}

/** The words of a copy as Pagefind counts them. */
export function copyWords(copy: string): string[] {
  return copy.split(APART);
}

/**
 * The query to send: with Han characters, one quoted phrase of them with blanks between; without, as typed.
 */
export function phraseQuery(typed: string): string {
  const words = typed.replace(ANY_MARK, ' ').replace(/\s+/g, ' ').trim();
  if (!/\p{Script=Han}/u.test(words)) return words;
  return `"${words
    .replace(/\p{Script=Han}/gu, ' $& ')
    .replace(/\s+/g, ' ')
    .trim()}"`;
}

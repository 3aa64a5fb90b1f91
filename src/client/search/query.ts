/** What was typed, as words to look for, and where a text holds them. */
import { isNumber, wordsOf, type Word } from './copy.ts';

/** Something to look for: words that stand one after another. */
export interface Phrase {
  /** As typed. */
  readonly typed: string;
  readonly words: readonly Word[];
}

/** First word and the word after the last. */
export type Range = readonly [number, number];

const HAN = /\p{Script=Han}/u;

/** The phrases of a line: what blanks divide; all of them are wanted. */
export function phrasesOf(line: string): Phrase[] {
  return line
    .split(/\s+/)
    .map((typed) => ({ typed, words: wordsOf(typed) }))
    .filter(({ words }) => words.length > 0);
}

/** The query to send: several words are quoted, so that they follow each other; one is not, and may go on. */
export function pagefindQuery({ words }: Phrase): string {
  const keys = words.map(({ key }) => key).join(' ');
  return words.length > 1 || HAN.test(keys) ? `"${keys}"` : keys;
}

/**
 * Every place of the phrase among the words of a text. The last word of a phrase may be the beginning of the
 * text's: `467` finds 467.00, `dr` finds DRGS; but 467 does not find 4,670.
 */
export function occurrences(text: readonly Word[], { words }: Phrase): Range[] {
  const found: Range[] = [];
  const last = words.length - 1;
  if (last === -1) return found;
  for (let at = 0; at + last < text.length; at += 1) {
    const matches = words.every((word, index) => {
      const other = text[at + index]!;
      return other.key === word.key || (index === last && beginsWith(other, word));
    });
    if (!matches) continue;
    found.push([at, at + last + 1]);
    at += last;
  }
  return found;
}

function beginsWith(word: Word, start: Word): boolean {
  if (!word.key.startsWith(start.key)) return false;
  if (!isNumber(start)) return !HAN.test(start.key);
  // A number goes on in its decimals; a code of seven digits, in its items.
  const isCode = /^\d{3}(?:\d{2})?$/.test(start.key) && /^\d{5}(?:\d{2})?$/.test(word.key);
  return isCode || start.key.includes('.') || word.key[start.key.length] === '.';
}

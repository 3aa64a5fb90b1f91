/** What was typed, as words to look for, and where a text holds them. */
import { beginsWith, wordsOf, type Word } from './words.ts';

/** Something to look for: words that stand one after another. */
export interface Phrase {
  /** As typed. */
  readonly typed: string;
  readonly words: readonly Word[];
}

/** First word and the word after the last. */
export type Range = readonly [number, number];

/** The phrases of a line: what blanks divide; all of them are wanted. */
export function phrasesOf(line: string): Phrase[] {
  return line
    .split(/\s+/)
    .map((typed) => ({ typed, words: wordsOf(typed) }))
    .filter(({ words }) => words.length > 0);
}

/** Every place of the phrase among the words of a text; the last word may be the beginning of the text's. */
export function occurrences(text: readonly Word[], { words }: Phrase): Range[] {
  const found: Range[] = [];
  const last = words.length - 1;
  if (last === -1) return found;
  for (let at = 0; at + last < text.length; at += 1) {
    const matches = words.every(({ key }, index) => {
      const other = text[at + index]!.key;
      return other === key || (index === last && beginsWith(other, key));
    });
    if (!matches) continue;
    found.push([at, at + last + 1]);
    at += last;
  }
  return found;
}

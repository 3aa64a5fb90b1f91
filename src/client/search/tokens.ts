/**
 * What Pagefind is fed with and asked for in place of the text: a token for each word and the one after it.
 *
 * Pagefind splits Chinese by a dictionary, differently in index and query, so that phrases are missed. Character by
 * character it would miss none, but lists every place of every character, megabytes for a common one in thousands of
 * reports. So the token of a Han character says which one follows: such pairs are rare, and each has a short list.
 * Pagefind would split the pairs again: they are spelled in letters.
 */
import type { Phrase } from './query.ts';
import { isHan, keysOf } from './words.ts';

const LETTERS = 26;
const LENGTH = 4;
/** No phrase reaches over this from one text into the next. */
const BETWEEN = 'z'.repeat(2 * LENGTH + 1);

/** Four letters for each character. */
function spell(character: string): string {
  let code = character.codePointAt(0) ?? 0;
  let letters = '';
  for (let at = 0; at < LENGTH; at += 1) {
    letters = String.fromCharCode(97 + (code % LETTERS)) + letters;
    code = Math.floor(code / LETTERS);
  }
  return letters;
}

/** Stands for whatever follows a character and is none. */
const NONE = spell('\0');

function tokensOf(keys: readonly string[]): string[] {
  return keys.map((key, index) => {
    const next = keys[index + 1] ?? '';
    return isHan(key) ? spell(key) + (isHan(next) ? spell(next) : NONE) : key;
  });
}

/** What the index is fed with for pieces of text, each of which can be found by itself. */
export function indexedText(texts: readonly string[]): string {
  return texts.map((text) => tokensOf(keysOf(text)).join(' ')).join(` ${BETWEEN} `);
}

/**
 * The queries that all reports with the phrase answer to. What follows its last word is not known: that one is asked
 * for by what it begins with, or not at all.
 */
export function queriesOf({ words }: Phrase): string[] {
  const keys = words.map(({ key }) => key);
  const last = keys.at(-1) ?? '';
  const known = tokensOf(keys).slice(0, -1);
  const queries = known.length === 0 ? [] : [`"${known.join(' ')}"`];
  if (!isHan(last)) queries.push(last);
  else if (known.length === 0) queries.push(spell(last));
  return queries;
}

/** Whether every report that answers to the queries is sure to hold the phrase. */
export function isExact({ words }: Phrase): boolean {
  const [before, last] = words.slice(-2);
  return before !== undefined && last !== undefined && isHan(before.key) && isHan(last.key);
}

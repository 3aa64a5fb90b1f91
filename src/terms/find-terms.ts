/**
 * Finding terms in running text and in labels.
 *
 * In text the longest name wins, a name inside a longer one is none, and the names of other things (items of the
 * report's own tables, say) hide the terms that they hold. A label is a term only as a whole.
 */
import { labelKey, nameKey, namePattern } from './names.ts';

/** Shorter names are everyday words in running text; as a whole label they are clear. */
const SHORTEST_IN_TEXT = 3;
/** 其他事业收入 is not 事业收入, and 非财政拨款收入 is the contrary of 财政拨款收入. */
const NOT_AFTER = '(?<!其他|非)';

export interface NamedTerm<Value> {
  readonly value: Value;
  readonly names: readonly string[];
  /** Longer words that hold one of the names and mean something else. */
  readonly unlike?: readonly string[];
}

/** A piece of a text; `value` is the term that it names, or null. All pieces together are the text. */
interface TextPiece<Value> {
  readonly text: string;
  readonly value: Value | null;
}

export interface TermFinder<Value> {
  readonly inText: (text: string) => TextPiece<Value>[];
  readonly ofLabel: (label: string) => Value | null;
}

/**
 * A finder for terms. Where two share a name, the first has it.
 *
 * @param others names of things that are no terms; a term inside one of them is not found
 */
export function createTermFinder<Value>(
  terms: readonly NamedTerm<Value>[],
  others: Iterable<string> = [],
): TermFinder<Value> {
  const values = new Map<string, Value>();
  const patterns = new Map<string, string>();
  for (const { value, names } of terms) {
    for (const name of names) {
      const key = nameKey(name);
      if (!values.has(key)) values.set(key, value);
      // The name as it is spelled first: 三公经费 adds nothing to “三公”经费, which matches both.
      if (key.length >= SHORTEST_IN_TEXT && !patterns.has(key))
        patterns.set(key, namePattern(name));
    }
  }
  for (const name of [...terms.flatMap(({ unlike = [] }) => unlike), ...others]) {
    const key = nameKey(name);
    if (key.length > SHORTEST_IN_TEXT && !patterns.has(key)) patterns.set(key, namePattern(name));
  }
  const longestFirst = [...patterns].sort(([one], [other]) => other.length - one.length);
  const pattern =
    longestFirst.length === 0
      ? null
      : new RegExp(`${NOT_AFTER}(${longestFirst.map(([, text]) => text).join('|')})`);

  function inText(text: string): TextPiece<Value>[] {
    // Splitting keeps the names that matched: every second piece is one.
    const pieces = pattern === null ? [text] : text.split(pattern);
    return pieces.flatMap((piece, index) =>
      piece === ''
        ? []
        : [{ text: piece, value: index % 2 === 1 ? (values.get(nameKey(piece)) ?? null) : null }],
    );
  }

  return { inText, ofLabel: (label) => values.get(labelKey(label)) ?? null };
}

/** What to try where nothing was found. */
import { findAgencies, similar } from './find-names.ts';
import { findAny } from './find-ids.ts';
import type { ListedTerm } from './index-files.ts';
import type { FoundAgency, SearchIndex } from './load-index.ts';
import { phrasesOf, type Phrase } from './query.ts';

export interface Suggestions {
  readonly agencies: readonly FoundAgency[];
  readonly terms: readonly ListedTerm[];
  /** Shorter searches that find something, with the number of reports. */
  readonly shorter: readonly { readonly typed: string; readonly reports: number }[];
}

const AGENCIES = 5;
const TERMS = 5;
/** A search costs a moment; nobody waits for a hundred of them. */
const MOST_SEARCHES = 16;

export async function suggest(index: SearchIndex, typed: string): Promise<Suggestions> {
  const phrases = phrasesOf(typed);
  const agencies = new Set(
    phrases.flatMap((phrase) => [
      ...findAgencies(phrase.typed, index.agencies),
      ...similar(phrase.typed, index.agencies, ({ name }) => [name]),
    ]),
  );
  const terms = new Set(
    phrases.flatMap((phrase) => similar(phrase.typed, index.terms, ({ names }) => names)),
  );
  return {
    agencies: [...agencies].slice(0, AGENCIES),
    terms: [...terms].slice(0, TERMS),
    shorter: await findShorter(index, phrases),
  };
}

/** Each of several words alone; of a single phrase, the longest beginnings and ends that some report holds. */
async function findShorter(
  { pagefind }: SearchIndex,
  phrases: readonly Phrase[],
): Promise<Suggestions['shorter']> {
  const [only] = phrases;
  const rounds = phrases.length > 1 || !only ? [phrases] : parts(only);
  let searches = 0;
  for (const round of rounds) {
    searches += round.length;
    if (searches > MOST_SEARCHES) break;
    const found = await Promise.all(
      round.map(async (phrase) => {
        const { size } = await findAny(pagefind, [phrase]);
        return { typed: phrase.typed, reports: size };
      }),
    );
    const useful = found.filter(({ reports }) => reports > 0);
    if (useful.length > 0) return useful;
  }
  return [];
}

/** Beginnings and ends of a phrase, the longest first, down to two words. */
function parts({ words }: Phrase): Phrase[][] {
  const phrase = (from: number, to: number): Phrase => {
    const own = words.slice(from, to);
    return { typed: own.map(({ printed }) => printed).join(''), words: own };
  };
  const rounds: Phrase[][] = [];
  for (let length = words.length - 1; length >= 2; length -= 1)
    rounds.push([phrase(0, length), phrase(words.length - length, words.length)]);
  return rounds;
}

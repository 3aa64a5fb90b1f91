/** The reports that hold all of what was typed. */
import type { Directory, ListedAgency } from './directory.ts';
import { findAgencies, findTerm } from './find-names.ts';
import { findPlaces, type FoundPlace } from './find-places.ts';
import type { Filters, FoundReport, Hit, Pagefind } from './pagefind.ts';
import { pagefindQuery, phrasesOf, type Phrase } from './query.ts';
import type { PlaceKind } from './record.ts';

/** What a search is asked. */
export interface Question {
  readonly typed: string;
  readonly filters: Filters;
  /** The kind of places wanted; all where null. */
  readonly only: PlaceKind | null;
}

export interface FoundPlaces {
  readonly report: FoundReport;
  readonly places: readonly FoundPlace[];
}

/** What came of a search before any report is loaded. */
export interface Answer {
  readonly hits: readonly Hit[];
  /** Whether each hit is sure to hold what was typed; else some prove empty when they are loaded. */
  readonly isExact: boolean;
  /** Names under which a term was looked for too. */
  readonly alsoNames: readonly string[];
  /** What a hit's report holds; null where that is nothing. */
  readonly load: (hit: Hit) => Promise<FoundPlaces | null>;
}

/** Looks in the index; loads no report. */
export async function findReports(
  pagefind: Pagefind,
  directory: Directory,
  { typed, filters, only }: Question,
): Promise<Answer> {
  const phrases = phrasesOf(typed);
  const ways = phrases.map((phrase) => waysToSay(phrase, directory));
  const inText = await Promise.all(ways.map((own) => findAny(pagefind, own, filters)));
  // A word that no report holds may be how an agency is spelled.
  const inNames = await Promise.all(
    phrases.map(async ({ typed: word }, index) => {
      if (inText[index]!.length > 0 || phrases.length === 1) return null;
      return ofAgencies(pagefind, findAgencies(word, directory.agencies), filters);
    }),
  );
  const wanted = ways.filter((_, index) => inNames[index] === null);
  return {
    hits: common(inText.map((hits, index) => inNames[index] ?? hits)),
    isExact:
      only === null && phrases.every(({ words }) => words.length > 1 || isHan(words[0]?.key)),
    alsoNames: ways.flatMap((own) => own.slice(1).map((way) => way.typed)),
    load: async (hit) => {
      const report = await hit.data();
      const places = findPlaces(report, wanted, only);
      return places.length === 0 ? null : { report, places };
    },
  };
}

const isHan = (key = '') => /\p{Script=Han}/u.test(key);

/** A phrase, and the other names of the term that it names; longer ones hold it anyway. */
function waysToSay(phrase: Phrase, { terms }: Directory): Phrase[] {
  const key = ({ words }: Phrase) => words.map((word) => word.key).join('');
  const names = findTerm(phrase.typed, terms)?.names ?? [];
  const ways = [phrase];
  for (const name of names) {
    const way = { typed: name, words: phrasesOf(name).flatMap(({ words }) => words) };
    if (!ways.some((known) => key(way).includes(key(known)))) ways.push(way);
  }
  return ways;
}

/** Hits of any of the phrases, those of the first before the others. */
async function findAny(
  pagefind: Pagefind,
  ways: readonly Phrase[],
  filters: Filters,
): Promise<Hit[]> {
  const found = await Promise.all(
    ways.map((way) => pagefind.search(pagefindQuery(way), { filters })),
  );
  const [first = [], ...others] = found.map(({ results }) => results);
  const known = new Set(first.map(({ id }) => id));
  const more = others.flat().filter(({ id }) => !known.has(id) && known.add(id));
  return [...first, ...more];
}

async function ofAgencies(
  pagefind: Pagefind,
  agencies: readonly ListedAgency[],
  filters: Filters,
): Promise<readonly Hit[] | null> {
  if (agencies.length === 0) return null;
  const agency = { any: agencies.map(({ slug }) => slug) };
  const { results } = await pagefind.search(null, { filters: { ...filters, agency } });
  return results;
}

/** The hits that all lists hold, in the order of the first. */
function common([first = [], ...others]: readonly (readonly Hit[])[]): Hit[] {
  const known = others.map((hits) => new Set(hits.map(({ id }) => id)));
  return first.filter(({ id }) => known.every((ids) => ids.has(id)));
}

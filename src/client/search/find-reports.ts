/** The reports that hold all of what was typed. */
import { findAgencies, findTerm } from './find-names.ts';
import { findPlaces, type FoundPlace } from './find-places.ts';
import { findAny } from './find-ids.ts';
import {
  textFile,
  type ListedReport,
  type ListedTerm,
  type PlaceKind,
  type ReportText,
} from './index-files.ts';
import type { LoadedShard, SearchIndex } from './load-index.ts';
import { phrasesOf, type Phrase } from './query.ts';
import { isExact } from './tokens.ts';

/** What reports must be; null where it does not matter. */
interface Filters {
  /** The region or one that it lies in: `山西省`, `山西省/晋城市`. */
  readonly region: string | null;
  readonly year: string | null;
  readonly kind: string | null;
}

/** What a search is asked. */
export interface Question {
  readonly typed: string;
  readonly filters: Filters;
  /** The kind of places wanted; all where null. */
  readonly only: PlaceKind | null;
}

/** A report that holds what was typed, or that may: its text is not loaded yet. */
interface Hit {
  readonly shard: LoadedShard;
  readonly report: ListedReport;
}

export interface FoundPlaces {
  readonly report: ReportText;
  /** The home page of the site that it is on. */
  readonly home: string;
  readonly places: readonly FoundPlace[];
}

/** What came of a search before any report is loaded. */
export interface Answer {
  /** Reports of agencies that were named first, then the newest. */
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
  { pagefind, shards, agencies, terms }: SearchIndex,
  { typed, filters, only }: Question,
): Promise<Answer> {
  const phrases = phrasesOf(typed);
  const ways = phrases.map((phrase) => waysToSay(phrase, terms));
  const named = phrases.map(
    (phrase) => new Set(findAgencies(phrase.typed, agencies).map(({ slug }) => slug)),
  );
  const found = await Promise.all(ways.map((own) => findAny(pagefind, own)));
  // A word that no report holds may be how an agency is spelled.
  const isName = found.map(
    ({ size }, index) => size === 0 && phrases.length > 1 && named[index]!.size > 0,
  );
  const hits = shards.flatMap((shard) =>
    shard.reports.flatMap((report): Hit[] => {
      const { slug } = shard.agencies[report.agency]!;
      const holdsAll = found.every((ids, index) =>
        isName[index] ? named[index]!.has(slug) : ids.has(report.id),
      );
      return holdsAll && passes({ shard, report }, filters) ? [{ shard, report }] : [];
    }),
  );
  const isNamed = ({ shard, report }: Hit) =>
    named.some((slugs) => slugs.has(shard.agencies[report.agency]!.slug));
  const indexes = ways.flatMap((_, index) => (isName[index] ? [] : [index]));
  const wanted = indexes.map((index) => ways[index]!);
  /** Of the phrases that are looked for in the text, those that name the agency of a report. */
  const namesOf = ({ shard, report }: Hit) => {
    const { slug } = shard.agencies[report.agency]!;
    return new Set(
      indexes.flatMap((index, position) => (named[index]!.has(slug) ? [position] : [])),
    );
  };
  return {
    hits: hits.sort(
      (one, other) => Number(isNamed(other)) - Number(isNamed(one)) || newestFirst(one, other),
    ),
    isExact: only === null && wanted.every((own) => own.every(isExact)),
    alsoNames: ways.flatMap((own) => own.slice(1).map((way) => way.typed)),
    load: (hit) => loadPlaces(hit, wanted, only, namesOf(hit)),
  };
}

function passes({ shard, report }: Hit, { region, year, kind }: Filters): boolean {
  const own = shard.agencies[report.agency]!.region;
  return (
    (region === null || own === region || own.startsWith(`${region}/`)) &&
    (year === null || String(report.year) === year) &&
    (kind === null || report.kind === kind)
  );
}

/** By year, final accounts before budgets, then by agency: the same order whatever the shards. */
function newestFirst(one: Hit, other: Hit): number {
  const slug = ({ shard, report }: Hit) => shard.agencies[report.agency]!.slug;
  return (
    other.report.year - one.report.year ||
    other.report.kind.localeCompare(one.report.kind) ||
    slug(one).localeCompare(slug(other))
  );
}

async function loadPlaces(
  { shard, report }: Hit,
  wanted: readonly (readonly Phrase[])[],
  only: PlaceKind | null,
  names: ReadonlySet<number>,
): Promise<FoundPlaces | null> {
  const file = textFile(shard.agencies[report.agency]!, report);
  const read = await shard.load(file);
  if (read === null) return null;
  const text = JSON.parse(read) as ReportText;
  const places = findPlaces(text, wanted, only, names);
  return places.length === 0 ? null : { report: text, home: shard.site.home, places };
}

/** A phrase, and the other names of the term that it names; longer ones hold it anyway. */
function waysToSay(phrase: Phrase, terms: readonly ListedTerm[]): Phrase[] {
  const key = ({ words }: Phrase) => words.map((word) => word.key).join('');
  const names = findTerm(phrase.typed, terms)?.names ?? [];
  const ways = [phrase];
  for (const name of names) {
    const way = { typed: name, words: phrasesOf(name).flatMap(({ words }) => words) };
    if (!ways.some((known) => key(way).includes(key(known)))) ways.push(way);
  }
  return ways;
}

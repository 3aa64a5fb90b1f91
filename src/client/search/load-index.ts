/** The index of this site and of its sister sites: what there is to search, before anything is looked up. */
import {
  INDEX_FILE,
  INDEX_VERSION,
  SHARD_FILE,
  type IndexDirectory,
  type ListedAgency,
  type ListedTerm,
  type Shard,
} from './index-files.ts';
import { loadFile } from './load-file.ts';
import { loadPagefind, type Pagefind } from './pagefind.ts';

/** A site to search: the home page and the folder of the index, both with a slash at the end. */
export interface SearchedSite {
  readonly home: string;
  readonly index: string;
}

export interface LoadedShard extends Shard {
  readonly site: SearchedSite;
  readonly folder: string;
  /** The text of a file of the shard; null where a sister site that has it no longer answers. */
  readonly load: (name: string) => Promise<string | null>;
}

/** An agency with the site that has its pages. */
export interface FoundAgency extends ListedAgency {
  readonly site: SearchedSite;
  /** The newest first. */
  readonly years: readonly number[];
}

/** A sister site whose reports are not searched. */
export interface MissingSite {
  readonly home: string;
  /** It answers, but with an index that only older or newer pages can read. */
  readonly isOtherVersion: boolean;
}

export interface SearchIndex {
  /** Null where this site has no reports. */
  readonly pagefind: Pagefind | null;
  readonly shards: readonly LoadedShard[];
  readonly agencies: readonly FoundAgency[];
  /** Those of this site. */
  readonly terms: readonly ListedTerm[];
  /** Sister sites that could not be read, also those found out while a search goes on. */
  readonly missing: readonly MissingSite[];
}

/** Milliseconds that readers wait for each answer of a sister site: their own site's reports must not wait for ever. */
const PATIENCE = 4000;

class OtherVersion extends Error {}

/** Tells how a site answers: this one must, a sister site may. */
interface Asked {
  readonly site: SearchedSite;
  readonly signal: () => AbortSignal | null;
  readonly load: (address: string) => Promise<string | null>;
}

/**
 * Loads what all searches need.
 *
 * @param own this site; without its index there is no search
 * @param sisters sites that are searched too where they answer
 */
export async function loadIndex(
  own: SearchedSite,
  sisters: readonly SearchedSite[],
): Promise<SearchIndex> {
  const missing: MissingSite[] = [];
  const miss = ({ home }: SearchedSite, error: unknown) => {
    console.warn(error);
    if (!missing.some((site) => site.home === home))
      missing.push({ home, isOtherVersion: error instanceof OtherVersion });
  };
  const others = sisters.map(async (site) => {
    try {
      return await loadSite(askSister(site, miss));
    } catch (error) {
      miss(site, error);
      return { shards: [], terms: [] };
    }
  });
  const ask: Asked = { site: own, signal: () => null, load: (address) => loadFile(address) };
  const [first, ...more] = await Promise.all([loadSite(ask), ...others]);
  const found = { terms: first.terms, missing };
  if (first.shards.length === 0) return { ...found, pagefind: null, shards: [], agencies: [] };
  const all = [first, ...more].flatMap((site) => site.shards);
  try {
    return { ...found, ...(await open(all, all.length > first.shards.length)) };
  } catch (error) {
    for (const { site } of all) if (site !== own) miss(site, error);
    return { ...found, ...(await open(first.shards, false)) };
  }
}

function askSister(site: SearchedSite, miss: (site: SearchedSite, error: unknown) => void): Asked {
  const signal = () => AbortSignal.timeout(PATIENCE);
  const load = (address: string) =>
    loadFile(address, signal()).catch((error: unknown) => {
      miss(site, error);
      return null;
    });
  return { site, signal, load };
}

/**
 * Opens the indexes of shards as one.
 *
 * @param isImpatient gives up where that takes longer than a sister site may
 */
async function open(shards: readonly LoadedShard[], isImpatient: boolean) {
  const opening = loadPagefind(shards.map(({ folder }) => folder));
  const pagefind = isImpatient ? await within(PATIENCE, opening) : await opening;
  return { pagefind, shards, agencies: shards.flatMap(agenciesOf) };
}

/** What a promise gives, or an error where it takes longer than so many milliseconds. */
async function within<Value>(time: number, promise: Promise<Value>): Promise<Value> {
  const signal = AbortSignal.timeout(time);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
  return Promise.race([promise, late]);
}

async function loadSite(asked: Asked) {
  const { site, signal } = asked;
  const response = await fetch(site.index + INDEX_FILE, { cache: 'no-cache', signal: signal() });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const { version, shards, terms } = (await response.json()) as IndexDirectory;
  if (version !== INDEX_VERSION)
    throw new OtherVersion(`${response.url}: expected version ${INDEX_VERSION}, found ${version}`);
  const loaded = Object.entries(shards).map(([name, madeOf]) => loadShard(asked, name, madeOf));
  const whole = await Promise.all(loaded);
  return { shards: whole.filter((shard) => shard !== null), terms };
}

/** A shard; null where a sister site does not give it. */
async function loadShard(
  { site, load }: Asked,
  name: string,
  madeOf: string,
): Promise<LoadedShard | null> {
  const folder = `${site.index}${name}/`;
  // Another address when its content is another.
  const loadOwn = (file: string) => load(`${folder}${file}?${madeOf.slice(0, 12)}`);
  const text = await loadOwn(SHARD_FILE);
  return text === null ? null : { ...(JSON.parse(text) as Shard), site, folder, load: loadOwn };
}

function agenciesOf({ agencies, reports, site }: LoadedShard): FoundAgency[] {
  const years = agencies.map(() => new Set<number>());
  for (const { agency, year } of reports) years[agency]?.add(year);
  return agencies.map((agency, number) => ({
    ...agency,
    site,
    years: [...years[number]!].sort((one, other) => other - one),
  }));
}

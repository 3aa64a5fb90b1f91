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

export interface SearchIndex {
  /** Null where this site has no reports. */
  readonly pagefind: Pagefind | null;
  readonly shards: readonly LoadedShard[];
  readonly agencies: readonly FoundAgency[];
  /** Those of this site. */
  readonly terms: readonly ListedTerm[];
  /**
   * Home pages of sister sites whose reports are not searched, also those found out while a search goes on; true where
   * the site answers, but with an index of another version.
   */
  readonly missing: ReadonlyMap<string, boolean>;
}

/** Milliseconds that readers wait for each answer of a sister site: their own site's reports must not wait for ever. */
const PATIENCE = 4000;

class OtherVersion extends Error {}

/** Takes down that a sister site is not searched, and why. */
type Miss = (site: SearchedSite, error: unknown) => void;

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
  const missing = new Map<string, boolean>();
  const miss: Miss = ({ home }, error) => {
    console.warn(error);
    missing.set(home, error instanceof OtherVersion);
  };
  const others = sisters.map((site) =>
    loadSite(site, miss).catch((error: unknown) => {
      miss(site, error);
      return null;
    }),
  );
  const [{ shards, terms }, ...more] = await Promise.all([loadSite(own), ...others]);
  const found = { terms, missing };
  if (shards.length === 0) return { ...found, pagefind: null, shards, agencies: [] };
  const all = [shards, ...more.map((site) => site?.shards ?? [])].flat();
  try {
    return { ...found, ...(await open(all, all.length > shards.length)) };
  } catch (error) {
    for (const { site } of all) if (site !== own) miss(site, error);
    return { ...found, ...(await open(shards, false)) };
  }
}

/**
 * Opens the indexes of shards as one.
 *
 * @param isImpatient gives up where that takes longer than a sister site may
 */
async function open(shards: readonly LoadedShard[], isImpatient: boolean) {
  const opening = loadPagefind(shards.map(({ folder }) => folder));
  const late = new Promise<never>((_, reject) => {
    if (isImpatient) setTimeout(reject, PATIENCE);
  });
  const pagefind = await Promise.race([opening, late]);
  return { pagefind, shards, agencies: shards.flatMap(agenciesOf) };
}

/**
 * What a site has to search.
 *
 * @param miss only for a sister site, which has not for ever to answer: takes down which of its files it does not give
 * @throws where it does not tell what it has
 */
async function loadSite(site: SearchedSite, miss?: Miss) {
  const signal = () => (miss ? AbortSignal.timeout(PATIENCE) : null);
  const load = async (address: string) => {
    try {
      return await loadFile(address, signal());
    } catch (error) {
      if (!miss) throw error;
      miss(site, error);
      return null;
    }
  };
  const response = await fetch(site.index + INDEX_FILE, { cache: 'no-cache', signal: signal() });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const { version, shards, terms } = (await response.json()) as IndexDirectory;
  if (version !== INDEX_VERSION)
    throw new OtherVersion(`${response.url}: expected version ${INDEX_VERSION}, found ${version}`);
  const loaded = Object.entries(shards).map(async ([name, madeOf]): Promise<LoadedShard[]> => {
    const folder = `${site.index}${name}/`;
    // Another address when its content is another.
    const loadOwn = (file: string) => load(`${folder}${file}?${madeOf.slice(0, 12)}`);
    const text = await loadOwn(SHARD_FILE);
    return text === null ? [] : [{ ...(JSON.parse(text) as Shard), site, folder, load: loadOwn }];
  });
  return { shards: (await Promise.all(loaded)).flat(), terms };
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

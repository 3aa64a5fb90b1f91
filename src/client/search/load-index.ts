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
  /** The address of a file of the shard; another one when its content is another. */
  readonly fileAddress: (name: string) => string;
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
  /** Sister sites that could not be read. */
  readonly missing: readonly SearchedSite[];
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
  const missing: SearchedSite[] = [];
  const others = sisters.map((sister) =>
    loadSite(sister).catch((error: unknown) => {
      console.warn(error);
      missing.push(sister);
      return { shards: [], terms: [] };
    }),
  );
  const [first, ...more] = await Promise.all([loadSite(own), ...others]);
  const shards = first.shards.length === 0 ? [] : [first, ...more].flatMap((site) => site.shards);
  const pagefind =
    shards.length === 0 ? null : await loadPagefind(shards.map(({ folder }) => folder));
  return { pagefind, shards, agencies: shards.flatMap(agenciesOf), terms: first.terms, missing };
}

async function loadSite(site: SearchedSite) {
  const response = await fetch(site.index + INDEX_FILE, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const { version, shards, terms } = (await response.json()) as IndexDirectory;
  if (version !== INDEX_VERSION)
    throw new Error(`${response.url}: expected version ${INDEX_VERSION}, found ${version}`);
  const loaded = Object.entries(shards).map(([name, madeOf]) => loadShard(site, name, madeOf));
  return { shards: await Promise.all(loaded), terms };
}

async function loadShard(site: SearchedSite, name: string, madeOf: string): Promise<LoadedShard> {
  const folder = `${site.index}${name}/`;
  const fileAddress = (file: string) => `${folder}${file}?${madeOf.slice(0, 12)}`;
  const shard = JSON.parse(await loadFile(fileAddress(SHARD_FILE))) as Shard;
  return { ...shard, site, folder, fileAddress };
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

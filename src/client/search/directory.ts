/** The names that a search knows beside the text: agencies with their pinyin, terms with their aliases. */

/** An agency: name, pinyin of each of its characters, address below the home page, where, the years. */
export interface ListedAgency {
  readonly name: string;
  readonly slug: string;
  /** One for each character of the name, lower case; empty for what has none. */
  readonly pinyin: readonly string[];
  readonly region: string;
  /** The newest first. */
  readonly years: readonly number[];
}

export interface ListedTerm {
  /** Its own name first, then the aliases. */
  readonly names: readonly string[];
  readonly plain: string;
  /** Address below the home page; null where the site has no page of it. */
  readonly address: string | null;
}

export interface Directory {
  /** The folders of the index. */
  readonly shards: readonly string[];
  readonly agencies: readonly ListedAgency[];
  readonly terms: readonly ListedTerm[];
}

export async function loadDirectory(folder: string): Promise<Directory> {
  const response = await fetch(`${folder}directory.json`);
  if (!response.ok) throw new Error(`directory.json: ${response.status}`);
  return (await response.json()) as Directory;
}

/**
 * The files of the search index, as `scripts/index-search/` writes them and the search page reads them.
 *
 * `index.json` names the shards. A shard is a folder with the reports of some agencies: Pagefind's index, which finds
 * reports, `shard.gz`, which lists them, and `texts/` with what each says, which shows and proves what was found.
 * All but `index.json` are compressed, so that they are small on any host.
 */

/** Changes when older pages could not read the files: those of another site may be older or newer. */
export const INDEX_VERSION = 1;
export const INDEX_FILE = 'index.json';
export const SHARD_FILE = 'shard.gz';
export const textFile = (
  { slug }: Pick<ListedAgency, 'slug'>,
  { year, kind }: Pick<ListedReport, 'year' | 'kind'>,
) => `texts/${slug}.${year}-${kind}.gz`;

/** The kinds of places that a search can be narrowed to, and how they are called. */
export const PLACE_KINDS = {
  text: '文字说明',
  table: '收支表格',
  term: '名词解释',
  form: '绩效表',
} as const;
export type PlaceKind = keyof typeof PLACE_KINDS;

export interface IndexDirectory {
  readonly version: number;
  /** By the folder's name, a hash of what the shard was made of. */
  readonly shards: Readonly<Record<string, string>>;
  readonly terms: readonly ListedTerm[];
}

export interface ListedTerm {
  /** Its own name first, then the aliases. */
  readonly names: readonly string[];
  readonly plain: string;
  /** Below the home page. */
  readonly address: string;
}

export interface ListedAgency {
  readonly slug: string;
  readonly name: string;
  /** Other names that people search for. */
  readonly aliases: readonly string[];
  /** One for each character of the name, lower case; empty for what has none. */
  readonly pinyin: readonly string[];
  /** From the largest to the smallest, `山西省/晋城市`; empty where nothing is known. */
  readonly region: string;
}

export interface ListedReport {
  /** What Pagefind calls it. */
  readonly id: string;
  /** The number of its agency in the shard. */
  readonly agency: number;
  readonly year: number;
  readonly kind: string;
}

export interface Shard {
  readonly agencies: readonly ListedAgency[];
  readonly reports: readonly ListedReport[];
}

/** A stretch of a report that has an address of its own. */
export interface TextPiece {
  /** Headings begin a section. */
  readonly kind: PlaceKind | 'heading';
  /** The id on the page; empty for its top. */
  readonly anchor: string;
  /** One, or the rows of a table or form; no phrase reaches from one into the next. */
  readonly texts: readonly string[];
}

export interface ReportText {
  readonly title: string;
  /** Below the home page. */
  readonly address: string;
  readonly pieces: readonly TextPiece[];
}

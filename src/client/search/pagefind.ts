/** The part of Pagefind's browser interface that the search page uses. */

/** A report that was found. `raw_content` is its text as indexed, `<` and `>` escaped. */
export interface FoundReport {
  readonly url: string;
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** A hit, its report not yet loaded. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<FoundReport>;
}

/** Values that a report must have, one of each name. */
export type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>;

export interface Pagefind {
  readonly options: (options: { readonly baseUrl: string }) => Promise<void>;
  readonly mergeIndex: (
    folder: string,
    options: { readonly baseUrl: string; readonly language: string },
  ) => Promise<void>;
  /** `null` finds whatever the filters let through. */
  readonly search: (
    query: string | null,
    options: { readonly filters: Filters },
  ) => Promise<{ readonly results: readonly Hit[] }>;
}

/**
 * Loads the index's own script from where it was written and all shards of the index, only when something is
 * searched.
 *
 * @param folder of the index, with a slash at the end
 * @param shards folders in it; the first holds the script
 */
export async function loadPagefind(
  folder: string,
  shards: readonly string[],
  baseUrl: string,
): Promise<Pagefind> {
  const [first = '', ...rest] = shards;
  const pagefind = (await import(/* @vite-ignore */ `${folder}${first}/pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl });
  await Promise.all(
    rest.map((shard) => pagefind.mergeIndex(`${folder}${shard}/`, { baseUrl, language: 'zh-CN' })),
  );
  return pagefind;
}

/** The part of Pagefind's browser interface that the search page uses. */

export interface Pagefind {
  /** Forgets all indexes. */
  readonly destroy: () => Promise<void>;
  readonly options: (options: { readonly baseUrl: string }) => Promise<void>;
  readonly mergeIndex: (folder: string, options: { readonly baseUrl: string }) => Promise<void>;
  readonly search: (
    query: string,
  ) => Promise<{ readonly results: readonly { readonly id: string }[] }>;
}

/**
 * Loads Pagefind's own script from where it was written, and the indexes in several folders in place of any before.
 *
 * @param folders with a slash at the end; the script is taken from the first, which is this site's
 */
export async function loadPagefind(folders: readonly string[]): Promise<Pagefind> {
  const [first = '', ...rest] = folders;
  const pagefind = (await import(/* @vite-ignore */ `${first}pagefind.js`)) as Pagefind;
  await pagefind.destroy();
  await pagefind.options({ baseUrl: '/' });
  await Promise.all(rest.map((folder) => pagefind.mergeIndex(folder, { baseUrl: '/' })));
  return pagefind;
}

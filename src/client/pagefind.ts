/** The part of Pagefind's browser interface that the search page uses. */

/** An element with an id, and the word of the page at which it begins. */
export interface Anchor {
  readonly element: string;
  readonly id: string;
  readonly text: string;
  readonly location: number;
}

/** A page that was found. `raw_content` is its text as indexed, `<` and `>` escaped. */
export interface FoundPage {
  readonly url: string;
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly Anchor[];
}

export interface Pagefind {
  readonly options: (options: { readonly baseUrl: string }) => Promise<void>;
  readonly search: (
    query: string,
  ) => Promise<{ readonly results: readonly { readonly data: () => Promise<FoundPage> }[] }>;
}

/** Loads the index's own script from where it was written, only when something is searched. */
export async function loadPagefind(folder: string, baseUrl: string): Promise<Pagefind> {
  const address = `${folder}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl });
  return pagefind;
}

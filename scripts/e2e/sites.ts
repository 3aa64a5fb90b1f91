/** The built sites that browser tests look at, as the global setup provides them. */
import { inject } from 'vitest';

export interface ServedSite {
  /** Address of its home page, with a slash at the end. */
  readonly url: string;
  /** Folder it is served from. */
  readonly directory: string;
  /** Path below which it is served, with a slash at both ends. */
  readonly base: string;
}

/** What the setup came to: both sites and a browser, or why there are none. */
export type Stage =
  | { readonly browser: string; readonly root: ServedSite; readonly nested: ServedSite }
  | { readonly failure: string };

declare module 'vitest' {
  interface ProvidedContext {
    stage: Stage;
  }
}

/**
 * The sites: `root` as served on a domain of its own, `nested` below a base path.
 *
 * @throws where the site could not be built, so that each browser test says why it could not run
 */
export function stage(): Exclude<Stage, { failure: string }> {
  const provided = inject('stage');
  if ('failure' in provided) throw new Error(provided.failure);
  return provided;
}

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

/** Where sites are served: as on a domain of its own, as by `user.github.io/repo/`, and anywhere below a host. */
export const PLACES = ['root', 'repository', 'nested'] as const;
export type Place = (typeof PLACES)[number];

/** What the setup came to: the sites and a browser, or why there are none. */
export type Stage =
  | ({ readonly browser: string } & Readonly<Record<Place, ServedSite>>)
  | { readonly failure: string };

declare module 'vitest' {
  interface ProvidedContext {
    stage: Stage;
  }
}

/**
 * The sites, of which `nested` knows the address that it is published at.
 *
 * @throws where the site could not be built, so that each browser test says why it could not run
 */
export function stage(): Exclude<Stage, { failure: string }> {
  const provided = inject('stage');
  if ('failure' in provided) throw new Error(provided.failure);
  return provided;
}

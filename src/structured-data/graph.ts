/** Things described in the vocabulary of schema.org, as one JSON-LD document. */
import type { Graph, Thing, WithContext } from 'schema-dts';

export type StructuredData = Graph | WithContext<Thing>;

export const CONTEXT = 'https://schema.org';

/** Several things that name each other by `@id`. */
export function graphOf(things: readonly Thing[]): Graph {
  return { '@context': CONTEXT, '@graph': things };
}

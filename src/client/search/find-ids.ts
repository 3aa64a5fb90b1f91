/** The reports that Pagefind finds, as it calls them. */
import type { Pagefind } from './pagefind.ts';
import type { Phrase } from './query.ts';
import { queriesOf } from './tokens.ts';

/** The reports that hold any of the phrases; a few may hold only most of one, which their texts prove. */
export async function findAny(
  pagefind: Pagefind | null,
  ways: readonly Phrase[],
): Promise<ReadonlySet<string>> {
  if (!pagefind) return new Set();
  const found = await Promise.all(ways.map((way) => findPhrase(pagefind, way)));
  return new Set(found.flatMap((ids) => [...ids]));
}

async function findPhrase(pagefind: Pagefind, phrase: Phrase): Promise<Set<string>> {
  const answers = await Promise.all(
    queriesOf(phrase).map(async (query) => {
      const { results } = await pagefind.search(query);
      return new Set(results.map(({ id }) => id));
    }),
  );
  const [first = new Set<string>(), ...others] = answers;
  return new Set([...first].filter((id) => others.every((ids) => ids.has(id))));
}

/** Long tails: the largest are kept, the rest is one. */

/** The first of a sorted list, at most `most` together with one for the tail; a tail of one is kept. */
export function foldTail<Item>(
  sorted: readonly Item[],
  most: number,
): { readonly kept: readonly Item[]; readonly tail: readonly Item[] } {
  const kept = sorted.length > most ? sorted.slice(0, most - 1) : sorted;
  return { kept, tail: sorted.slice(kept.length) };
}

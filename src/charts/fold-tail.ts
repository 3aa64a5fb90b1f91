/** Long tails: the largest are kept, the rest is one, and a note says what it holds. */

/** The first of a sorted list, at most `most` together with one for the tail; a tail of one is kept. */
export function foldTail<Item>(
  sorted: readonly Item[],
  most: number,
): { readonly kept: readonly Item[]; readonly tail: readonly Item[] } {
  const kept = sorted.length > most ? sorted.slice(0, most - 1) : sorted;
  return { kept, tail: sorted.slice(kept.length) };
}

/** Names beyond these many characters are left to the table behind the chart. */
const MOST_CHARACTERS = 80;

/** What a folded tail holds: `其他 3 类：教育、农林水、节能环保。`; of many the first, then 等. None for an empty tail. */
export function tailNote(label: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const distinct = [...new Set(names)];
  let room = MOST_CHARACTERS;
  const cut = distinct.findIndex((name) => (room -= name.length) < 0);
  const said = cut === -1 ? distinct : distinct.slice(0, Math.max(1, cut));
  return [`${label}：${said.join('、')}${said.length < distinct.length ? '等' : ''}。`];
}

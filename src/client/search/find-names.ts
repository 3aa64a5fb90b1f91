/** Agencies and terms by what was typed of their names: a part, the pinyin, its initials, an alias. */
import type { ListedAgency, ListedTerm } from './index-files.ts';
import { keysOf } from './words.ts';

const FEWEST_LETTERS = 2;
/** Shorter input with one letter left out matches too much. */
const FEWEST_FORGIVEN = 5;

const keyOf = (text: string): string => keysOf(text).join('');

/** Agencies that may be meant, the closest first; a slip of one letter is forgiven where nothing else fits. */
export function findAgencies<Agency extends ListedAgency>(
  typed: string,
  agencies: readonly Agency[],
): Agency[] {
  const key = keyOf(typed);
  if (key.length < FEWEST_LETTERS) return [];
  const rank = /^[a-z]+$/.test(key) ? pinyinRank : nameRank;
  const exact = ranked(agencies, (agency) => rank(key, agency));
  if (exact.length > 0 || rank === nameRank || key.length < FEWEST_FORGIVEN) return exact;
  const shorter = Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1));
  return ranked(agencies, (agency) => Math.min(...shorter.map((word) => rank(word, agency))));
}

function ranked<Item>(items: readonly Item[], rank: (item: Item) => number): Item[] {
  return items
    .map((item) => ({ item, rank: rank(item) }))
    .filter((entry) => entry.rank < Infinity)
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

/** 0 for a part of the name, 1 for its characters in their order with others between: 晋城医保局. */
function nameRank(key: string, { name, aliases }: ListedAgency): number {
  if ([name, ...aliases].some((one) => one.includes(key))) return 0;
  let at = 0;
  for (const character of name) if (character === key[at]) at += 1;
  return at === key.length ? 1 : Infinity;
}

/** 0 for characters that stand together, 1 for others between them. */
function pinyinRank(key: string, { pinyin }: ListedAgency): number {
  const starts = pinyin.map((_, start) => start);
  if (starts.some((start) => spells(key, pinyin, start, false))) return 0;
  return spells(key, pinyin, 0, true) ? 1 : Infinity;
}

/** Whether the letters are whole syllables or initials, one after another; the last may be cut off. */
function spells(key: string, pinyin: readonly string[], at: number, skips: boolean): boolean {
  if (key === '') return true;
  const sound = pinyin[at];
  if (sound === undefined) return false;
  if (sound.startsWith(key)) return true;
  const next = [sound, sound.slice(0, 1)].filter((part) => part !== '' && key.startsWith(part));
  return (
    next.some((part) => spells(key.slice(part.length), pinyin, at + 1, skips)) ||
    (skips && at > 0 && spells(key, pinyin, at + 1, skips))
  );
}

/** The term that goes by exactly this name. */
export function findTerm(typed: string, terms: readonly ListedTerm[]): ListedTerm | undefined {
  const key = keyOf(typed);
  return terms.find(({ names }) => names.some((name) => keyOf(name) === key));
}

/** What looks alike: names that share a run of at least half of what was typed, two characters or more. */
export function similar<Item>(
  typed: string,
  items: readonly Item[],
  namesOf: (item: Item) => readonly string[],
): Item[] {
  const key = keyOf(typed);
  const enough = Math.max(FEWEST_LETTERS, Math.ceil(key.length / 2));
  return ranked(items, (item) => {
    const run = Math.max(0, ...namesOf(item).map((name) => longestRun(key, keyOf(name))));
    return run >= enough ? -run : Infinity;
  });
}

function longestRun(one: string, other: string): number {
  for (let length = one.length; length >= FEWEST_LETTERS; length -= 1) {
    for (let at = 0; at + length <= one.length; at += 1)
      if (other.includes(one.slice(at, at + length))) return length;
  }
  return 0;
}

/** Phrases drawn from the text of reports, the same for the same seed. */
import type { ScannedPage } from './scan-pages.ts';

export const PHRASE_KINDS = ['han', 'number', 'mixed', 'words'] as const;
type PhraseKind = (typeof PHRASE_KINDS)[number];

export interface Phrase {
  readonly kind: PhraseKind;
  readonly typed: string;
}

/** Of eight phrases, so many are of a kind. */
const SHARES: Readonly<Record<PhraseKind, number>> = { han: 4, number: 1, mixed: 1, words: 2 };
const ORDER = PHRASE_KINDS.flatMap((kind) => Array<PhraseKind>(SHARES[kind]).fill(kind));

/** Mulberry32: the same phrases for the same seed, everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Phrases of 2 to 8 Han characters, numbers, Chinese with a number in it, and two words of one report with a blank
 * between, as they stand in the text.
 */
export function drawPhrases(pages: readonly ScannedPage[], count: number, seed: number): Phrase[] {
  const random = randomNumbers(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const pickHan = (lines: readonly string[]): string | undefined => {
    const line = pick(lines);
    const length = 2 + Math.floor(random() * 7);
    // Every start counts, not only those that a search from the left finds.
    const rest = line.slice(Math.floor(random() * line.length));
    return pick(rest.match(new RegExp(`\\p{Script=Han}{${length}}`, 'gu')) ?? []);
  };
  const draw: Record<PhraseKind, (lines: readonly string[]) => string | undefined> = {
    han: pickHan,
    number: (lines) =>
      pick(
        pick(lines).match(
          /(?<![\d.,A-Za-z])\d{1,3}(?:,\d{3})+\.\d+(?![\d.])|(?<![\d.,A-Za-z])\d+\.\d+(?![\d.])/gu,
        ) ?? [],
      ),
    mixed: (lines) =>
      pick(
        pick(lines).match(
          /\p{Script=Han}{1,4}(?<![A-Za-z])\d+(?:\.\d+)?(?![\d.,A-Za-z])\p{Script=Han}{1,3}/gu,
        ) ?? [],
      ),
    words: (lines) => {
      const words = [pickHan(lines), pickHan(lines)];
      return words.includes(undefined) ? undefined : words.join(' ');
    },
  };
  const drawn = new Map<string, Phrase>();
  for (let tries = 0; drawn.size < count && tries < count * 200; tries += 1) {
    const kind = ORDER[drawn.size % ORDER.length]!;
    const lines = pick(pick(pages).reports);
    const typed = lines.length === 0 ? undefined : draw[kind](lines);
    if (typed !== undefined) drawn.set(typed, { kind, typed });
  }
  return [...drawn.values()];
}

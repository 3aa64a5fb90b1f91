/** Where a found report holds what was looked for: every paragraph and every row. */
import type { PlaceKind, ReportText } from './index-files.ts';
import { occurrences, type Phrase, type Range } from './query.ts';
import { isHan, wordsOf, type Word } from './words.ts';

/** A stretch of text, with whether it is what was searched for. */
export interface ExcerptPiece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** A paragraph, a table's row or a heading that holds at least one of the phrases. */
export interface FoundPlace {
  /** Title of the section; empty above the first. */
  readonly section: string;
  /** Below the home page. */
  readonly address: string;
  readonly kind: PlaceKind;
  readonly isHeading: boolean;
  readonly excerpt: readonly ExcerptPiece[];
  /** How many of the phrases stand here. */
  readonly phrases: number;
  /** How many of them say more than whose report it is. */
  readonly subjects: number;
}

const WORDS_BEFORE = 16;
const WORDS_AFTER = 44;

/**
 * The places of a report that hold a phrase, those with most phrases first; of one table or form, one row.
 *
 * @param wanted for each phrase, the other ways to say it, itself first
 * @param only the kind of places that are wanted; all where null
 * @param names the phrases, by index, that name the agency of the report
 * @returns none where one of the phrases stands nowhere
 */
export function findPlaces(
  { address, pieces }: ReportText,
  wanted: readonly (readonly Phrase[])[],
  only: PlaceKind | null,
  names: ReadonlySet<number> = new Set(),
): FoundPlace[] {
  const found: FoundPlace[] = [];
  const seen = new Set<number>();
  const page = address.replace(/#.*/, '');
  let section = '';
  for (const { kind, anchor, texts } of pieces) {
    const isHeading = kind === 'heading';
    if (isHeading && anchor !== '') section = texts[0] ?? '';
    const placeKind = isHeading ? 'text' : kind;
    const matches = texts
      .filter((text) => mayHold(text, wanted))
      .map((text) => match(text, wanted))
      .filter(({ which }) => which.length > 0)
      .sort((one, other) => other.which.length - one.which.length);
    for (const { which } of matches) which.forEach((index) => seen.add(index));
    const [best] = matches;
    if (!best || (only !== null && only !== placeKind)) continue;
    found.push({
      section,
      address: anchor === '' ? address : `${page}#${anchor}`,
      kind: placeKind,
      isHeading,
      excerpt: excerpt(best.words, best.ranges),
      phrases: best.which.length,
      subjects: best.which.filter((index) => !names.has(index)).length,
    });
  }
  if (seen.size < wanted.length) return [];
  return found.sort(
    (one, other) =>
      other.phrases - one.phrases ||
      other.subjects - one.subjects ||
      Number(one.isHeading) - Number(other.isHeading),
  );
}

/** Sorts out most texts before they are taken apart, which costs a hundred times more. */
function mayHold(text: string, wanted: readonly (readonly Phrase[])[]): boolean {
  return wanted.some((ways) =>
    ways.some(({ words }) => words.every(({ key }) => !isHan(key) || text.includes(key))),
  );
}

interface Match {
  readonly words: readonly Word[];
  readonly ranges: readonly Range[];
  /** The phrases that stand in the text. */
  readonly which: readonly number[];
}

function match(text: string, wanted: readonly (readonly Phrase[])[]): Match {
  const words = wordsOf(text);
  const ranges = wanted.map((ways) => ways.flatMap((way) => occurrences(words, way)));
  return {
    words,
    ranges: ranges.flat().sort((one, other) => one[0] - other[0] || other[1] - one[1]),
    which: ranges.flatMap((own, index) => (own.length > 0 ? [index] : [])),
  };
}

/** The text around the first match, each match in one piece with the marks inside it. */
function excerpt(words: readonly Word[], ranges: readonly Range[]): ExcerptPiece[] {
  const first = ranges[0] ?? [0, 0];
  const start = Math.max(0, first[0] - WORDS_BEFORE);
  const end = Math.min(words.length, first[1] + WORDS_AFTER);
  const pieces: ExcerptPiece[] = [{ text: start > 0 ? '…' : '', isMatch: false }];
  let at = start;
  for (const [from, to] of ranges) {
    if (from < at || to > end) continue;
    pieces.push(
      { text: printed(words, at, from) + (from === 0 ? words[0]!.before : ''), isMatch: false },
      {
        text: printed(words, from, to).slice(
          from === 0 ? words[0]!.before.length : 0,
          -words[to - 1]!.after.length || undefined,
        ),
        isMatch: true,
      },
      { text: words[to - 1]!.after, isMatch: false },
    );
    at = to;
  }
  pieces.push({ text: printed(words, at, end) + (end < words.length ? '…' : ''), isMatch: false });
  return pieces.filter(({ text }) => text !== '');
}

function printed(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ before, printed: word, after }) => before + word + after)
    .join('');
}

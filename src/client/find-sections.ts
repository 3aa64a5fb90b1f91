/** Where on a found page a phrase stands: all sections that hold it, since Pagefind reports only the first. */
import { comparable, copyWords, printedText } from './search-copy.ts';
import type { FoundPage } from './pagefind.ts';

/** A stretch of text, with whether it is what was searched for. */
export interface ExcerptPiece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** A section that holds the phrase. `title` is null for text above the first heading. */
export interface FoundSection {
  readonly title: string | null;
  readonly address: string;
  readonly excerpt: readonly ExcerptPiece[];
}

const WORDS_BEFORE = 16;
const WORDS_AFTER = 44;

/** Sections in the order of the page, each with its first occurrence of what was typed. */
export function findSections(page: FoundPage, typed: string): FoundSection[] {
  const words = copyWords(page.raw_content.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
  const headings = page.anchors.filter(({ element }) => /^h[1-6]$/.test(element));
  const sections = new Map<string, FoundSection>();
  for (const [from, to] of occurrences(words, comparable(typed))) {
    const heading = headings.findLast(({ location }) => location <= from);
    const address = heading === undefined ? page.url : `${page.url}#${heading.id}`;
    if (sections.has(address)) continue;
    const title = heading === undefined ? null : printedText(heading.text).trim();
    sections.set(address, { title, address, excerpt: excerpt(words, from, to) });
  }
  return [...sections.values()];
}

/** First and last word (excluded) of every occurrence, found in the joined text without punctuation. */
function occurrences(words: readonly string[], phrase: string): [number, number][] {
  if (phrase === '') return [];
  const wordAt: number[] = [];
  const text = words
    .map((word, index) => {
      const plain = comparable(word);
      wordAt.push(...Array<number>(plain.length).fill(index));
      return plain;
    })
    .join('');
  const found: [number, number][] = [];
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + phrase.length)) {
    found.push([wordAt[at] ?? 0, (wordAt[at + phrase.length - 1] ?? 0) + 1]);
  }
  return found;
}

function excerpt(words: readonly string[], from: number, to: number): ExcerptPiece[] {
  const start = Math.max(0, from - WORDS_BEFORE);
  const end = Math.min(words.length, to + WORDS_AFTER);
  const piece = (first: number, last: number) => printedText(words.slice(first, last).join(''));
  // Punctuation around the phrase hangs on its first and last character, but was not asked for.
  const [, before = '', match = '', after = ''] =
    /^(\p{P}*)(.*?)(\p{P}*)$/su.exec(piece(from, to)) ?? [];
  return [
    { text: (start > 0 ? '…' : '') + piece(start, from) + before, isMatch: false },
    { text: match, isMatch: true },
    { text: after + piece(to, end) + (end < words.length ? '…' : ''), isMatch: false },
  ].filter(({ text }) => text !== '');
}

/** What the words of a title look like. */
import type { Level } from './judge-headings.ts';
import { withoutNoise } from '../../printed/text.ts';

/** The most characters of a title, without blanks; of an inner level, fewer. */
const LONGEST: Partial<Record<Level, number>> = { part: 60, chapter: 60, section: 60, han: 48 };
const LONGEST_INNER = 42;

/** Whether words can be the title of a level: short, no sentence, and no amount among them. */
export function isTitleLike(rest: string, level: Level): boolean {
  const words = withoutNoise(rest).replace(/[。.．：:]$/, '');
  return (
    words.length <= (LONGEST[level] ?? LONGEST_INNER) &&
    !/[。；;：:！？]|[，,、]$|\d(?:\.\d+)?(?:万元|元|%)|\d\.\d\d|[（(](?:[类款项]|\d{3}(?:\d{2}){0,2})[）)]/.test(
      words,
    ) &&
    words !== ''
  );
}

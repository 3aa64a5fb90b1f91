/** `人员经费、公用经费分别比上年增加 10 万元和减少 3 万元`: several numbers shared out to several subjects. */
import { OPENING_COMPARISON } from './comparison.ts';
import type { Mark } from './marks.ts';
import { cleanSubject } from './subjects.ts';
import { withoutNoise } from '../printed/text.ts';

const PREDICATE =
  /^(?:预算|决算|支出|收入|安排|增加|减少|增长|下降|上升|降低|完成|占|为|是|达到?|了|各|数|[：:])*$/;
const JOINED = /^[、，和及与]?(?:增加|减少|增长|下降|上升|降低)?(?:了|为)?$/;

/** Subjects for the next numbers: one each, or null where nobody can say which is whose. */
export type Shares = (string | null)[];

/**
 * Who gets the numbers from the mark at `index` on, where the words before it share them out; else nothing.
 *
 * @param lead the words before that mark
 * @param spokenOf subjects of the sentence so far
 */
export function sharesOf(
  lead: string,
  text: string,
  marks: readonly Mark[],
  index: number,
  spokenOf: readonly string[],
): Shares {
  const words = withoutNoise(lead);
  const at = words.lastIndexOf('分别');
  if (at < 0 || !PREDICATE.test(words.slice(at + 2).replace(OPENING_COMPARISON, ''))) return [];
  const first = marks[index]?.quantity;
  let count = 1;
  for (let next = marks[index + 1]; next; next = marks[index + count]) {
    const between = withoutNoise(text.slice(marks[index + count - 1]?.end, next.start));
    if (next.quantity?.kind !== first?.kind || !JOINED.test(between)) break;
    count += 1;
  }
  const named = cleanSubject(words.slice(0, at))
    .split(/[、和及与]|以及/)
    .filter((name) => name.length >= 2);
  const subjects = named.length > 0 ? named : [...new Set(spokenOf)].slice(-count);
  return subjects.length === count ? subjects : Array<null>(count).fill(null);
}

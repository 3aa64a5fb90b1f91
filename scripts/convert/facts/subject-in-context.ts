/** Subjects that only the words around them make whole: 支出 alone, a number without a subject, the agency's own name. */
import type { Measure } from '../../../src/fiscal/fact.ts';
import type { Statement } from './statement.ts';
import { cleanSubject } from './subjects.ts';

/** `轿车 0 辆、金额 0 万元`, `国内公务接待 12 批次，共计支出 1 万元` */
const COUNTED_AMOUNT = /^\s*(?:（[^）]*）)?[、，]\s*(?:金额|价值|(?:共计|合计|共)支出)/;
/** `与上年相比，收入减少 6 万元，支出减少 6 万元` */
const SIDE_BY_SIDE = ['收入', '支出'].map(
  (side) => new RegExp(`[，；：]\\s*${side}[^，；。\\d]{0,6}\\d`),
);

/**
 * 收入 or 支出 alone names its side of the accounts only where the sentence does not go on with an item.
 *
 * @param current whom the sentence speaks of
 * @param text the whole paragraph
 * @returns empty where the number goes on with `current`
 */
export function sideOfAccounts(subject: string, current: string, text: string): string {
  if (subject !== '收入' && subject !== '支出') return subject;
  const other = subject === '收入' ? '支出' : '收入';
  if (SIDE_BY_SIDE.every((side) => side.test(text))) return subject;
  if (!current.includes(other) || current.includes(subject)) return '';
  // 政府性基金预算财政拨款收入 0 万元，支出 0 万元
  return current.endsWith(other) ? current.slice(0, -other.length) + subject : subject;
}

/** Whom a number without a subject is of: what was counted before it, else what the sentence speaks of. */
export function unsaidSubject(
  measure: Measure,
  words: string,
  previous: Statement | undefined,
  current: string,
): string {
  if (measure === 'share' && previous?.measure === 'involved') return previous.subject;
  const goesOn = measure === 'count' || measure === 'involved' || COUNTED_AMOUNT.test(words);
  return goesOn && previous?.measure === 'count' ? previous.subject : current;
}

/** A subject without the agency's own name, or the end of it, before it: 某区教育局内设机构. */
export function withoutOwner(subject: string, owner: string): string {
  for (let start = 0; start <= owner.length - 4; start += 1) {
    const name = owner.slice(start);
    if (subject.startsWith(name)) return cleanSubject(subject.slice(name.length));
  }
  return subject;
}

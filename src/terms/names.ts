/** How the names of terms are compared: by their words, not by the quotation marks, brackets and blanks around them. */
import { withoutNoise } from '../fiscal/words.ts';

const QUOTES = /[“”"‘’'「」『』《》]/g;
/** `一、`, `（二）`, `3.` and `其中：` before a label. */
const NUMBERING =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.、．]|其中[:：])+/;
const OPENING = '[“"‘\'「『]?';
const CLOSING = '[”"’\'」』]?';

/** What two spellings of one name have in common. */
export function nameKey(name: string): string {
  return withoutNoise(name).replace(QUOTES, '').replace(/（/g, '(').replace(/）/g, ')');
}

/** The key of a label in a table or a list, its number left out. */
export function labelKey(label: string): string {
  return nameKey(withoutNoise(label).replace(NUMBERING, ''));
}

/** `卫生健康支出（类）医疗保障管理事务（款）行政运行（项）` is 行政运行; other names stay as they are. */
export function innermostName(name: string): string {
  const parts = withoutNoise(name).split(/[（(][类款项][）)]/);
  return parts.findLast((part) => part !== '') ?? name;
}

/** Matches the name in text, with any kind of brackets, and with or without its quotation marks. */
export function namePattern(name: string): string {
  return withoutNoise(name)
    .replace(/[\\^$.*+?[\]{}|/-]/g, String.raw`\$&`)
    .replace(/[（(]/g, '[（(]')
    .replace(/[）)]/g, '[）)]')
    .replace(/“/g, OPENING)
    .replace(/”/g, CLOSING);
}

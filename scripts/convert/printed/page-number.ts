/** Numbers of pages. */
import { withoutNoise } from './text.ts';

/** `2`, `二` */
const NUMBER = String.raw`(?:\d{1,3}|[一二三四五六七八九十]{1,3})`;
const OF_PAGES = String.raw`[,，/]?共${NUMBER}页`;
const PAGE_NUMBER = new RegExp(
  String.raw`^(?:[-—–－·~～]{1,2}\d{1,3}[-—–－·~～]{1,2}|第${NUMBER}页(?:${OF_PAGES})?|${OF_PAGES}[,，/]?第${NUMBER}页|页码[:：]\d{1,3}|\d{1,3}/\d{1,3}|page\d{1,3}(?:of\d{1,3})?)$`,
  'i',
);

/** Whether a line prints nothing but the number of its page, with marks that say so. */
export function printsPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(withoutNoise(text));
}

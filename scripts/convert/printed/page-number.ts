/** Numbers of pages. */
import { withoutBlanks } from './text.ts';

const PAGE_NUMBER =
  /^(?:[-—–－·]{1,2}\d{1,3}[-—–－·]{1,2}|第\d{1,3}页(?:[,，/]?共\d{1,3}页)?|\d{1,3}\/\d{1,3}|page\d{1,3})$/i;

/** Whether a line prints nothing but the number of its page, with marks that say so. */
export function printsPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(withoutBlanks(text));
}

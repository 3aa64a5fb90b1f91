/** Elements of a page as an HTML string. */
import type { RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/**
 * Serialises elements, escaping all text. Quotes that HTML does not need are left out, since a page holds
 * thousands; end tags are all kept, since not every reader of pages (the search index among them) adds them.
 */
export function pageHtml(elements: RootContent[]): string {
  return toHtml({ type: 'root', children: elements }, { preferUnquoted: true });
}

/** Titles that only the contents page numbers; the body may print them with the agency's name before them. */
import type { RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { entryKey } from '../contents/contents-entries.ts';
import { readNumbering, type NumberingStyle } from '../../printed/numbering.ts';
import { closeUp } from '../../printed/text.ts';
import { isParagraph, textOf } from '../../tree.ts';

/** What the contents page tells of lines that print no number themselves. */
export interface Listing {
  styles: ReadonlyMap<string, NumberingStyle | null>;
  /** The body numbers none of the titles that the contents number: numbers in it are levels below. */
  bare: boolean;
}

/** `示例区第一小学主要职能` is the entry 单位主要职能, with the agency's name or the year before it. */
const OWNER =
  /^(?:\d{4}年度?)?(?:(?:部门|单位)|\p{Script=Han}[\p{Script=Han}\d（）()“”—-]{3,27}(?<![无有]))?$/u;
const OWN = /^本?(?:部门|单位)/;
const SHORTEST_ENTRY = 4;

/** What the contents page of a report, if it has one, tells of its body. */
export function listingOf(
  nodes: readonly RootContent[],
  styles: VFile['data']['contents'],
): Listing {
  const numbered = nodes.some((node) => {
    const number = isParagraph(node) ? readNumbering(closeUp(textOf(node))) : null;
    return number?.style === 'han' && styles?.get(entryKey(number.rest)) === 'han';
  });
  return { styles: styles ?? new Map(), bare: !numbered };
}

/** The style of the number that the contents give a title; undefined where they do not list it. */
export function listedStyle(key: string, { styles }: Listing): NumberingStyle | null | undefined {
  const style = styles.get(key);
  if (style !== undefined || key.endsWith('表')) return style;
  for (const [entry, listed] of styles) {
    const own = entry.replace(OWN, '');
    if (listed !== 'han' || own.length < SHORTEST_ENTRY || !key.endsWith(own)) continue;
    if (OWNER.test(key.slice(0, key.length - own.length))) return listed;
  }
  return undefined;
}

/** Short texts whose lines end between words, where their element keeps words whole (`word-break: keep-all`). */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { wordsOfText } from '../charts/words-of-text.ts';
import type { Agency } from '../fiscal/report.ts';

/** A text with a place to break before each word; a number stays with what it counts. */
export function breakableWords(text: string): ElementContent[] {
  return joinWords(wordsOfText(text));
}

/** The same for content that has links already. */
export function withBreakableWords(content: readonly ElementContent[]): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return breakableWords(node.value);
    return node.type === 'element'
      ? [{ ...node, children: withBreakableWords(node.children) }]
      : [node];
  });
}

/** The name of an agency: no dictionary has the names of all places. */
export function agencyName({ name, region }: Pick<Agency, 'name' | 'region'>): ElementContent[] {
  const places: string[] = [];
  let rest = name;
  for (const place of [region.province, region.city, region.district]) {
    if (!place || !rest.startsWith(place)) continue;
    places.push(place);
    rest = rest.slice(place.length);
  }
  return joinWords([...places, ...wordsOfText(rest)]);
}

function joinWords(words: readonly string[]): ElementContent[] {
  return words.flatMap((word, index): ElementContent[] => [
    ...(index === 0 ? [] : [h('wbr')]),
    /\S\s+\S/u.test(word)
      ? h('span', { className: ['unbroken'] }, word)
      : { type: 'text', value: word },
  ]);
}

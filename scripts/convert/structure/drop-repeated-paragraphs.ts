/** Where pages overlap, an extraction prints a paragraph twice: what it states is stated once. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { withoutNoise } from '../printed/text.ts';
import { drop, isParagraph, rewrite, textOf } from '../tree.ts';

/** Shorter ones may be the same for two things that stand one below the other. */
const SHORTEST = 40;

/** unified plugin: drops a paragraph that repeats the one right above it word for word; runs behind `joinParagraphs`. */
export default function dropRepeatedParagraphs() {
  return (tree: Root, file: VFile): void => {
    let above = '';
    rewrite(tree, (node) => {
      const text = isParagraph(node) ? withoutNoise(textOf(node)) : '';
      const isRepeated = text.length >= SHORTEST && text === above;
      above = text;
      if (!isRepeated) return [node];
      drop(file, node, 'repeated');
      return [];
    });
  };
}

/** The contents page repeats every title; its lines are no content, but they tell how titles are numbered. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { entriesOf, entryKey } from './contents-entries.ts';
import { findContents } from './find-contents.ts';
import { endsAsTitle, isEndOfTitle } from '../headings/title-lines.ts';
import { readNumbering, type NumberingStyle } from '../../printed/numbering.ts';
import { withoutNoise } from '../../printed/text.ts';
import { drop, linesOf } from '../../tree.ts';

declare module 'vfile' {
  interface DataMap {
    /** Titles of the contents page without number and blanks, with the style of their number. */
    contents: ReadonlyMap<string, NumberingStyle | null>;
    /** The first line of the contents page. */
    contentsLine: number;
  }
}

/** unified plugin: drops the contents page. */
export default function dropContents() {
  return (tree: Root, file: VFile): void => {
    const found = findContents(tree.children);
    if (!found) return;
    const contents = new Map<string, NumberingStyle | null>();
    const entries: string[] = [];
    for (const node of tree.children.slice(found.start, found.end)) {
      drop(file, node, 'contents');
      entries.push(...entriesOf(node));
    }
    for (const [index, entry] of entries.entries()) {
      const number = readNumbering(entry);
      const above = number ? null : readNumbering(entries[index - 1] ?? '');
      // `第二部分` / `部门概况`: a number may stand in a line of its own.
      const style = number?.style ?? (above?.rest === '' ? above.style : null);
      contents.set(entryKey(number?.rest ?? entry), style);
      // `第二部分 示例市示例区教育局 2023 年度` / `部门决算表`: an entry that filled its line goes on in the next.
      if (above && !endsAsTitle(above.rest) && isEndOfTitle(withoutNoise(entry)))
        contents.set(entryKey(above.rest + entry), above.style);
    }
    file.data.contents = contents;
    file.data.contentsLine = linesOf(tree.children[found.start]!)[0];
    tree.children.splice(found.start, found.end - found.start);
  };
}

/**
 * The contents page repeats every title; the second occurrence is the heading.
 *
 * It is found by the word 目录 and ends where its first entry comes again. Entries come as bare lines,
 * bullets, marked headings, with dot leaders and page numbers (jincheng 2023, lines 9–35), broken over
 * two lines (jiaozuo 2024, lines 40–41), or as rows with the page in the last cell.
 */
import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { readNumbering, type NumberingStyle } from './numbering.ts';
import { withoutBlanks } from '../text.ts';
import { cellsOf, drop, textOf } from '../tree.ts';

declare module 'vfile' {
  interface DataMap {
    /** Titles of the contents page without number and blanks, with the style of their number. */
    contents: ReadonlyMap<string, NumberingStyle | null>;
  }
}

const CONTENTS_TITLE = /^(?:目录|目次|contents)$/i;
const LONGEST_ENTRY = 60;

/** A line of the contents without leaders and page number, for comparing. */
export function entryKey(text: string): string {
  return withoutBlanks(text)
    .slice(0, 3 * LONGEST_ENTRY)
    .replace(/[.…·．。_-]{0,180}\d{0,3}$/, '')
    .replace(/[.…·．。、]/g, '');
}

function entriesOf(node: RootContent): string[] {
  return node.type === 'table' ? cellsOf(node).map(({ cells }) => cells[0] ?? '') : [textOf(node)];
}

function looksLikeEntry(node: RootContent): boolean {
  if (node.type === 'table') {
    return cellsOf(node).every(({ cells }) =>
      cells.slice(1).every((cell) => /^\s*\d{0,3}\s*$/.test(cell)),
    );
  }
  const text = textOf(node);
  return (
    node.type === 'paragraph' &&
    withoutBlanks(text).length <= LONGEST_ENTRY &&
    !/[；;]|。.|，.*。/.test(text)
  );
}

/** Whether a line is a heading that repeats this entry, whole or up to a break after 第X部分. */
function repeats(node: RootContent, entry: string): boolean {
  const key = entryKey(textOf(node));
  if (key === '' || entry === '') return false;
  const number = readNumbering(textOf(node));
  if (number === null)
    return key === entry || key === entryKey(readNumbering(entry)?.rest ?? entry);
  return key === entry || (number.style === 'part' && entry.startsWith(key));
}

function contentsEnd(nodes: readonly RootContent[], start: number): number {
  const entries: string[] = [];
  for (let index = start; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (!node || !looksLikeEntry(node)) return index;
    const first = entries[0];
    if (first !== undefined && repeats(node, first)) return index;
    // A part that repeats where the first entry was no heading (一级目录 may start with a title).
    const key = entryKey(textOf(node));
    if (
      node.type === 'paragraph' &&
      readNumbering(textOf(node))?.style === 'part' &&
      entries.includes(key)
    )
      return index;
    entries.push(...entriesOf(node).map(entryKey).filter(Boolean));
  }
  return nodes.length;
}

/** unified plugin: drops the contents page. */
export default function dropContents() {
  return (tree: Root, file: VFile): void => {
    const title = tree.children.findIndex(
      (node) => node.type === 'paragraph' && CONTENTS_TITLE.test(withoutBlanks(textOf(node))),
    );
    const leaders = (node: RootContent) =>
      node.type === 'paragraph' && /[.…·]{5}\s*\d{1,3}\s*$/.test(textOf(node).slice(-20));
    const start = title >= 0 ? title : tree.children.findIndex(leaders);
    if (start < 0) return;
    const end =
      title >= 0
        ? contentsEnd(tree.children, start + 1)
        : tree.children.findIndex((node, index) => index > start && !leaders(node));
    const stop = end < 0 ? tree.children.length : end;
    const contents = new Map<string, NumberingStyle | null>();
    for (const node of tree.children.slice(start, stop)) {
      drop(file, node, 'contents');
      for (const entry of entriesOf(node)) {
        const number = readNumbering(entry);
        contents.set(entryKey(number?.rest ?? entry), number?.style ?? null);
      }
    }
    file.data.contents = contents;
    tree.children.splice(start, stop - start);
  };
}

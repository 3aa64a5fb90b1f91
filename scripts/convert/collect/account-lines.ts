/** The account of lines: what became of every line of the source that is not blank. */
import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { LineUse } from '../../../src/fiscal/report.ts';
import { isParagraph, linesOf } from '../tree.ts';

function usesOf(node: RootContent): LineUse[] {
  const [from, to] = linesOf(node);
  if (node.type === 'heading') return [{ from, to, as: 'heading' }];
  if (node.type === 'termDefinition') return [{ from, to, as: 'term' }];
  if (node.type === 'form') return [{ from, to, as: 'form' }];
  if (node.type === 'table') {
    const as = node.data?.typed ? `table:${node.data.typed.id}` : 'form';
    const caption = (node.data?.frame?.captionLines ?? []).map((line) => ({
      from: line,
      to: line,
      as,
    }));
    // Cells may stand on another page than the first of their row.
    const rows = node.children.flatMap((row) =>
      [row, ...row.children].map(linesOf).map(([first, last]) => ({ from: first, to: last, as })),
    );
    return [...rows, ...caption];
  }
  if (isParagraph(node))
    return [{ from, to, as: node.data?.cover ? 'cover' : node.data?.note ? 'note' : 'paragraph' }];
  return [];
}

/** A use without the dropped lines inside it: a page number in the middle of a form is none of its lines. */
function cutOut(use: LineUse, dropped: ReadonlySet<number>): LineUse[] {
  const pieces: LineUse[] = [];
  let from = use.from;
  for (let line = use.from; line <= use.to; line += 1) {
    if (!dropped.has(line)) continue;
    if (line > from) pieces.push({ ...use, from, to: line - 1 });
    from = line + 1;
  }
  return from === use.from
    ? [use]
    : from <= use.to
      ? [...pieces, { ...use, from, to: use.to }]
      : pieces;
}

/** What became of every line, in order, neighbours of one use joined. */
export function accountLines(tree: Root, file: VFile): LineUse[] {
  const dropped: LineUse[] = (file.data.dropped ?? []).map(({ from, to, reason }) => ({
    from,
    to,
    dropped: reason,
  }));
  const droppedLines = new Set(
    dropped.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    ),
  );
  const used = tree.children.flatMap(usesOf).flatMap((use) => cutOut(use, droppedLines));
  const uses = [...used, ...dropped].sort((a, b) => a.from - b.from || a.to - b.to);
  const joined: LineUse[] = [];
  for (const found of uses) {
    const last = joined.at(-1);
    // A heading and its text may share a line, which is then the heading's.
    const use = last && found.from <= last.to ? { ...found, from: last.to + 1 } : found;
    if (use.from > use.to) continue;
    const sameUse =
      last &&
      ('as' in last
        ? 'as' in use &&
          last.as === use.as &&
          !['paragraph', 'heading', 'term', 'form'].includes(use.as)
        : 'dropped' in use && last.dropped === use.dropped);
    if (last && sameUse) last.to = Math.max(last.to, use.to);
    else joined.push({ ...use });
  }
  return joined;
}

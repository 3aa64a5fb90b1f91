/** Tables of which nothing tells the columns: they are shown as printed below their title, and that is said. */
import type { Paragraph, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { tableKindOf } from '../../../src/fiscal/tables/statutory-tables.ts';
import { captionsOf } from '../printed/caption.ts';
import { closeUp } from '../printed/text.ts';
import { warn } from '../problem.ts';
import { headingOf, isParagraph, textOf } from '../tree.ts';

/** A header may print one cell a line. */
export const MOST_HEADER_LINES = 24;

/** The title above the rows, where it stands among nothing but lines of a caption. */
export function titleAbove(nodes: readonly RootContent[], start: number): Paragraph | null {
  for (let index = start - 1; index >= Math.max(0, start - MOST_HEADER_LINES); index -= 1) {
    const node = nodes[index];
    const captions = isParagraph(node) ? captionsOf(textOf(node)) : null;
    if (!captions || !isParagraph(node)) return null;
    const title = captions.find((caption) => caption.what === 'title');
    if (title) return tableKindOf(title.title) === null ? null : node;
  }
  return null;
}

/** Says that a table cannot be read, and shows how its first line is printed. */
export function warnOfColumns(file: VFile, line: number, found: string): void {
  warn(
    file,
    { line },
    {
      rule: 'table-layout',
      reason:
        'A table is printed as lines of text, and nothing tells in which column a number stands',
      expected: 'tabs between the cells of a row',
      found: `“${found.slice(0, 40)}”`,
      advice: 'It is shown as printed; extract the table again with tabs between its cells',
    },
  );
}

/** Makes the title of an unread table a heading, since no table will show it. */
export function headTable(nodes: RootContent[], title: Paragraph): void {
  nodes[nodes.indexOf(title)] = headingOf('table', closeUp(textOf(title)), title);
}

/**
 * Says that a table cannot be read whose first words stand in a line, and makes its title a heading.
 *
 * @param nodes all that stands above it
 */
export function tellUnread(nodes: RootContent[], file: VFile, line: number, found: string): void {
  warnOfColumns(file, line, found);
  const title = titleAbove(nodes, nodes.length);
  if (title) headTable(nodes, title);
}

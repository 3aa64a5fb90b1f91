/**
 * A page break cuts a table in two: rows, blank lines, rows. Since a new table has a title between, two
 * runs of rows without a line of text between them are one table.
 */
import type { Root, RootContent, Table } from 'mdast';
import { append } from '../append.ts';
import { captionsInRow } from '../printed/caption.ts';
import { cellsOf, extendOver, rewrite } from '../tree.ts';

function startsWithCaption(table: Table): boolean {
  const first = cellsOf(table)[0]?.cells.filter((cell) => cell !== '') ?? [];
  return first.length > 0 && captionsInRow(first).every((caption) => caption !== null);
}

function joinRuns(tree: Root): void {
  let open: Table | null = null;
  rewrite(tree, (node): RootContent[] => {
    if (node.type !== 'table' || node.data?.unread) {
      open = null;
      return [node];
    }
    if (open && !startsWithCaption(node)) {
      append(open.children, node.children);
      extendOver(open, node);
      return [];
    }
    open = node;
    return [node];
  });
}

/** unified plugin: joins runs of rows that only blank lines separate. */
export default function joinTables() {
  return joinRuns;
}

/** unified plugin: does so again, where the lines of one half became rows only behind the other. */
export function joinTablesReadLate() {
  return joinRuns;
}

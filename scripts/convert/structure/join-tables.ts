/**
 * A page break cuts a table in two: rows, blank lines, rows. Since a new table has a title between, two
 * runs of rows without a line of text between them are one table.
 */
import type { Root, RootContent, Table, TableRow } from 'mdast';
import { captionsInRow } from '../printed/caption.ts';
import { cellsOf, extendOver, rewrite } from '../tree.ts';
import { joinRows } from './join-columns.ts';

function startsWithCaption(table: Table): boolean {
  const first = cellsOf(table)[0]?.cells.filter((cell) => cell !== '') ?? [];
  return first.length > 0 && captionsInRow(first).every((caption) => caption !== null);
}

function joinRuns(tree: Root): void {
  let open: Table | null = null;
  /** The rows of each run that goes into a table. */
  const runs = new Map<Table, TableRow[][]>();
  rewrite(tree, (node): RootContent[] => {
    if (node.type !== 'table' || node.data?.unread) {
      open = null;
      return [node];
    }
    if (open && !startsWithCaption(node)) {
      runs.get(open)!.push(node.children);
      extendOver(open, node);
      return [];
    }
    open = node;
    runs.set(node, [node.children]);
    return [node];
  });
  for (const [table, rows] of runs) table.children = [...joinRows(rows)];
}

/** unified plugin: joins runs of rows that only blank lines separate. */
export default function joinTables() {
  return joinRuns;
}

/** unified plugin: does so again, where the lines of one half became rows only behind the other. */
export function joinTablesReadLate() {
  return joinRuns;
}

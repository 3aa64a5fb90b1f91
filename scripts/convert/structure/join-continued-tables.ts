/**
 * A table whose title is printed again on the next page (续表, or the whole caption repeated) is one table:
 * same title, same owner, nothing but the caption between; and the same columns, or those right of them for the same rows.
 */
import type { Root, RootContent, Table } from 'mdast';
import { append } from '../append.ts';
import { withoutNoise } from '../printed/text.ts';
import { cellsOf, extendOver, rewrite, type TableFrame } from '../tree.ts';
import { joinColumns } from './join-columns.ts';

function titleKey(frame: TableFrame): string {
  return withoutNoise(frame.title).replace(/[（(]?续表?[）)]?\d*$/, '');
}

function firstRow(table: Table): string {
  return cellsOf(table)[0]?.cells.map(withoutNoise).join('\t').replace(/\t+$/, '') ?? '';
}

/** Whether captions name two owners: a report prints the same table for each of its units. */
function isOfAnother(before: TableFrame, after: TableFrame): boolean {
  const [owner, other] = [before.department, after.department].map((name) =>
    withoutNoise(name ?? ''),
  );
  return owner !== '' && other !== '' && owner !== other;
}

/** unified plugin: joins framed tables that a repeated title parted; runs behind `frameTables`. */
export default function joinContinuedTables() {
  return (tree: Root): void => {
    let open: Table | null = null;
    rewrite(tree, (node): RootContent[] => {
      if (node.type !== 'table') {
        open = null;
        return [node];
      }
      const [before, after] = [open?.data?.frame, node.data?.frame];
      const goesOn =
        before &&
        after &&
        before.title !== '' &&
        before.notes.length === 0 &&
        titleKey(before) === titleKey(after) &&
        !isOfAnother(before, after);
      const isSame = open !== null && firstRow(open) === firstRow(node);
      const beside = open && goesOn && !isSame ? joinColumns(open.children, node.children) : null;
      if (!open || !goesOn || !(isSame || beside)) {
        open = node;
        return [node];
      }
      open.children = beside ?? [...open.children, ...node.children];
      append(before.captionLines, after.captionLines);
      append(before.notes, after.notes);
      before.lines = [before.lines[0], after.lines[1]];
      extendOver(open, node);
      return [];
    });
  };
}

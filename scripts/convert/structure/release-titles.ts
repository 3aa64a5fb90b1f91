/**
 * A title may stand as a row of its table (`项目支出绩效自评情况表` and empty cells, nanyang 2023, line 2087),
 * also right behind the rows of the table before. Such a row becomes a line of text, as titles are elsewhere.
 */
import type { Root, RootContent, Table, TableRow } from 'mdast';
import { captionOf } from './caption.ts';
import { linesOf, paragraph, rewrite, spanning, textOf } from '../tree.ts';

function titleRow(row: TableRow): string | null {
  const [title, ...others] = row.children.map(textOf).filter((cell) => cell !== '');
  if (!title || others.length > 0 || row.children.length < 3) return null;
  return captionOf(title)?.what === 'title' ? title : null;
}

function part({ data }: Table, rows: TableRow[]): RootContent[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const position = spanning(linesOf(first)[0], linesOf(last)[1]);
  return [{ type: 'table', children: rows, position, ...(data ? { data: { ...data } } : {}) }];
}

function release(table: Table): RootContent[] {
  const nodes: RootContent[] = [];
  let rows: TableRow[] = [];
  for (const row of table.children) {
    const title = titleRow(row);
    if (title === null) {
      rows.push(row);
      continue;
    }
    nodes.push(...part(table, rows), paragraph([{ type: 'text', value: title }], ...linesOf(row)));
    rows = [];
  }
  return nodes.length === 0 ? [table] : [...nodes, ...part(table, rows)];
}

/** unified plugin: takes title rows out of tables, which splits tables that ran into each other. */
export default function releaseTitles() {
  return (tree: Root): void =>
    rewrite(tree, (node) => (node.type === 'table' ? release(node) : [node]));
}

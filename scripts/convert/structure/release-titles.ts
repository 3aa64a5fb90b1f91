/**
 * A title may stand as a row of its table (`项目支出绩效自评情况表` and empty cells, nanyang 2023, line 2087),
 * also right behind the rows of the table before, and notes as its last rows. Such a row becomes a line of text, as
 * titles and notes are elsewhere. So does a row with the number, the unit or the owner of a table (`公开01表` behind empty
 * cells) that stands apart from its rows.
 */
import type { Root, RootContent, Table, TableRow } from 'mdast';
import { captionsInRow, isTableTitle } from '../printed/caption.ts';
import { isTableNote } from '../printed/table-note.ts';
import { linesOf, paragraph, rewrite, tableOf, textOf } from '../tree.ts';

/**
 * The title that a row holds and nothing else; null for any other row.
 *
 * @param width of the widest row: Word leaves one cell of a title that it merged over all columns
 */
function titleRow(row: TableRow, width: number): string | null {
  const [title, ...others] = row.children.map(textOf).filter((cell) => cell !== '');
  const isMerged = row.children.length === 1 ? width > 2 : row.children.length > 2;
  if (!title || others.length > 0 || !isMerged) return null;
  return isTableTitle(title) ? title : null;
}

/** `注：本表反映…` in merged cells, which are blank or repeat it. */
function noteRow(row: TableRow): string | null {
  const [note = '', ...others] = new Set(row.children.map(textOf).filter((cell) => cell !== ''));
  return others.length === 0 && row.children.length > 1 && isTableNote(note) ? note : null;
}

function lineOf(text: string, row: TableRow): RootContent {
  return paragraph([{ type: 'text', value: text }], ...linesOf(row));
}

function part({ data }: Table, rows: readonly TableRow[]): RootContent[] {
  return rows.length === 0 ? [] : [tableOf(rows, data && { ...data })];
}

/** The cells of a row that holds nothing but what stands around a table; null for any other row. */
function captionRow(row: TableRow): string | null {
  const cells = row.children.map(textOf).filter((cell) => cell !== '');
  const captions = captionsInRow(cells);
  const isCaption = captions.length > 0 && captions.every((each) => each && each.what !== 'title');
  return isCaption ? cells.join(' ') : null;
}

function release(table: Table): RootContent[] {
  const captions = table.children.map(captionRow);
  if (captions.every((caption) => caption !== null))
    return table.children.map((row, index) => lineOf(captions[index] ?? '', row));
  const nodes: RootContent[] = [];
  let rows: TableRow[] = [];
  const width = Math.max(...table.children.map(({ children }) => children.length));
  const lastRow = table.children.findLastIndex((row) => noteRow(row) === null);
  for (const row of table.children.slice(0, lastRow + 1)) {
    const title = titleRow(row, width);
    if (title === null) {
      rows.push(row);
      continue;
    }
    nodes.push(...part(table, rows), lineOf(title, row));
    rows = [];
  }
  const notes = table.children.slice(lastRow + 1).map((row) => lineOf(noteRow(row) ?? '', row));
  return nodes.length + notes.length === 0 ? [table] : [...nodes, ...part(table, rows), ...notes];
}

/** unified plugin: takes rows of titles and notes out of tables, which splits tables that ran into each other. */
export default function releaseTitles() {
  return (tree: Root): void =>
    rewrite(tree, (node) => (node.type === 'table' ? release(node) : [node]));
}

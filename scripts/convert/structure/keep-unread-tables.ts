/**
 * Tables that extraction printed as lines of words and numbers: blank cells are gone, so nothing tells which
 * number stands in which column. Such lines are kept as printed; no heading or sentence is read in them.
 */
import type { Paragraph, Root, RootContent, Table } from 'mdast';
import type { VFile } from 'vfile';
import { isTotalLabel, TOTAL_NAME } from '../../../src/fiscal/words.ts';
import { append } from '../append.ts';
import { captionsOf } from '../printed/caption.ts';
import { readNumbering } from '../printed/numbering.ts';
import { placePieces } from './place-cells/place-pieces.ts';
import { isFigure } from '../printed/numbers.ts';
import type { IsSaid } from './place-cells/said-readings.ts';
import { saidIn } from './place-cells/said-in.ts';
import { piecesOf, unwrapTable } from './wrapped-tables/unwrap-table.ts';
import { withoutNoise } from '../printed/text.ts';
import { isParagraph, linesOf, tableOf, tableRow, textOf } from '../tree.ts';
import { headTable, MOST_HEADER_LINES, titleAbove, warnOfColumns } from './unread-tables.ts';

const SENTENCE = /[，。；：？！,;:]/;
const FEWEST_ROWS = 4;
const LONGEST_HEADER_LINE = 120;

/** The row of sums of an empty table. */
const isTotalAlone = (text: string) => TOTAL_NAME.test(withoutNoise(text));

/** A line of words and numbers with blanks between, or a number alone; no sentence and no title. */
function isRowLike(node: RootContent | undefined): node is Paragraph {
  if (!isParagraph(node)) return false;
  const text = textOf(node).trim();
  const pieces = text.split(/\s+/);
  return (
    readNumbering(text)?.style !== 'part' &&
    (pieces.some((piece) => isFigure(piece)) || isTotalAlone(text)) &&
    !pieces.some((piece) => SENTENCE.test(piece.replaceAll(/\d,\d/g, '')))
  );
}

/** A line among or above rows that may be the rest of a name, or a line of the header. */
function isBesideRows(node: RootContent | undefined): node is Paragraph {
  if (!isParagraph(node) || node.data?.marked) return false;
  const text = textOf(node);
  return (
    withoutNoise(text).length <= LONGEST_HEADER_LINE &&
    !/[。；：:]/.test(text.replaceAll(/其中[：:]/g, '')) &&
    readNumbering(text)?.style !== 'part' &&
    captionsOf(text) === null
  );
}

/** Kinds of income or spending of which there was nothing print no number. */
const MOST_LINES_BETWEEN = 12;

/** Where the rows that begin at `start` end: lines without a number may stand between two of them. */
function rowsEnd(nodes: readonly RootContent[], start: number): number {
  let end = start;
  for (let next = start; isRowLike(nodes[next]);) {
    end = next + 1;
    next = end;
    while (next - end < MOST_LINES_BETWEEN && !isRowLike(nodes[next]) && isBesideRows(nodes[next]))
      next += 1;
  }
  return end > start && isRestOfNames(nodes, end) ? end + 1 : end;
}

/**
 * The rest of the names in the last row: `计 计` right below `人员经费合 … 公用经费合 …`. A sum has its whole name: below a
 * row of sums stands the next title.
 */
function isRestOfNames(nodes: readonly RootContent[], index: number): boolean {
  const [above, node] = [nodes[index - 1], nodes[index]];
  return (
    above !== undefined &&
    isBesideRows(node) &&
    linesOf(node)[0] === linesOf(above)[1] + 1 &&
    piecesOf(above as Paragraph).some((piece) => !isFigure(piece) && !isTotalLabel(piece)) &&
    /^\p{Script=Han}{1,4}(?:\s+\p{Script=Han}{1,4})*$/u.test(textOf(node).trim())
  );
}

function unreadTable(lines: readonly Paragraph[], file: VFile): Table {
  warnOfColumns(file, linesOf(lines[0]!)[0], textOf(lines[0]!));
  return tableOf(
    lines.map((line) => tableRow([textOf(line)], ...linesOf(line))),
    { unread: true },
  );
}

/** A table of the lines, each of which is a row of it; null where they do not tell which. */
function readTable(lines: readonly Paragraph[], isSaid: IsSaid): Table | null {
  const rows = placePieces(lines.map(piecesOf), isSaid);
  return rows && tableOf(rows.map((cells, index) => tableRow(cells, ...linesOf(lines[index]!))));
}

/** unified plugin: keeps the lines of tables that cannot be read together, below their title. */
export default function keepUnreadTables() {
  return (tree: Root, file: VFile): void => {
    const nodes: RootContent[] = [];
    const isSaid = saidIn(file);
    const linesOfSource = String(file).split('\n');
    for (let index = 0; index < tree.children.length; index += 1) {
      const end = rowsEnd(tree.children, index);
      const rows = tree.children.slice(index, end).filter(isParagraph);
      const title = rows.length === 0 ? null : titleFor(nodes, rows.length);
      if (!title) {
        append(nodes, tree.children.slice(index, Math.max(end, index + 1)));
        index = Math.max(end, index + 1) - 1;
        continue;
      }
      for (let above = nodes.at(-1); isBesideRows(above); above = nodes.at(-1)) {
        rows.unshift(above);
        nodes.pop();
      }
      const table = readTable(rows, isSaid) ?? unwrapTable(rows, linesOfSource, isSaid);
      if (!table) headTable(nodes, title);
      nodes.push(table ?? unreadTable(rows, file));
      index = end - 1;
    }
    tree.children = nodes;
  };
}

/** The title where the lines read so far end in a table's caption, maybe with header lines behind it. */
function titleFor(nodes: readonly RootContent[], rows: number): Paragraph | null {
  let start = nodes.length;
  while (start > nodes.length - MOST_HEADER_LINES && isBesideRows(nodes[start - 1])) start -= 1;
  const title = titleAbove(nodes, start);
  // Few rows are a table where a header stands above them, and a unit above that.
  const isFramed = start < nodes.length && title !== nodes[start - 1];
  return rows >= FEWEST_ROWS || isFramed ? title : null;
}

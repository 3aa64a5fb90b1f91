/** The text of a web page as sources are kept: paragraphs, and tables as lines with tabs between the cells. */
import type { Element, Nodes, Parents } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { EXIT, visit } from 'unist-util-visit';

/** What is around a report on a page, or not text. */
const LEFT_OUT = new Set(
  'aside button footer head header iframe nav noscript object script select style svg template'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  (
    'address article blockquote body caption center dd div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 ' +
    'hr html li main ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** The most columns a cell may span, by the HTML standard. */
const MOST_COLUMNS = 1000;

/** The text below these elements; `\n` ends every line. Merged cells stand in their first place, as when copied. */
export function htmlText(html: string): string {
  return treeText(fromHtml(html));
}

/** The same of elements that are read already. */
export function treeText(tree: Nodes): string {
  const lines: string[] = [''];
  addText(tree, lines);
  const text = lines
    .map((line) => line.replace(/ *\t */g, '\t').replace(/^ +| +$/g, ''))
    .join('\n');
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

function addText(node: Nodes, lines: string[]): void {
  if (node.type === 'text') {
    lines.push((lines.pop() ?? '') + closedUp(node.value));
  } else if ('children' in node) {
    addElement(node, lines);
  }
}

function addElement(node: Parents, lines: string[]): void {
  if (node.type !== 'element') {
    for (const child of node.children) addText(child, lines);
    return;
  }
  if (LEFT_OUT.has(node.tagName)) return;
  const isBlock = BLOCKS.has(node.tagName);
  if (isBlock) startParagraph(lines);
  if (node.tagName === 'br') lines.push('');
  else if (isDataTable(node)) lines.splice(-1, 1, ...tableRows(node));
  else for (const child of node.children) addText(child, lines);
  if (isBlock) startParagraph(lines);
}

/** A blank line between paragraphs tells them from wrapped lines. */
function startParagraph(lines: string[]): void {
  if (lines.at(-1)?.trim() === '') lines[lines.length - 1] = '';
  else lines.push('', '');
}

/** Line breaks and tabs of the markup are blanks; a blank that may not break is one too. */
function closedUp(text: string): string {
  return text.replace(/[\t\n\f\r\u00a0 ]+/g, ' ');
}

/** Pages are also laid out by tables: those hold other tables, or a single cell. */
function isDataTable(element: Element): boolean {
  if (element.tagName !== 'table') return false;
  return !holdsTable(element) && tableCells(element).flat().length > 1;
}

function holdsTable(element: Element): boolean {
  let found = false;
  visit(element, 'element', (inner) => {
    if (inner === element || inner.tagName !== 'table') return undefined;
    found = true;
    return EXIT;
  });
  return found;
}

/** The cells of each row of a table. */
function tableCells(table: Element): Element[][] {
  const rows: Element[][] = [];
  visit(table, 'element', ({ tagName, children }) => {
    if (tagName !== 'tr') return;
    rows.push(
      children.filter(
        (cell): cell is Element =>
          cell.type === 'element' && (cell.tagName === 'td' || cell.tagName === 'th'),
      ),
    );
  });
  return rows;
}

function tableRows(table: Element): string[] {
  const rows = tableCells(table);
  /** For each column, how many more rows a cell from above covers. */
  const covered: number[] = [];
  const skipCovered = (cells: string[]) => {
    while ((covered[cells.length] ?? 0) > 0) {
      covered[cells.length]! -= 1;
      cells.push('');
    }
  };
  return rows.map((row, index) => {
    const cells: string[] = [];
    for (const cell of row) {
      skipCovered(cells);
      const columns = span(cell, 'colSpan', MOST_COLUMNS);
      const below = span(cell, 'rowSpan', rows.length - index) - 1;
      for (let column = 0; column < columns; column += 1) {
        covered[cells.length] = below;
        cells.push(column === 0 ? cellText(cell) : '');
      }
    }
    skipCovered(cells);
    return cells.join('\t');
  });
}

/** How far a cell spans; `0` is to the end. */
function span(cell: Element, name: 'colSpan' | 'rowSpan', most: number): number {
  const value = Number(cell.properties[name] ?? 1);
  if (value === 0 && name === 'rowSpan') return most;
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1;
}

/** The lines of a cell as one: long names are wrapped. */
function cellText(cell: Element): string {
  const lines = [''];
  addText(cell, lines);
  return lines.map((line) => line.trim()).join('');
}

/** Tables that extraction left as HTML: their rows, with merged cells as blank cells. */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'mdast-util-to-string';
import type { RawRow } from './rows.ts';

const OPENING = /<table[\s>]/i;
const CLOSING = /<\/table>/i;
/** A table that does not close within so many lines is text about a table. */
const LONGEST = 5000;

/** A table in HTML, and the index of its last line. */
interface HtmlTable {
  rows: RawRow[];
  end: number;
}

/** The elements of a name right in another, or in one of the groups of its rows. */
function elements({ children }: Root | Element, name: RegExp): Element[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (name.test(child.tagName)) return [child];
    return /^(?:thead|tbody|tfoot)$/.test(child.tagName) ? elements(child, name) : [];
  });
}

function span(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const value = Number(cell.properties[name] ?? 1);
  return Number.isInteger(value) && value > 0 && value <= 60 ? value : 1;
}

/** The text of a cell; blocks and breaks inside it stand apart. */
function textOf(cell: Element): string {
  return cell.children
    .map((child) => (child.type === 'element' && child.tagName === 'br' ? ' ' : toString(child)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function rowsOf(table: Element, firstLine: number): RawRow[] {
  /** How many more rows a merged cell covers, by column. */
  const covered: number[] = [];
  return elements(table, /^tr$/).map((tr) => {
    const from = firstLine + (tr.position?.start.line ?? 1) - 1;
    const row: RawRow = { cells: [], from, to: firstLine + (tr.position?.end.line ?? 1) - 1 };
    const blank = () => row.cells.push({ text: '', column: 1, line: from });
    const skip = () => {
      while ((covered[row.cells.length] ?? 0) > 0) {
        covered[row.cells.length]! -= 1;
        blank();
      }
    };
    for (const cell of elements(tr, /^t[dh]$/)) {
      skip();
      const start = cell.position?.start;
      const [width, height] = [span(cell, 'colSpan'), span(cell, 'rowSpan')];
      for (let column = 0; column < width; column += 1) {
        covered[row.cells.length] = height - 1;
        if (column > 0) blank();
        else
          row.cells.push({
            text: textOf(cell),
            column: start?.column ?? 1,
            line: firstLine + (start?.line ?? 1) - 1,
          });
      }
    }
    skip();
    return row;
  });
}

/**
 * The table that begins in a line, or null where none does.
 *
 * @param lines the lines of the source
 * @param index the line that may hold `<table>`
 */
export function findHtmlTable(lines: readonly string[], index: number): HtmlTable | null {
  if (!OPENING.test(lines[index] ?? '')) return null;
  const length = lines.slice(index, index + LONGEST).findIndex((line) => CLOSING.test(line));
  if (length < 0) return null;
  const html = lines.slice(index, index + length + 1).join('\n');
  const [table] = elements(fromHtml(html, { fragment: true }), /^table$/);
  return table
    ? {
        rows: withTags(rowsOf(table, index + 1), index + 1, index + 1 + length),
        end: index + length,
      }
    : null;
}

/** Lines that hold only tags belong to the row above them; those above the first row to it. */
function withTags(rows: readonly RawRow[], firstLine: number, lastLine: number): RawRow[] {
  return rows.map((row, index) => ({
    ...row,
    from: index === 0 ? firstLine : row.from,
    to: Math.max(row.to, (rows[index + 1]?.from ?? lastLine + 1) - 1),
  }));
}

/** The source text of a report with a numbered, linkable line each; blank lines too. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { DROP_REASONS, type LineUse, type ReportTable } from '../../fiscal/report.ts';
import { linesOfRows } from '../guessed-lines.ts';
import { pageHtml } from '../page-html.ts';

/** Browsers lay out about so many lines at a time. */
const LINES_OF_PART = 50;

/** The cells of a line, told apart where a tab stands: two numbers must never read as one. */
function cellsOf(text: string): ElementContent[] {
  return text
    .split(/(\t)/u)
    .map((part) => (part === '\t' ? h('span', part) : { type: 'text', value: part }));
}

/**
 * The lines that rows of tables go on to: some reports print each cell on a line of its own, and links lead to the
 * first of a row. A row ends where the next begins, and at a blank line.
 */
export function linesWithinRows(
  lines: readonly string[],
  tables: readonly Pick<ReportTable, 'rows' | 'notes' | 'lines'>[],
): ReadonlySet<number> {
  const within = new Set<number>();
  for (const {
    rows,
    notes,
    lines: [, last],
  } of tables) {
    const starts = new Set([...rows, ...notes].map(({ line }) => line));
    for (const { line: start } of rows) {
      for (let line = start + 1; line <= last && !starts.has(line); line += 1) {
        if (lines[line - 1] === '') break;
        within.add(line);
      }
    }
  }
  return within;
}

/** Indexes of the lines that parts begin with: never within a row, whose lines are marked together. */
function startsOfParts(count: number, withinRows: ReadonlySet<number>): number[] {
  const starts = count > 0 ? [0] : [];
  for (let index = 1; index < count; index += 1) {
    const long = index - starts.at(-1)! >= LINES_OF_PART;
    if (long && !withinRows.has(index + 1)) starts.push(index);
  }
  return starts;
}

/**
 * Ordered lists, line by line as printed.
 *
 * @param lines the decoded text, the first being line 1
 * @param uses what became of every line; runs left out of the page are marked with the reason
 * @param tableAddresses where the page of the report shows the table of a line
 * @param withinRows lines that belong to the row above them
 */
export function sourceLines(
  lines: readonly string[],
  uses: readonly LineUse[],
  tableAddresses: ReadonlyMap<number, string> = new Map(),
  withinRows: ReadonlySet<number> = new Set(),
): string {
  const reasons = new Map<number, string>();
  const dropped = new Set<number>();
  for (const use of uses) {
    if (!('dropped' in use)) continue;
    reasons.set(use.from, DROP_REASONS[use.dropped]);
    for (let line = use.from; line <= use.to; line += 1) dropped.add(line);
  }
  const items = lines.map((text, index) => {
    const line = index + 1;
    const reason = reasons.get(line);
    const table = tableAddresses.get(line);
    const className = dropped.has(line) ? ['dropped'] : withinRows.has(line) ? ['goes-on'] : [];
    return h('li', { id: `L${line}`, ...(className.length > 0 && { className }) }, [
      h('a', { href: `#L${line}` }, String(line)),
      text === '' ? null : h('code', cellsOf(text)),
      table === undefined
        ? null
        : h('a', { href: table, className: ['in-table'] }, '看这一行在表里的样子'),
      reason === undefined ? null : h('small', `未收入正文：${reason}`),
    ]);
  });
  const parts = startsOfParts(lines.length, withinRows).map((from, part, starts) => {
    const to = starts[part + 1];
    const dataLines = linesOfRows(lines.slice(from, to));
    return h('ol', { start: from + 1, dataLines }, items.slice(from, to));
  });
  return pageHtml([h('div', { className: ['source-lines'] }, parts)]);
}

/** The tables of the examples, printed as web pages are extracted, read the same or stay as printed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReportTable, TableRow } from '../../../src/fiscal/report.ts';
import { CONTENT } from '../../project/folders.ts';
import { convertReport } from '../convert-report.ts';

function read(path: string, text: string) {
  const { report } = convertReport({
    path,
    slug: 'example',
    bytes: Buffer.from(text),
    declared: {},
    corrections: [],
  });
  if (!report) throw new Error(`Expected a report in ${path}`);
  return report;
}

/** Puts each run of rows of tabs into another print; a page break between two rows ends no run. */
function reprint(text: string, print: (rows: string[][]) => string): string {
  return text.replace(/(?:^.*\t.*\n+)+/gm, (run) => {
    const rows = run.split('\n').filter((line) => line.trim() !== '');
    const cells = rows.map((row) => row.split('\t').map((cell) => cell.trim()));
    const width = Math.max(...cells.map(({ length }) => length));
    const whole = cells.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
    return `${print(whole)}\n`;
  });
}

const PRINTS = {
  /** Blank cells are left out, and bars at the end make up for as many. */
  'rows without their blank cells': (rows: string[][]) =>
    rows
      .map((row) => row.filter((cell) => cell !== ''))
      .map(
        (row, at) =>
          row.map((cell) => `${cell} | `).join('') + '|'.repeat(rows[at]!.length - row.length),
      )
      .join('\n'),
  /** A blank line behind each cell, and one for each blank cell. */
  'cells as paragraphs': (rows: string[][]) =>
    rows
      .flat()
      .map((cell) => (cell === '' ? '\n' : `${cell}\n\n`))
      .join(''),
  /** A bar behind each cell and a line for each; the header's merged cells are bars at the ends of its rows. */
  'cells with bars': (rows: string[][]) => {
    const first = rows.findIndex((row) => row.some((cell) => /^\d[\d,.]*$/.test(cell)));
    // A page break prints the header again.
    const header = new Set(rows.slice(0, first).map((row) => row.join('\t')));
    return rows
      .map((row) => {
        if (!header.has(row.join('\t'))) return row.map((cell) => `${cell} |`.trim()).join('\n');
        const cells = row.filter((cell) => cell !== '');
        return cells.map((cell) => `${cell} |`).join('\n') + '|'.repeat(row.length - cells.length);
      })
      .join('\n');
  },
  /** A bar behind each cell and a line for each, blank ones among them. */
  'cells with bars, blank ones among them': (rows: string[][]) =>
    rows.map((row) => row.map((cell) => `${cell} |`.trim()).join('\n')).join('\n'),
} as const;

/** What a row says; where the word for a sum stood before its cells were merged, nothing tells. */
const sayings = ({ cells, values }: TableRow) => ({
  printed: cells.map((cell) => cell.trim()).filter((cell) => cell !== ''),
  values,
});
const sayingsOf = ({ columns, rows }: ReportTable) => ({ columns, rows: rows.map(sayings) });

/** How many tables of each example are read from each print, of all that it has; no other proves how it is meant. */
const READ = {
  'luoyang-chanhe-ybj/2023-final': { all: 9, read: [9, 8, 9, 9] },
  'nanyang-ybj/2023-final': { all: 9, read: [8, 2, 8, 8] },
  'jiaozuo-macun-ybj/2024-final': { all: 9, read: [8, 9, 9, 9] },
  'jincheng-ybj/2023-final': { all: 10, read: [9, 9, 9, 9] },
} as const;

describe.each(Object.entries(READ))('%s', (id, { all, read: wanted }) => {
  const path = `sources/${id}.txt`;
  const text = readFileSync(join(CONTENT, path), 'utf8');
  const before = read(path, text);
  const prints = Object.entries(PRINTS).map(
    ([name, print], index) => [name, reprint(text, print), wanted[index]] as const,
  );

  it('has the tables that are counted here', () => {
    expect(before.tables).toHaveLength(all);
  });

  it.each(prints)('reads %s, each cell in its place', (_, printed, count) => {
    const after = read(path, printed);
    for (const table of after.tables) {
      const same = before.tables.find(({ title }) => title === table.title);
      expect(sayingsOf(table), table.title).toEqual(same && sayingsOf(same));
    }
    expect(after.tables).toHaveLength(count ?? -1);
  });
});

/**
 * The tables of the real reports, written as programs write them that make text of Word files and web pages: headers
 * with the blank cells of merged ones, or without, come out with the same amounts below the same words.
 */
import { describe, expect, it } from 'vitest';
import type { Report, ReportTable } from '../../src/fiscal/report.ts';
import { HEADER_SEPARATOR } from '../../src/fiscal/tables/columns.ts';
import { CONTENT } from '../project/folders.ts';
import { convertReport, type Source } from './convert-report.ts';
import { findSources } from './read/find-sources.ts';

/** A cell of a web page's table: what it says, and how many columns it covers. */
interface Cell {
  readonly text: string;
  readonly columns: number;
}

interface Grid {
  readonly rows: readonly (readonly Cell[])[];
  readonly width: number;
}

/** The cells of one level of a header; what stands above it to the bottom has none. */
function headerLevel(columns: readonly (readonly string[])[], level: number): Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at < columns.length;) {
    const path = columns[at]!;
    const isAbove = level < path.length - 1;
    const own = path.slice(0, level + 1).join(HEADER_SEPARATOR);
    let end = at + 1;
    while (
      isAbove &&
      (columns[end]?.length ?? 0) > level + 1 &&
      columns[end]!.slice(0, level + 1).join(HEADER_SEPARATOR) === own
    )
      end += 1;
    if (level < path.length) cells.push({ text: path[level]!, columns: end - at });
    at = end;
  }
  return cells;
}

function gridOf({ columns, columnNumbers, rows }: ReportTable): Grid {
  const paths = columns.map((column) => column.split(HEADER_SEPARATOR));
  const levels = Math.max(...paths.map(({ length }) => length));
  const whole = [...(columnNumbers ? [columnNumbers] : []), ...rows.map(({ cells }) => cells)];
  return {
    width: columns.length,
    rows: [
      ...Array.from({ length: levels }, (_, level) => headerLevel(paths, level)),
      ...whole.map((row) => row.map((text) => ({ text, columns: 1 }))),
    ],
  };
}

const texts = (row: readonly Cell[]) => row.map(({ text }) => text);
const dashes = (count: number) => `|${' --- |'.repeat(count)}`;

const WRITTEN: Record<string, (grid: Grid) => string> = {
  'cells parted by tabs': ({ rows }) => rows.map((row) => texts(row).join('\t')).join('\n'),
  'a tab before each cell': ({ rows }) =>
    rows.map((row) => row.map(({ text }) => `\t${text}`).join('')).join('\n'),
  'a line for each cell': ({ rows }) =>
    rows.map((row) => row.map(({ text }) => `\t${text}`).join('\n')).join('\n\n'),
  'tabs for merged cells': ({ rows }) =>
    rows
      .map((row) => row.map(({ text, columns }) => text + '\t'.repeat(columns - 1)).join('\t'))
      .join('\n'),
  'bars between cells': ({ rows }) =>
    rows
      .map((row) => `${texts(row).join('| ')}  `)
      .map((line, index) => (index === 0 ? `${line}\n---|---  ` : line))
      .join('\n'),
  'bars for merged cells': ({ rows, width }) =>
    rows
      .map(
        (row) => `|${row.map(({ text, columns }) => ` ${text} ${'|'.repeat(columns)}`).join('')}`,
      )
      .map((line, index) => (index === 0 ? `${line}\n${dashes(width)}` : line))
      .join('\n'),
  'bars at the ends of rows': ({ rows, width }) =>
    rows
      .map(
        (row) =>
          texts(row)
            .map((text) => `${text} | `)
            .join('') + '|'.repeat(width - row.length),
      )
      .join('\n'),
  'a bar behind each cell, which has a line': ({ rows, width }) =>
    rows
      .map((row) => {
        const pads = width - row.length;
        const cells = texts(row).map((text) => `${text} |`.trim());
        return cells.join('\n') + (pads > 0 ? ` ${'|'.repeat(pads)}` : '');
      })
      .join('\n'),
};

const { sources } = await findSources(CONTENT);

function convert(source: Source): Report {
  const { report } = convertReport(source);
  if (!report) throw new Error(`Expected a report in ${source.path}`);
  return report;
}

/** The amounts of each table that prints some, each with the words that stand over it. */
function amountsOf({ tables }: Report): Map<string, string[]> {
  const found = tables.map(
    ({ id, columns, rows }) =>
      [
        id,
        rows.flatMap(({ values }) =>
          values.flatMap((value, column) =>
            value === null ? [] : [`${columns[column] ?? ''}: ${value}`],
          ),
        ),
      ] as const,
  );
  return new Map(found.filter(([, amounts]) => amounts.length > 0));
}

describe.each(sources.map((source) => [source.path, convert(source)] as const))(
  '%s',
  (_, report) => {
    it.each(Object.entries(WRITTEN))('%s', (_, write) => {
      const lines = report.tables.flatMap((table) => [
        table.title,
        `部门：${report.agency.name}`,
        `单位：${table.unit ?? '万元'}`,
        write(gridOf(table)),
        ...table.notes.map(({ text }) => text),
      ]);
      const kind = report.kind === 'final' ? '决算' : '预算';
      const title = `${report.agency.name}${report.year}年度部门${kind}公开`;
      const bytes = Buffer.from([title, ...lines].join('\n\n'));
      const read = convert({
        path: 'report.txt',
        slug: report.agency.slug,
        bytes,
        declared: {},
        corrections: [],
      });
      expect(amountsOf(read)).toEqual(amountsOf(report));
    });
  },
);

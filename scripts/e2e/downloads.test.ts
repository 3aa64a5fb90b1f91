/** The files beside a report can be fetched and read, and hold what the report holds. */
import { parse as parseCsv } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FEN_PER_UNIT } from '../../src/fiscal/money.ts';
import { reportSchema } from '../../src/fiscal/report.ts';
import { readReports, reportAddress } from './reports.ts';
import { stage } from './sites.ts';

const packageSchema = z.object({
  name: z.string(),
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      schema: z.object({
        missingValues: z.array(z.string()),
        fields: z.array(
          z.object({ name: z.string(), type: z.enum(['string', 'number', 'integer']) }),
        ),
      }),
    }),
  ),
});

/** Whether Frictionless reads a cell of a column of numbers. */
const isNumber = (cell: string) => Number.isFinite(Number(cell.replaceAll(',', '')));

describe.each(readReports().map((report) => [report.id, report] as const))('%s', (_, report) => {
  const fetchFile = async (name: string) => {
    const response = await fetch(new URL(reportAddress(report) + name, stage().root.url));
    expect(response.status, name).toBe(200);
    return response;
  };
  const filled = report.tables.filter(({ columns }) => columns.length > 0);

  it('report.json is the report', async () => {
    const published: unknown = await (await fetchFile('report.json')).json();
    expect(reportSchema.parse(published)).toEqual(report);
  });

  it('tables/*.csv hold the rows as printed', async () => {
    for (const table of filled) {
      const response = await fetchFile(`tables/${table.id}.csv`);
      expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
      const [header, ...rows] = parseCsv(await response.text());
      expect(header).toHaveLength(table.columns.length);
      expect(rows, table.id).toEqual(
        table.rows.map(({ cells }) =>
          Array.from(
            { length: Math.max(cells.length, table.columns.length) },
            (_cell, index) => cells[index] ?? '',
          ),
        ),
      );
    }
  });

  it('datapackage.json describes the tables and the findings', async () => {
    const description = packageSchema.parse(await (await fetchFile('datapackage.json')).json());
    expect(description.resources.map(({ name }) => name)).toEqual([
      ...filled.map(({ id }) => id),
      'findings',
    ]);
    for (const { path, schema } of description.resources) {
      const [header = [], ...rows] = parseCsv(await (await fetchFile(path)).text());
      expect(schema.fields.map(({ name }) => name)).toEqual(header);
      const wrong = rows.flatMap((row) =>
        row.filter(
          (cell, index) =>
            schema.fields[index]?.type !== 'string' &&
            !schema.missingValues.includes(cell) &&
            !isNumber(cell),
        ),
      );
      expect(wrong, path).toEqual([]);
    }
  });

  it('report.xlsx holds every amount, to the 分, and says where it comes from', async () => {
    const sheets = await readWorkbook(
      Buffer.from(await (await fetchFile('report.xlsx')).arrayBuffer()),
    );
    expect(sheets).toHaveLength(report.tables.length + 1);
    report.tables.forEach((table, position) => {
      const fenPerUnit = FEN_PER_UNIT[table.unit ?? report.unit];
      const rows = sheets[position]?.data.slice(1) ?? [];
      const amounts = table.rows.map((row, line) =>
        table.columns.map((_, index) => {
          const cell = rows[line]?.[index];
          return row.values[index] == null || typeof cell !== 'number'
            ? null
            : Math.round(cell * fenPerUnit);
        }),
      );
      expect(amounts, table.id).toEqual(
        table.rows.map(({ values }) => table.columns.map((_, index) => values[index] ?? null)),
      );
    });
    expect(JSON.stringify(sheets.at(-1)?.data)).toContain(report.source.sha256);
  });

  it('report.md has a heading for the report and one for each section', async () => {
    const text = await (await fetchFile('report.md')).text();
    const headings = text.match(/^#+ .+$/gm) ?? [];
    expect(headings[0]).toMatch(/^# /);
    expect(headings).toHaveLength(report.sections.length + 1);
  });
});

it('publishes the schema of report.json', async () => {
  const schema: unknown = await (
    await fetch(new URL('schema/report.json', stage().root.url))
  ).json();
  expect(schema).toMatchObject({ type: 'object', properties: { tables: { type: 'array' } } });
});

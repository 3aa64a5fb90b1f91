/** The files beside a report can be fetched and read, and hold what the report holds. */
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reportSchema } from '../../src/fiscal/report.ts';
import { readReports, reportAddress } from './reports.ts';
import { stage } from './sites.ts';

const packageSchema = z.object({
  name: z.string(),
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      schema: z.object({ fields: z.array(z.object({ name: z.string() })) }),
    }),
  ),
});

/** A cell that a spreadsheet would run as a formula has an apostrophe before it; a number has not. */
const inCsv = (cell: string) =>
  /^[=+\-@\t\r＝＋－＠]/u.test(cell) && !/^-\d[\d,.]*%?$/.test(cell) ? `'${cell}` : cell;

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
          Array.from({ length: Math.max(cells.length, table.columns.length) }, (_cell, index) =>
            inCsv(cells[index] ?? ''),
          ),
        ),
      );
    }
  });

  it('datapackage.json describes the tables', async () => {
    const description = packageSchema.parse(await (await fetchFile('datapackage.json')).json());
    expect(description.resources.map(({ name }) => name)).toEqual(filled.map(({ id }) => id));
    for (const { path, schema } of description.resources) {
      const [header = []] = parseCsv(await (await fetchFile(path)).text());
      expect(schema.fields.map(({ name }) => name)).toEqual(header);
    }
  });

  it('report.xlsx is a workbook', async () => {
    const bytes = new Uint8Array(await (await fetchFile('report.xlsx')).arrayBuffer());
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 4))).toBe('PK\u0003\u0004');
    expect(new TextDecoder('latin1').decode(bytes)).toContain('xl/workbook.xml');
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

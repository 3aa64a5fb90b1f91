import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { exampleReport, exampleTable, expenditureTable } from '../fiscal/fixtures/report.ts';
import { dataPackage } from './data-package.ts';
import { tableCsv, uniqueHeaders } from './table-csv.ts';
import { reportWorkbook } from './workbook.ts';

describe('tableCsv', () => {
  it('holds the header and every cell as printed, without a mark', () => {
    const csv = tableCsv(expenditureTable);
    expect(csv.codePointAt(0)).not.toBe(0xfeff);
    const rows: string[][] = parse(csv);
    expect(rows).toEqual([
      expenditureTable.columns,
      ...expenditureTable.rows.map(({ cells }) => cells),
    ]);
  });

  it('makes text of what a spreadsheet would run, and leaves amounts below zero', () => {
    const table = exampleTable({
      id: 'x',
      title: '表',
      columns: ['项目', '金额'],
      cells: [
        ['=HYPERLINK("http://example.org")', '-1,234.50'],
        ['@SUM(A1)', '-12%'],
        ['-2+3', '＝1'],
      ],
    });
    const rows: string[][] = parse(tableCsv(table), { from: 2 });
    expect(rows).toEqual([
      ['\'=HYPERLINK("http://example.org")', '-1,234.50'],
      ["'@SUM(A1)", '-12%'],
      ["'-2+3", "'＝1"],
    ]);
  });

  it('names every column once', () => {
    expect(uniqueHeaders(['决算数', '', '决算数'])).toEqual(['决算数', '第 2 列', '决算数 (2)']);
  });
});

describe('reportWorkbook', () => {
  const report = exampleReport({
    tables: [expenditureTable, { ...expenditureTable, id: 'expenditure-2' }],
  });

  it('is the same, byte for byte, whenever it is written', async () => {
    const first = await reportWorkbook(report, '/example/');
    // The dates of a ZIP file have a resolution of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect((await reportWorkbook(report, '/example/')).equals(first)).toBe(true);
    expect(first.subarray(0, 2).toString()).toBe('PK');
  });

  it('takes titles that Excel does not', async () => {
    const tables = ['a/b:c?', '', '很'.repeat(60), '很'.repeat(60)].map((title, index) => ({
      ...expenditureTable,
      id: `t-${index}`,
      title,
    }));
    await expect(reportWorkbook(exampleReport({ tables }), '/')).resolves.toBeInstanceOf(Buffer);
  });
});

describe('dataPackage', () => {
  const description = dataPackage(
    exampleReport({ tables: [expenditureTable] }),
    'https://example.org/a/2024/',
  );

  it('describes each CSV file', () => {
    expect(description).toMatchObject({
      name: 'example-ybj-2024-final',
      homepage: 'https://example.org/a/2024/',
      resources: [{ name: 'expenditure', path: 'tables/expenditure.csv', encoding: 'utf-8' }],
    });
  });

  it('names the fields as the file does', () => {
    expect(JSON.stringify(description)).toContain(JSON.stringify(expenditureTable.columns[0]));
  });
});

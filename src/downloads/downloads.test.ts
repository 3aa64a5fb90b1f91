import Ajv from 'ajv-draft-04';
import { parse } from 'csv-parse/sync';
import JSZip from 'jszip';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { exampleReport, exampleTable, expenditureTable } from '../fiscal/fixtures/report.ts';
import { guardCell, unguardCell } from './csv.ts';
import { dataPackage } from './data-package.ts';
import { tableSchema } from './table-schema.ts';
import { chartCsv } from './chart-csv.ts';
import { tableCsv, uniqueHeaders } from './table-csv.ts';
import { reportWorkbook } from './workbook.ts';
/* The profile that Frictionless publishes, as the npm package datapackage 1.1.10 ships it (MIT). */
import profile from './fixtures/tabular-data-package.json' with { type: 'json' };

it('writes the amounts of a chart to the last 分, whatever the drawing rounds', () => {
  const columns = [
    { name: '项目', type: 'name' },
    { name: '金额', type: 'amount' },
  ] as const;
  const amounts = [123_456_789, -1, 0, 1_600_600_000];
  const rows = amounts.map((amount) => ({
    cells: ['甲', '约'],
    values: [null, amount],
    line: 7,
  }));
  expect(parse(chartCsv({ columns, rows, unit: '万元' }))).toEqual([
    ['项目', '金额（万元）', '原文行'],
    ['甲', '123.456789', '7'],
    ['甲', '-0.000001', '7'],
    ['甲', '0.00', '7'],
    ['甲', '1600.60', '7'],
  ]);
});

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

  it.each([
    '=1+1',
    " =HYPERLINK('x')",
    '\u3000@SUM(A1)',
    '\t=1',
    '\r\n=1',
    '+86 139',
    '-2+3',
    '--1',
    '＝1',
    "'=1",
    "''-x",
    "'",
    '"=1"',
    '甲,乙',
    '甲\n乙',
    '=cmd|" /C calc"!A0',
  ])('keeps %j whole, and gives a spreadsheet nothing to run', (cell) => {
    const table = exampleTable({ id: 'x', title: '表', columns: ['项目'], cells: [[cell]] });
    const [[read = ''] = []]: string[][] = parse(tableCsv(table), { from: 2 });
    expect(read).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u);
    expect(unguardCell(read)).toBe(cell);
  });

  it.each(['-1,234.50', '+5.0%', '－12', '-', '——', '1,600.60', '0.00', '', "it's"])(
    'leaves %j as it is',
    (cell) => {
      expect(guardCell(cell)).toBe(cell);
    },
  );

  it('names every column once', () => {
    expect(uniqueHeaders(['决算数', '', '决算数'])).toEqual(['决算数', '第 2 列', '决算数 (2)']);
  });
});

describe('reportWorkbook', () => {
  const report = exampleReport({
    tables: [expenditureTable, { ...expenditureTable, id: 'expenditure-2' }],
  });

  it('is the same, byte for byte, whenever it is written', async () => {
    onTestFinished(() => {
      vi.useRealTimers();
    });
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01T08:00:00Z') });
    const first = await reportWorkbook(report, '/example/');
    vi.setSystemTime(new Date('2027-03-02T09:10:12Z'));
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
      resources: [
        { name: 'expenditure', path: 'tables/expenditure.csv', encoding: 'utf-8' },
        { name: 'findings', path: 'findings.csv', encoding: 'utf-8' },
      ],
    });
  });

  it('names the fields as the file does', () => {
    expect(JSON.stringify(description)).toContain(JSON.stringify(expenditureTable.columns[0]));
  });
});

describe('tableSchema', () => {
  const fields = (columns: string[], cells: string[][]) =>
    tableSchema(exampleTable({ id: 'x', title: '表', columns, cells }), '万元');

  it('has numbers where every cell is one or says that there is none', () => {
    const schema = fields(
      ['科目名称', '合计', '基本支出'],
      [
        ['教育', '1,600.60', '——'],
        ['其他', '-3.5', ''],
      ],
    );
    expect(schema.missingValues).toEqual(['', '——']);
    expect(schema.fields).toMatchObject([
      { name: '科目名称', type: 'string' },
      { name: '合计', type: 'number', groupChar: ',', columnType: 'value' },
      { name: '基本支出', type: 'number', columnType: 'value' },
    ]);
  });

  it('keeps words where an amount should be', () => {
    expect(fields(['合计'], [['1.00'], ['见附表']]).fields).toMatchObject([{ type: 'string' }]);
  });

  it.each([
    [['合计', '208', '210'], 'functional-classification:generic:level1:code'],
    [['2080505', '2101101'], 'functional-classification:generic:level3:code'],
    [['30101', '30201'], 'economic-classification:generic:level2:code:part'],
    [['208', '20805'], undefined],
    [['208', '301'], undefined],
  ])('knows the codes %j', (codes, columnType) => {
    const [field] = fields(
      ['科目编码'],
      codes.map((code) => [code]),
    ).fields;
    expect(field?.columnType).toBe(columnType);
  });
});

it('is a data package by the published profile', () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(profile);
  const valid = dataPackage(exampleReport({ tables: [expenditureTable] }), 'https://example.org/');
  expect(validate(valid), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...valid, name: 'Not A Name' })).toBe(false);
});

it('gives another reader of Excel files the amounts of the report, to the 分', async () => {
  const bytes = await reportWorkbook(exampleReport({ tables: [expenditureTable] }), '/example/');
  const [table, source] = await readWorkbook(bytes);
  const [header, ...rows] = table?.data ?? [];
  expect(header).toEqual([...expenditureTable.columns, '原文行']);
  const fen = rows.map((row) =>
    row
      .slice(2, -1)
      .map((cell) => (typeof cell === 'number' ? Math.round(cell * 1_000_000) : null)),
  );
  expect(fen).toEqual(expenditureTable.rows.map(({ values }) => values.slice(2)));
  expect(source?.sheet).toBe('来源');
});

it('makes columns of Excel as wide as their longest text, within reason', async () => {
  const title = '收入表';
  const cells = [['一般公共预算财政拨款收入', '1.00', '长'.repeat(100)]];
  const table = exampleTable({ id: 'income', title, columns: ['项目', '金额', '说明'], cells });
  const bytes = await reportWorkbook(exampleReport({ tables: [table] }), '/example/');
  const files = await JSZip.loadAsync(bytes);
  const sheet = await files.file('xl/worksheets/sheet1.xml')!.async('string');
  const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) =>
    Math.floor(Number(width)),
  );
  expect(widths).toEqual([26, 12, 48, 12]);
});

/** All tables of a report as one Excel workbook: a sheet each, and where it comes from. */
import writeWorkbook, { type Cell, type Sheet } from 'write-excel-file/node';
import { FEN_PER_UNIT } from '../fiscal/money.ts';
import { KIND_NAMES, type Report, type ReportTable, type TableRow } from '../fiscal/report.ts';
import { fixZipDates } from './zip-dates.ts';

const AMOUNT_FORMAT = '#,##0.00';
const HEADER = { fontWeight: 'bold', wrap: true, alignVertical: 'center' } as const;
/** Of columns, in digits: room for an amount, and what leaves others on the screen. */
const [NARROWEST, WIDEST] = [12, 48];
/** Excel allows 31 characters in the name of a sheet, and none of these. */
const SHEET_NAME_LIMIT = 31;
const NOT_IN_SHEET_NAME = /[\\/?*[\]:'：？]/g;

/** The workbook's bytes; the same report gives the same bytes. `address` is the page it was made for. */
export async function reportWorkbook(report: Report, address: string): Promise<Buffer> {
  const names = new Set<string>(['来源']);
  const tables = report.tables.map((table) =>
    tableSheet(report, table, sheetName(table.title, names)),
  );
  const bytes = await writeWorkbook([...tables, sourceSheet(report, address)]).toBuffer();
  return fixZipDates(bytes);
}

function tableSheet(report: Report, table: ReportTable, sheet: string): Sheet<never> {
  const unit = table.unit ?? report.unit;
  const header = [...table.columns, '原文行'].map((value) => ({ value, type: String, ...HEADER }));
  const rows = table.rows.map((row) => [
    ...table.columns.map((_, index) => tableCell(row, index, FEN_PER_UNIT[unit])),
    { value: row.line, type: Number },
  ]);
  return {
    sheet,
    data: [header, ...rows],
    stickyRowsCount: 1,
    orientation: 'landscape',
    columns: header.map(({ value }, index) => ({
      width: columnWidth(
        value,
        table.rows.map(({ cells }) => cells[index] ?? ''),
      ),
    })),
  };
}

/** How wide text is in Excel's unit, the width of a digit: Chinese characters take two. */
const textWidth = (text: string) => text.replace(/[^\x20-\x7e]/g, '  ').length;

/** Room for the longest text, which the next cell would cut off; the header wraps at two lines. */
function columnWidth(header: string, texts: readonly string[]): number {
  const widths = [textWidth(header) / 2, ...texts.map(textWidth)];
  return Math.min(WIDEST, Math.max(NARROWEST, Math.max(...widths) + 2));
}

/** A number in the unit of the table where the report prints an amount, else the text as printed. */
function tableCell(row: TableRow, index: number, fenPerUnit: number): Cell {
  const value = row.values[index];
  if (value !== null && value !== undefined)
    return { value: value / fenPerUnit, type: Number, format: AMOUNT_FORMAT };
  const text = row.cells[index] ?? '';
  return text === '' ? null : { value: text, type: String };
}

function sourceSheet(report: Report, address: string): Sheet<never> {
  const facts: [string, string][] = [
    ['报告', report.title],
    ['机构', report.agency.name],
    ['年度', String(report.year)],
    ['类别', KIND_NAMES[report.kind]],
    ['封面日期', report.published ?? '未印'],
    ['公开机关', report.publisher ?? '未登记'],
    ['原文网址', report.url ?? '未登记'],
    ['网页', address],
    ['原文文件', report.source.path],
    ['原文 SHA-256', report.source.sha256],
    ['说明', '金额按原文表格的单位；空白、文字和“——”照原文。“原文行”是原文文件中的行号。'],
    ...report.tables.map((table): [string, string] => [
      table.title,
      `单位：${table.unit ?? '未印'}`,
    ]),
  ];
  return {
    sheet: '来源',
    data: facts.map(([name, value]) => [
      { value: name, type: String, fontWeight: 'bold' },
      { value, type: String },
    ]),
    columns: [{ width: 34 }, { width: 80 }],
  };
}

/** A name that Excel takes and that no other sheet has. */
function sheetName(title: string, taken: Set<string>): string {
  const plain = title.replace(NOT_IN_SHEET_NAME, '').trim() || '表';
  let name = plain.slice(0, SHEET_NAME_LIMIT);
  for (let number = 2; taken.has(name); number += 1) {
    name = `${plain.slice(0, SHEET_NAME_LIMIT - 3)} ${number}`;
  }
  taken.add(name);
  return name;
}

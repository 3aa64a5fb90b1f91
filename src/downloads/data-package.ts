/** The description of a report's CSV files as a Frictionless data package, version 1. */
import { columnRole } from '../fiscal/columns.ts';
import type { Report, ReportTable } from '../fiscal/report.ts';
import { uniqueHeaders } from './table-csv.ts';

/** The package; `home` is the address of the page that shows the report. */
export function dataPackage(report: Report, home: string): object {
  return {
    profile: 'tabular-data-package',
    name: report.id.replace('/', '-'),
    id: report.id,
    title: report.title,
    description: '表格按原文照录：金额的单位见各表，空白表示原文没有填写，“——”表示不适用。',
    homepage: home,
    version: String(report.version),
    keywords: [report.agency.name, String(report.year)],
    sources: [{ title: report.title, ...(report.url !== null && { path: report.url }) }],
    licenses: [{ name: 'other-pd', title: '政府依法公开的信息；转载请注明来源' }],
    resources: report.tables
      .filter(({ columns }) => columns.length > 0)
      .map((table) => resource(table, report)),
  };
}

function resource(table: ReportTable, report: Report): object {
  const unit = table.unit ?? report.unit;
  const roles = table.columns.map(columnRole);
  return {
    profile: 'tabular-data-resource',
    name: table.id,
    title: table.title,
    description: `单位：${unit}${table.number === null ? '' : `；${table.number}`}`,
    path: `tables/${table.id}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
    schema: {
      missingValues: [''],
      // Amounts are strings as printed (`1,600.60`, `——`); report.json holds them as whole 分.
      fields: uniqueHeaders(table.columns).map((name, index) => ({
        name,
        type: 'string',
        ...(roles[index] === 'amount' && { description: `金额，${unit}，按原文照录` }),
      })),
    },
  };
}

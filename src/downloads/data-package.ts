/** The description of a report's CSV files as a Frictionless data package, version 1, with fiscal terms. */
import type { Report, ReportTable } from '../fiscal/report.ts';
import { FINDING_FIELDS } from './findings-csv.ts';
import { tableSchema } from './table-schema.ts';

/** The package; `home` is the address of the page that shows the report. */
export function dataPackage(report: Report, home: string): object {
  return {
    profile: 'tabular-data-package',
    name: report.id.replace('/', '-'),
    id: report.id,
    title: report.title,
    description:
      '表格按原文照录：金额的单位见各表，空白表示原文没有填写，“——”表示不适用。' +
      '电子表格会当成公式的文字，前面加了一个单引号；数字从不加。',
    homepage: home,
    version: String(report.version),
    countryCode: 'CN',
    fiscalPeriod: { start: `${report.year}-01-01`, end: `${report.year}-12-31` },
    keywords: [report.agency.name, String(report.year)],
    sources: [{ title: report.title, ...(report.url !== null && { path: report.url }) }],
    licenses: [{ name: 'other-pd', title: '政府依法公开的信息；转载请注明来源' }],
    resources: [
      ...report.tables
        .filter(({ columns }) => columns.length > 0)
        .map((table) => resource(table, report)),
      findingsResource(),
    ],
  };
}

/** What is the same for every CSV file of a report. */
const CSV = {
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
};

function resource(table: ReportTable, report: Report): object {
  const unit = table.unit ?? report.unit;
  return {
    ...CSV,
    name: table.id,
    title: table.title,
    description: `单位：${unit}${table.number === null ? '' : `；${table.number}`}`,
    path: `tables/${table.id}.csv`,
    schema: tableSchema(table, unit),
  };
}

/** What came of comparing the report's numbers with each other. */
function findingsResource(): object {
  return {
    ...CSV,
    name: 'findings',
    title: '数据核对',
    description: '报告里该相等的数的比较结果；各行的数以“数的单位”为单位。',
    path: 'findings.csv',
    schema: { fields: FINDING_FIELDS, missingValues: [''] },
  };
}

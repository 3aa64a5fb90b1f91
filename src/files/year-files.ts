/** The files beside the pages of an agency's year: what can be downloaded, embedded and shared. */
import { chartsOfYear, readChart, type ChartProps } from '../collection/chart-pages.ts';
import {
  agencyYears,
  readReport,
  readReportFile,
  renderedSummaries,
} from '../collection/reports.ts';
import { chartCsv } from '../downloads/chart-csv.ts';
import { dataPackage } from '../downloads/data-package.ts';
import { findingRow, findingsCsv } from '../downloads/findings-csv.ts';
import { tableCsv } from '../downloads/table-csv.ts';
import { reportWorkbook } from '../downloads/workbook.ts';
import { chartPaints } from '../embed/chart-style.ts';
import type { ReportChart } from '../embed/report-chart.ts';
import type { Report, ReportSummary } from '../fiscal/report.ts';
import { shareCard } from '../share/share-card.ts';
import { sharePicture } from '../share/share-picture.ts';
import { absolute, addresses } from '../site/addresses.ts';
import { site } from '../site/site.ts';
import { chartOembedFile, chartPictureFile, chartSvgFile } from './chart-files.ts';

type Content = string | Buffer;

/** A file beside pages. */
export interface YearFile {
  /** Below `/<agency>/<year>/`: `final/report.json`. */
  readonly path: string;
  /** Its media type, as servers tell it. */
  readonly type: string;
  /** Makes it, when it is asked for. */
  readonly content: () => Promise<Content>;
}

const TYPES = {
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
export type FileEnding = keyof typeof TYPES;

/** The file at an address of a year. */
function yearFile(
  { agency, year }: ReportSummary,
  address: string,
  content: YearFile['content'],
): YearFile {
  const path = address.slice(addresses.year(agency.slug, year).length);
  return { path, type: TYPES[path.slice(path.lastIndexOf('.')) as FileEnding], content };
}

function findings(report: Report): string {
  return findingsCsv(report.findings.map((finding) => findingRow(report, finding)));
}

function oneTable(report: Report, id: string): string {
  const table = report.tables.find((one) => one.id === id);
  if (!table) throw new Error(`Expected a table ${id} in ${report.id}`);
  return tableCsv(table);
}

/** The downloads of a report. */
function reportFiles(summary: ReportSummary): YearFile[] {
  const home = absolute(addresses.year(summary.agency.slug, summary.year));
  const asWritten = (address: string, name: 'report.json' | 'report.md') =>
    yearFile(summary, address, () => readReportFile(summary.id, name));
  const made = (address: string, make: (report: Report) => Content | Promise<Content>) =>
    yearFile(summary, address, async () => make(await readReport(summary.id)));
  return [
    asWritten(addresses.data(summary), 'report.json'),
    asWritten(addresses.markdown(summary), 'report.md'),
    made(addresses.findings(summary), findings),
    made(addresses.workbook(summary), (report) => reportWorkbook(report, home)),
    made(addresses.dataPackage(summary), (report) => JSON.stringify(dataPackage(report, home))),
    ...summary.tables.map((table) =>
      made(addresses.table(summary, table), (report) => oneTable(report, table)),
    ),
  ];
}

/** The files of a chart, by what addresses of its year call it. */
function chartFiles(summary: ReportSummary, name: string, props: ChartProps): YearFile[] {
  const made = (ending: string, make: (found: ReportChart) => Content) =>
    yearFile(summary, addresses.charts(summary) + name + ending, async () =>
      make(await readChart(props)),
    );
  const files = [
    made('.svg', chartSvgFile),
    made('.png', chartPictureFile),
    made('.csv', ({ chart }) => chartCsv(chart)),
  ];
  return site.url === null ? files : [...files, made('/oembed.json', chartOembedFile)];
}

/** All files of the years that this run renders, by `<agency>/<year>`. */
export async function filesByYear(): Promise<Map<string, readonly YearFile[]>> {
  const years = new Map<string, readonly YearFile[]>();
  for (const reports of agencyYears(await renderedSummaries())) {
    const [first] = reports;
    const share = yearFile(first, addresses.sharePicture(first), async () =>
      sharePicture(shareCard(await readReport(first.id)), site.name, chartPaints),
    );
    const charts = await chartsOfYear(reports);
    years.set(`${first.agency.slug}/${first.year}`, [
      share,
      ...reports.flatMap(reportFiles),
      ...[...charts].flatMap(([name, props]) => chartFiles(first, name, props)),
    ]);
  }
  return years;
}

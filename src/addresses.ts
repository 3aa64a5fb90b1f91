/** Every published address, built in one place. Other people's links depend on them: change none lightly. */
import type { ReportSummary } from './fiscal/report.ts';
import { site } from './site.ts';

/** What tells one report from all others. */
export type ReportKey = Pick<ReportSummary, 'year' | 'kind'> & {
  readonly agency: { readonly slug: string };
};

/** What tells one chart from all others. */
export interface ChartKey {
  readonly slug: string;
  readonly year: number;
  readonly chart: string;
}

export type ChartFileEnding = '.svg' | '.png' | '.csv';

/** The address of a path on this site, below the base path. */
function at(path: string): string {
  return site.base + path;
}

function folder(report: ReportKey): string {
  return `${report.agency.slug}/${report.year}/${report.kind}/`;
}

function chartPath({ slug, year, chart }: ChartKey): string {
  return `${slug}/${year}/charts/${chart}`;
}

export const addresses = {
  home: () => at(''),
  search: () => at('search/'),
  compare: () => at('compare/'),
  about: () => at('about/'),
  terms: () => at('terms/'),
  term: (slug: string) => at(`terms/${slug}/`),
  schema: () => at('schema/report.json'),
  searchIndex: () => at('pagefind/'),
  asset: (name: string) => at(name),
  /** The agencies of a region, by its code. */
  region: (code: string) => at(`regions/${code}/`),
  /** All reports of a year. */
  reportsOf: (year: number) => at(`years/${year}/`),
  agency: (slug: string) => at(`${slug}/`),
  year: (slug: string, year: number) => at(`${slug}/${year}/`),
  source: (report: ReportKey, line?: number) =>
    at(`${folder(report)}source/`) + (line === undefined ? '' : `#L${line}`),
  data: (report: ReportKey) => at(`${folder(report)}report.json`),
  markdown: (report: ReportKey) => at(`${folder(report)}report.md`),
  workbook: (report: ReportKey) => at(`${folder(report)}report.xlsx`),
  dataPackage: (report: ReportKey) => at(`${folder(report)}datapackage.json`),
  table: (report: ReportKey, table: string) => at(`${folder(report)}tables/${table}.csv`),
  /** The page that shows one chart of an agency and a year, made for frames. */
  chart: (key: ChartKey) => at(chartPath(key)) + '/',
  /** The same chart as a picture or as data. */
  chartFile: (key: ChartKey, ending: ChartFileEnding) => at(chartPath(key)) + ending,
  chartOembed: (key: ChartKey) => at(`${chartPath(key)}/oembed.json`),
  embedGuide: () => at('embed/'),
};

/** The address with the site's origin where one is set, for files that leave the site. */
export function absolute(address: string): string {
  return site.url === null ? address : new URL(address, site.url).href;
}

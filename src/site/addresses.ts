/** Every published address, built in one place. Other people's links depend on them: change none lightly. */
import type { ReportSummary } from '../fiscal/report.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import { site } from './site.ts';

/** What tells one report from all others. */
export type ReportKey = Pick<ReportSummary, 'year' | 'kind'> & {
  readonly agency: { readonly slug: string };
};

/** The key of the report with this id: `jincheng-ybj/2023-final`. */
export function reportKey(id: string): ReportKey {
  const [, slug = '', year, kind] = /^([^/]+)\/(\d{4})-(\w+)$/.exec(id) ?? [];
  return { agency: { slug }, year: Number(year), kind: kind === 'budget' ? 'budget' : 'final' };
}

export type ChartFileEnding = '.svg' | '.png' | '.csv';

/** The address of a path on this site, below the base path. */
function at(path: string): string {
  return site.base + path;
}

function folder(report: ReportKey): string {
  return `${report.agency.slug}/${report.year}/${report.kind}/`;
}

/**
 * What the address of a chart calls it. A budget's name says so even where it is the only report: a story that
 * shows its chart must not show that of the final accounts once these are published.
 */
export function chartName({ kind }: Pick<ReportKey, 'kind'>, chart: string): string {
  return kind === 'final' ? chart : `${kind}-${chart}`;
}

function chartPath(report: ReportKey, chart: string): string {
  return `${report.agency.slug}/${report.year}/charts/${chartName(report, chart)}`;
}

/** The folder of the search index of a site, by its home page: sites that search each other agree on it. */
export const searchIndexOf = (home: string) => `${home}search-index/`;

export const addresses = {
  home: () => at(''),
  search: () => at('search/'),
  compare: () => at('compare/'),
  about: () => at('about/'),
  /** What differs in all reports, and how reports are checked. */
  checks: () => at('checks/'),
  allFindings: () => at('checks/findings.csv'),
  checksMethod: (check?: string) => at('about/checks/') + (check === undefined ? '' : `#${check}`),
  terms: () => at('terms/'),
  term: (slug: string) => at(`terms/${slug}/`),
  schema: () => at('schema/report.json'),
  searchIndex: () => searchIndexOf(at('')),
  asset: (name: string) => at(name),
  /** The agencies of a region, by its code. */
  region: (code: string) => at(`regions/${code}/`),
  /** All reports of a year. */
  reportsOf: (year: number) => at(`years/${year}/`),
  agency: (slug: string) => at(`${slug}/`),
  year: (slug: string, year: number) => at(`${slug}/${year}/`),
  source: (report: ReportKey, line?: number) =>
    at(`${folder(report)}source/`) + (line === undefined ? '' : `#L${line}`),
  /** The same from the page of the agency and year, which links to it hundreds of times. */
  sourceFromYear: ({ kind }: Pick<ReportKey, 'kind'>, line: number) => `${kind}/source/#L${line}`,
  data: (report: ReportKey) => at(`${folder(report)}report.json`),
  findings: (report: ReportKey) => at(`${folder(report)}findings.csv`),
  markdown: (report: ReportKey) => at(`${folder(report)}report.md`),
  workbook: (report: ReportKey) => at(`${folder(report)}report.xlsx`),
  dataPackage: (report: ReportKey) => at(`${folder(report)}datapackage.json`),
  table: (report: ReportKey, table: string) => at(`${folder(report)}tables/${table}.csv`),
  /** The page that shows one chart of a report, made for frames. */
  chart: (report: ReportKey, chart: string) => at(chartPath(report, chart)) + '/',
  /** The same chart as a picture or as data. */
  chartFile: (report: ReportKey, chart: string, ending: ChartFileEnding) =>
    at(chartPath(report, chart)) + ending,
  chartOembed: (report: ReportKey, chart: string) => at(`${chartPath(report, chart)}/oembed.json`),
  /** What stands for an agency and a year where a link to them is shared. */
  sharePicture: (report: ReportKey) => at(`${report.agency.slug}/${report.year}/share.png`),
  /** Where all charts of an agency and a year can be taken away, or one of them. */
  charts: (report: ReportKey, chart?: string) =>
    at(`${report.agency.slug}/${report.year}/charts/`) +
    (chart === undefined ? '' : `#${chartName(report, chart)}`),
  embedGuide: () => at('embed/'),
  feed: () => at('feed.xml'),
  sitemap: () => at('sitemap-index.xml'),
};

/** The address with the site's origin where one is set, for files that leave the site. */
export function absolute(address: string): string {
  return site.url === null ? address : new URL(address, site.url).href;
}

/** The same for text that people paste elsewhere: never without an origin, if need be a placeholder for it. */
export function outside(address: string): string {
  return new URL(address, site.url ?? PLACEHOLDERS.origin).href;
}

/** Every published address, built in one place. Other people's links depend on them: change none lightly. */
import type { ReportSummary } from './fiscal/report.ts';
import { site } from './site.ts';

/** What tells one report from all others. */
export type ReportKey = Pick<ReportSummary, 'year' | 'kind'> & {
  readonly agency: { readonly slug: string };
};

/** The address of a path on this site, below the base path. */
function at(path: string): string {
  return site.base + path;
}

function folder(report: ReportKey): string {
  return `${report.agency.slug}/${report.year}/${report.kind}/`;
}

export const addresses = {
  home: () => at(''),
  search: () => at('search/'),
  about: () => at('about/'),
  schema: () => at('schema/report.json'),
  searchIndex: () => at('pagefind/'),
  asset: (name: string) => at(name),
  agency: (slug: string) => at(`${slug}/`),
  year: (slug: string, year: number) => at(`${slug}/${year}/`),
  source: (report: ReportKey, line?: number) =>
    at(`${folder(report)}source/`) + (line === undefined ? '' : `#L${line}`),
  data: (report: ReportKey) => at(`${folder(report)}report.json`),
  markdown: (report: ReportKey) => at(`${folder(report)}report.md`),
  workbook: (report: ReportKey) => at(`${folder(report)}report.xlsx`),
  dataPackage: (report: ReportKey) => at(`${folder(report)}datapackage.json`),
  table: (report: ReportKey, table: string) => at(`${folder(report)}tables/${table}.csv`),
};

/** The address with the site's origin where one is set, for files that leave the site. */
export function absolute(address: string): string {
  return site.url === null ? address : new URL(address, site.url).href;
}

/** The pages that a sitemap lists. */
import type { ReportSummary } from '../fiscal/report.ts';
import { addresses } from '../site/addresses.ts';
import { regionPages, regionTree } from './regions.ts';
import { agencyYears } from './reports.ts';

/** The addresses of all pages that are someone's destination; sources and the frames of charts are not. */
export function indexedAddresses(
  summaries: readonly ReportSummary[],
  terms: readonly { readonly slug: string }[],
): string[] {
  const years = agencyYears(summaries).map(([{ agency, year }]) => ({ slug: agency.slug, year }));
  return [
    addresses.home(),
    addresses.about(),
    addresses.search(),
    addresses.compare(),
    addresses.embedGuide(),
    addresses.checks(),
    addresses.checksMethod(),
    addresses.terms(),
    ...terms.map(({ slug }) => addresses.term(slug)),
    ...regionPages(regionTree(summaries)).map(({ node }) => addresses.region(node.code)),
    ...[...new Set(years.map(({ year }) => year))].map(addresses.reportsOf),
    ...[...new Set(years.map(({ slug }) => slug))].map(addresses.agency),
    ...years.map(({ slug, year }) => addresses.year(slug, year)),
  ];
}

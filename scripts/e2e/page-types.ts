/** One page of every type of the tested site, by its address below the home page. */
import { globSync } from 'node:fs';
import { readReports, agencyAddress, sourceAddress, yearAddress } from './reports.ts';
import type { ServedSite } from './sites.ts';

/** Pages that only some sites have, as patterns of built files; the first of each stands for all. */
const KINDS = [
  'regions/*/',
  'years/*/',
  'terms/',
  'terms/*/',
  'about/checks/',
  'checks/',
  'embed/',
  '*/*/charts/',
  '*/*/charts/*/',
];

/** The addresses; of pages of reports, those of the first report. */
export function pageTypes(site: Pick<ServedSite, 'directory'>): string[] {
  const [report] = readReports();
  const found = KINDS.flatMap((kind) => {
    const [file] = globSync(`${kind}index.html`, { cwd: site.directory }).sort();
    return file === undefined ? [] : [file.replaceAll('\\', '/').replace(/index\.html$/, '')];
  });
  const own = report ? [agencyAddress(report), yearAddress(report), sourceAddress(report)] : [];
  return ['', 'search/', 'compare/', 'about/', '404.html', ...own, ...found];
}

/** How a story names a report: who published what and when, and where everybody can read on. */
import { dateName } from '../site/report-names.ts';
import { citedTitle, type CitedReport } from './cited-report.ts';

/** `据某局《某报告》（2024 年 9 月公布）。…`; the agency is named once. */
export function newsCitation(report: CitedReport): string {
  const { agency, published, site, address } = report;
  const title = citedTitle(report);
  const who = title.includes(agency.name) ? '' : agency.name;
  const when = published === null ? '' : `（${dateName(published)}公布）`;
  return `据${who}《${title}》${when}。数字和原文见“${site}”：${address}`;
}

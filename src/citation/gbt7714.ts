/** A report in the form of GB/T 7714—2015, 8.4 and its example of reports read online: [R/OL]. */
import { citedTitle, type CitedReport } from './cited-report.ts';

/**
 * `责任者. 题名[R/OL]. (公布日期)[引用日期]. 网址.` The date in round brackets is that of publication, as exact as
 * it is printed; without one there are no brackets.
 */
export function standardCitation(report: CitedReport): string {
  const { agency, published, read, address } = report;
  const date = published === null ? '' : `(${published})`;
  return `${agency.name}. ${citedTitle(report)}[R/OL]. ${date}[${read}]. ${address}.`;
}

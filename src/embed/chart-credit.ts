/** Where the numbers of a chart stand, in one line that goes with it wherever it goes. */
import type { Chart } from '../charts/chart.ts';
import type { Report } from '../fiscal/report.ts';

/** The report that a chart is drawn from, by its own title. */
export function creditedReport({ agency, title }: Pick<Report, 'agency' | 'title'>): string {
  return title.includes(agency.name) ? `《${title}》` : `${agency.name}《${title}》`;
}

/** The table or section, and its line: `收入决算表，原文第 82 行`. */
export function creditedPart({ source }: Pick<Chart, 'source'>): string {
  const line = source.line === null ? '' : `原文第 ${source.line} 行`;
  return [source.title, line].filter((part) => part !== '').join('，');
}

/** Both, and who drew the chart. */
export function chartCredit(
  chart: Pick<Chart, 'source'>,
  report: Pick<Report, 'agency' | 'title'>,
  site: string,
): string {
  return `来源：${creditedReport(report)}，${creditedPart(chart)}。制图：${site}`;
}

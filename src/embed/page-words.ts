/** The words of a chart page: the same for the page and for the height that it is given. */
import { creditedPart, creditedReport } from './chart-credit.ts';
import type { PageWords } from './embed-height.ts';
import type { ReportChart } from './report-chart.ts';

/** What the link back to the report says. */
export const BACK = '看报告里的数字和原文';

/** Whose numbers, what is shown, and in which unit: away from the report, a chart has to say it itself. */
export function subtitleOf({ chart, report }: ReportChart): string {
  return `${report.agency.name}，${chart.subtitle}。单位：${chart.unit}`;
}

export function pageWords(found: ReportChart, site: string): PageWords {
  const { chart, report } = found;
  return {
    title: chart.title,
    subtitle: subtitleOf(found),
    below: [
      ...chart.notes,
      `来源：${creditedReport(report)}，${creditedPart(chart)}`,
      `${BACK}·${site}`,
    ],
  };
}

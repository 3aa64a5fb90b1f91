/** The words of a chart page: the same for the page and for the height that it is given. */
import type { Chart } from '../charts/chart.ts';
import type { Report } from '../fiscal/report.ts';
import { creditedPart, creditedReport } from './chart-credit.ts';
import type { PageWords } from './embed-height.ts';

/** What the link back to the report says. */
export const BACK = '看报告里的数字和原文';

export function subtitleOf({ subtitle, unit }: Pick<Chart, 'subtitle' | 'unit'>): string {
  return `${subtitle}。单位：${unit}`;
}

export function pageWords(
  chart: Chart,
  report: Pick<Report, 'agency' | 'title'>,
  site: string,
): PageWords {
  return {
    title: chart.title,
    subtitle: subtitleOf(chart),
    below: [
      ...chart.notes,
      `来源：${creditedReport(report)}，${creditedPart(chart)}`,
      `${BACK} · ${site}`,
    ],
  };
}

/** The charts of a report. */
import { oncePer } from '../fiscal/once-per.ts';
import type { Report } from '../fiscal/report.ts';
import { natureChart } from './basic-vs-project/index.ts';
import { budgetChart } from './budget-vs-final/index.ts';
import { CHART_IDS, type Chart, type ChartId } from './chart.ts';
import { economicChart } from './economic-breakdown/index.ts';
import { incomeChart } from './income-sources/index.ts';
import { flowChart } from './money-flow/index.ts';
import { projectChart } from './project-performance/index.ts';
import { spendingChart } from './spending-by-function/index.ts';
import { threePublicChart } from './three-public/index.ts';
import { yearChart } from './year-on-year/index.ts';

type ChartOfReport = (report: Report) => Chart | null;

/** What draws each chart. */
const CHARTS: Readonly<Record<ChartId, ChartOfReport>> = {
  'income-sources': incomeChart,
  'spending-by-function': spendingChart,
  'basic-vs-project': natureChart,
  'money-flow': flowChart,
  'economic-breakdown': economicChart,
  'three-public': threePublicChart,
  'budget-vs-final': budgetChart,
  'project-performance': projectChart,
  'year-on-year': yearChart,
};

/** Every chart that the report has the data for, in the order of the page. */
export const reportCharts: (report: Report) => readonly Chart[] = oncePer((report) =>
  CHART_IDS.flatMap((id) => CHARTS[id](report) ?? []),
);

/** One chart of a report, or null where the report lacks its data. */
export function reportChart(report: Report, id: ChartId): Chart | null {
  return reportCharts(report).find((chart) => chart.id === id) ?? null;
}

/** The charts of an agency and a year: one of each kind, whatever reports there are. */
import { CHART_IDS, type Chart, type ChartId } from '../charts/chart.ts';
import { reportChart } from '../charts/index.ts';
import type { Report } from '../fiscal/report.ts';

/** A chart and the report that it is drawn from. */
export interface YearChart {
  readonly chart: Chart;
  readonly report: Report;
}

/**
 * The chart of the first report that has it, or null.
 *
 * @param reports of one agency and year; the final accounts first, since they tell what was spent
 */
export function yearChart(reports: readonly Report[], id: ChartId): YearChart | null {
  for (const report of reports) {
    const chart = reportChart(report, id);
    if (chart !== null) return { chart, report };
  }
  return null;
}

/** The ids of all charts that some report of the year has, in the order of the page. */
export function yearChartIds(reports: readonly Report[]): ChartId[] {
  return CHART_IDS.filter((id) => yearChart(reports, id) !== null);
}

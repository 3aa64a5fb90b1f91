/** The charts of a report. */
import type { Report } from '../fiscal/report.ts';
import { CHART_IDS, type Chart, type ChartId } from './chart.ts';

type ChartOfReport = (report: Report) => Chart | null;

/** What draws each chart; one without an entry is not drawn yet. */
const CHARTS: Readonly<Partial<Record<ChartId, ChartOfReport>>> = {};

/** Every chart that the report has the data for, in the order of the page. */
export function reportCharts(report: Report): Chart[] {
  return CHART_IDS.flatMap((id) => CHARTS[id]?.(report) ?? []);
}

/** One chart of a report, or null where the report lacks its data. */
export function reportChart(report: Report, id: ChartId): Chart | null {
  return CHARTS[id]?.(report) ?? null;
}

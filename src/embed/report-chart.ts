/** A chart with the report that it is drawn from. */
import type { Chart } from '../charts/chart.ts';
import type { Report } from '../fiscal/report.ts';

export interface ReportChart {
  readonly chart: Chart;
  readonly report: Report;
}

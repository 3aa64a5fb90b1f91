/** The charts that have pages and files of their own: all charts of every report. */
import { CHART_IDS, type ChartId } from '../charts/chart.ts';
import { reportChart } from '../charts/index.ts';
import type { ReportChart } from '../embed/report-chart.ts';
import type { ReportSummary } from '../fiscal/report.ts';
import { chartName } from '../site/addresses.ts';
import { agencyYears, readReport, renderedSummaries } from './reports.ts';

/** What the page or a file of one chart is given. */
export interface ChartProps extends Record<string, unknown> {
  readonly chart: ChartId;
  /** The id of its report. */
  readonly report: string;
}

interface ChartPath {
  readonly params: { readonly agency: string; readonly year: string; readonly chart: string };
  readonly props: ChartProps;
}

const known = new Map<string, Promise<ChartId[]>>();

/** The charts that a report has: worked out once, though pages and files ask. */
function chartIds(report: string): Promise<ChartId[]> {
  const found =
    known.get(report) ??
    readReport(report).then((read) => CHART_IDS.filter((id) => reportChart(read, id) !== null));
  known.set(report, found);
  return found;
}

/** The addresses of a year's charts by what they call each; those of the final accounts come first. */
export async function chartsOfYear(
  reports: readonly ReportSummary[],
): Promise<Map<string, ChartProps>> {
  const charts = new Map<string, ChartProps>();
  for (const report of reports)
    for (const chart of await chartIds(report.id))
      charts.set(chartName(report, chart), { report: report.id, chart });
  // The plain name is there for every chart of the year: it shows the budget's until there is another.
  for (const props of [...charts.values()])
    if (!charts.has(props.chart)) charts.set(props.chart, props);
  return charts;
}

/** Static paths of the pages of charts: `/<agency>/<year>/charts/<chart>/`. */
export async function chartPaths(): Promise<ChartPath[]> {
  const paths: ChartPath[] = [];
  for (const reports of agencyYears(await renderedSummaries())) {
    const [{ agency, year }] = reports;
    for (const [chart, props] of await chartsOfYear(reports))
      paths.push({ params: { agency: agency.slug, year: String(year), chart }, props });
  }
  return paths;
}

/** The chart of a page and the report that it is drawn from. */
export async function readChart(props: ChartProps): Promise<ReportChart> {
  const report = await readReport(props.report);
  const chart = reportChart(report, props.chart);
  if (chart === null) throw new Error(`Expected a chart ${props.chart} in ${report.id}`);
  return { chart, report };
}

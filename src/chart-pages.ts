/** The charts that have pages of their own: one of each kind for an agency and a year. */
import type { ChartId } from './charts/chart.ts';
import { yearChart, yearChartIds, type YearChart } from './embed/year-chart.ts';
import type { ReportSummary } from './fiscal/report.ts';
import { agencyYears, renderedSummaries, readReport } from './reports.ts';

/** What the page or a file of one chart is given. */
export interface ChartProps extends Record<string, unknown> {
  readonly id: ChartId;
  /** The ids of the reports of the year, the final accounts first. */
  readonly reports: readonly string[];
}

interface ChartPath {
  readonly params: { readonly agency: string; readonly year: string; readonly chart: string };
  readonly props: ChartProps;
}

const idsOfYear = new Map<string, Promise<ChartId[]>>();

/** The charts that a year has: worked out once, though several kinds of files ask. */
function chartIds(reports: readonly string[]): Promise<ChartId[]> {
  const key = reports.join();
  // While somebody edits reports, what was true a minute ago may not be.
  const known = import.meta.env.PROD ? idsOfYear.get(key) : undefined;
  const found = known ?? Promise.all(reports.map(readReport)).then(yearChartIds);
  idsOfYear.set(key, found);
  return found;
}

async function pathsOfYear(summaries: readonly [ReportSummary, ...ReportSummary[]]) {
  const [{ agency, year }] = summaries;
  const reports = summaries.map(({ id }) => id);
  return (await chartIds(reports)).map((id): ChartPath => ({
    params: { agency: agency.slug, year: String(year), chart: id },
    props: { id, reports },
  }));
}

/** Static paths of everything that a chart has: `/<agency>/<year>/charts/<chart>…`. */
export async function chartPaths(): Promise<ChartPath[]> {
  const paths: ChartPath[] = [];
  for (const summaries of agencyYears(await renderedSummaries())) {
    paths.push(...(await pathsOfYear(summaries)));
  }
  return paths;
}

/** The chart of a page and the report that it is drawn from. */
export async function readChart({ id, reports }: ChartProps): Promise<YearChart> {
  const found = yearChart(await Promise.all(reports.map(readReport)), id);
  if (found === null) throw new Error(`Expected a chart ${id} in ${reports.join(' or ')}`);
  return found;
}

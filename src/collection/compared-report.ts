/** What the comparison page loads: the measures of every report, without its text and tables. */
import { MEASURE_IDS, measureValue, type MeasureId } from '../charts/comparison/measures.ts';
import type { Comparable } from '../fiscal/figures/comparability.ts';
import type { Report } from '../fiscal/report.ts';
import { addresses } from '../site/addresses.ts';
import { kindName, regionNames } from '../site/report-names.ts';

/** One report. A value is the amount in 分, or the share from 0 to 1, and the line that prints it. */
export interface ComparedReport extends Comparable {
  readonly slug: string;
  readonly name: string;
  readonly region: string;
  /** `2023 年度部门决算` */
  readonly title: string;
  /** The source of the report, to which lines are added as `#L82`. */
  readonly source: string;
  readonly values: Readonly<Partial<Record<MeasureId, readonly [value: number, line: number]>>>;
}

export function comparedReport(report: Report): ComparedReport {
  const { agency, year, kind, scope } = report;
  const values = MEASURE_IDS.flatMap((id) => {
    const found = measureValue(report, id);
    if (!found) return [];
    return [[id, [found.type === 'amount' ? found.amount : found.share, found.line]] as const];
  });
  return {
    slug: agency.slug,
    name: agency.name,
    region: regionNames(agency.region).join(' '),
    title: `${year} 年${kindName(report)}`,
    source: addresses.source(report),
    level: agency.level,
    year,
    kind,
    scope,
    values: Object.fromEntries(values),
  };
}

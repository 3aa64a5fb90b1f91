/** The tables that the text of a report shows: a repeated one may stand in the data alone. */
import type { Report, ReportTable } from '../report.ts';

/** In the order of the tables; those that no section shows are left out. */
export function shownTables(report: Pick<Report, 'sections' | 'tables'>): ReportTable[] {
  const shown = new Set(
    report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'table' ? [block.table] : [])),
    ),
  );
  return report.tables.filter(({ id }) => shown.has(id));
}

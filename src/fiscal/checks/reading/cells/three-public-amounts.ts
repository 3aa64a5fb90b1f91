/** The “three public” expenses of one side as cells. */
import { threePublic, type ThreePublicId } from '../../../figures/three-public.ts';
import type { ReportContent } from '../../../report.ts';
import { cellAt, type Cell } from './placed-cell.ts';

/** What the table prints for each expense, planned or spent. */
export function threePublicAmounts(
  report: ReportContent,
  side: 'planned' | 'spent',
): ReadonlyMap<ThreePublicId, Cell> {
  const found = threePublic(report);
  if (!found) return new Map();
  const { table, items } = found;
  return new Map(
    items.flatMap(({ id, places }) => {
      const place = places[side];
      const row = table.rows.find(({ line }) => line === place?.line);
      const cell = row && place ? cellAt(report, { table, row, column: place.column }) : null;
      return cell ? [[id, cell] as const] : [];
    }),
  );
}

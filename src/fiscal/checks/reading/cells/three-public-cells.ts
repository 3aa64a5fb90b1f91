/** The cells of the table of the “three public” expenses that a statement speaks of. */
import type { Measure } from '../../../fact.ts';
import { threePublicId } from '../../../figures/three-public-names.ts';
import {
  THREE_PUBLIC_NAMES,
  threePublic,
  type ThreePublicItem,
} from '../../../figures/three-public.ts';
import { oncePer } from '../../../once-per.ts';
import type { ReportContent } from '../../../report.ts';
import { cellAt, type Cell } from './placed-cell.ts';

/** Tables print one budget, the full year's; texts call it 预算, and some compare with the one at the start of the year. */
const SIDES: Partial<Record<Measure, 'planned' | 'spent'>> = {
  final: 'spent',
  'full-year-budget': 'planned',
  budget: 'planned',
};

/** Read once: to read the table for each statement would take the square of a long report. */
const expensesOf = oncePer((report: ReportContent) => threePublic(report));

/** The cell of this subject and measure, if the table prints it. */
export function threePublicCells(report: ReportContent, name: string, measure: Measure): Cell[] {
  const id = threePublicId(name);
  const side = SIDES[measure];
  const { table, items } = expensesOf(report) ?? {};
  const item = items?.find((each) => each.id === id);
  if (!table || !item || side === undefined) return [];
  return cell(report, table, item, side);
}

function cell(
  report: ReportContent,
  table: NonNullable<ReturnType<typeof threePublic>>['table'],
  item: ThreePublicItem,
  side: 'planned' | 'spent',
): Cell[] {
  const place = item.places[side];
  const row = table.rows.find(({ line }) => line === place?.line);
  const printed = row && place ? cellAt(report, { table, row, column: place.column }) : null;
  if (!printed) return [];
  const words = `“三公”经费表“${THREE_PUBLIC_NAMES[item.id].replace(/[“”]/g, '')}”${side === 'spent' ? '决算数' : '预算数'}`;
  return [{ ...printed, operand: { ...printed.operand, label: words } }];
}

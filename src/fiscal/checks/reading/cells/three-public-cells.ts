/** The “three public” expenses as cells: all of one side, and the one that a statement speaks of. */
import type { Measure } from '../../../fact.ts';
import { threePublicId } from '../../../figures/three-public-names.ts';
import {
  THREE_PUBLIC_NAMES,
  threePublic,
  type ThreePublicId,
} from '../../../figures/three-public.ts';
import { oncePer } from '../../../once-per.ts';
import type { ReportContent } from '../../../report.ts';
import { cellAt, type Cell } from './placed-cell.ts';

type Side = 'planned' | 'spent';

/** Tables print one budget, the full year's; texts call it 预算, and some compare with the one at the start of the year. */
const SIDES: Partial<Record<Measure, Side>> = {
  final: 'spent',
  'full-year-budget': 'planned',
  budget: 'planned',
};

/** Read once: to read the table for each statement would take the square of a long report. */
const cellsBySide = oncePer((report: ReportContent) => ({
  planned: readCells(report, 'planned'),
  spent: readCells(report, 'spent'),
}));

function readCells(report: ReportContent, side: Side): ReadonlyMap<ThreePublicId, Cell> {
  const { table, items = [] } = threePublic(report) ?? {};
  return new Map(
    items.flatMap(({ id, places }) => {
      const place = places[side];
      const row = table?.rows.find(({ line }) => line === place?.line);
      const cell =
        table && row && place ? cellAt(report, { table, row, column: place.column }) : null;
      return cell ? [[id, cell] as const] : [];
    }),
  );
}

/** What the table prints for each expense, planned or spent. */
export function threePublicCells(
  report: ReportContent,
  side: Side,
): ReadonlyMap<ThreePublicId, Cell> {
  return cellsBySide(report)[side];
}

/** The cell of this subject and measure, if the table prints it. */
export function threePublicCellsOf(report: ReportContent, name: string, measure: Measure): Cell[] {
  const id = threePublicId(name);
  const side = SIDES[measure];
  const cell = id && side && threePublicCells(report, side).get(id);
  if (!cell) return [];
  const words = THREE_PUBLIC_NAMES[id].replace(/[“”]/g, '');
  const label = `“三公”经费表“${words}”${side === 'spent' ? '决算数' : '预算数'}`;
  return [{ ...cell, operand: { ...cell.operand, label } }];
}

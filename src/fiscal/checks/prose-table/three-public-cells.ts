/** The cells of the table of the “three public” expenses that a statement speaks of. */
import type { Measure } from '../../fact.ts';
import type { ReportContent } from '../../report.ts';
import {
  THREE_PUBLIC_NAMES,
  threePublic,
  type ThreePublicId,
  type ThreePublicItem,
} from '../../three-public.ts';
import { printedCell, type PrintedOperand } from '../printed.ts';

/** Subjects by their words; foreign guests and domestic receptions are parts that the table does not have. */
const NAMES: readonly (readonly [ThreePublicId, RegExp])[] = [
  ['abroad', /^因公出国(?:[（(]境[）)])?(?:费用?|经费)?(?:支出)?$/],
  ['cars', /^公务用车购置[及和]?(?:运行|运维)(?:维护)?(?:费用?)?(?:支出)?$/],
  ['car-purchase', /^公务用车购置(?:费用?)?(?:支出)?$/],
  ['car-running', /^公务用车(?:运行|运维)(?:维护)?(?:费用?)?(?:支出)?$/],
  ['reception', /^公务接待(?:费用?)?(?:支出)?$/],
  [
    'total',
    /^(?:一般公共预算)?(?:财政拨款)?(?:安排的?)?三公经费(?:财政拨款)?(?:支出|预算|决算|总额|合计)*$/,
  ],
];

/** Tables print one budget, the full year's; texts call it 预算, and some compare with the one at the start of the year. */
const SIDES: Partial<Record<Measure, 'planned' | 'spent'>> = {
  final: 'spent',
  'full-year-budget': 'planned',
  budget: 'planned',
};

/** The cell of this subject and measure, if the table prints it. */
export function threePublicCells(
  report: ReportContent,
  name: string,
  measure: Measure,
): PrintedOperand[] {
  const id = NAMES.find(([, words]) => words.test(name))?.[0];
  const side = SIDES[measure];
  const table = threePublic(report)?.table;
  const item = threePublic(report)?.items.find((each) => each.id === id);
  if (!table || !item || side === undefined) return [];
  return cell(report, table, item, side);
}

function cell(
  report: ReportContent,
  table: NonNullable<ReturnType<typeof threePublic>>['table'],
  item: ThreePublicItem,
  side: 'planned' | 'spent',
): PrintedOperand[] {
  const place = item.places[side];
  const row = table.rows.find(({ line }) => line === place?.line);
  const printed = row && place ? printedCell(report, table, row, place.column) : null;
  if (!printed) return [];
  const words = `“三公”经费表“${THREE_PUBLIC_NAMES[item.id].replace(/[“”]/g, '')}”${side === 'spent' ? '决算数' : '预算数'}`;
  return [{ ...printed, operand: { ...printed.operand, label: words } }];
}

/** Sums of overview lines, worked out in every column of a side. */
import type { ReportContent, ReportTable } from '../../report.ts';
import type { OverviewEntry } from '../../tables/overview.ts';
import { cellAt, cellsAt, isUnreadable, withoutZeroStep } from '../reading/cells/placed-cell.ts';
import type { Outcome } from '../check.ts';
import { sumOutcomes, type Sum } from './sums.ts';
import { unverifiable } from './without-amounts.ts';
import { SIDES, TWO_SIDED, readSide, type Side } from '../../tables/overview-sides.ts';
import { added } from './compare.ts';

/** Which lines of a side should add up to which; null where the side has no such sum. */
export type SideFormula = (
  side: Side,
) => { stated: OverviewEntry; terms: readonly OverviewEntry[]; parts: string }[];

/** What came of a formula on both sides of all overviews. */
export function sideOutcomes(report: ReportContent, formula: SideFormula): Outcome[] {
  return report.tables
    .filter(({ id }) => TWO_SIDED.test(id))
    .flatMap((table) =>
      SIDES.flatMap((name) => {
        const side = readSide(table, name);
        return side ? onSide(report, table, side, formula(side)) : [];
      }),
    );
}

function onSide(
  report: ReportContent,
  table: ReportTable,
  side: Side,
  formulas: ReturnType<SideFormula>,
): Outcome[] {
  const outcomes = formulas.flatMap(({ stated, terms, parts }) => {
    const sums = side.columns.flatMap((column): Sum[] => {
      const places = terms.map(({ row }) => ({ table, row, column }));
      const whole = cellAt(report, { table, row: stated.row, column });
      const cells = cellsAt(report, places).map(withoutZeroStep);
      if (!whole || cells.length === 0 || places.some(isUnreadable)) return [];
      const place = `${table.id}:${stated.line}:${column}`;
      return [{ place, stated: whole, terms: added(cells), parts }];
    });
    return sumOutcomes(table, sums, parts);
  });
  const [gap] = outcomes.filter(({ status }) => status === 'differs');
  if (side.isClear || !gap) return outcomes;
  return [
    unverifiable(
      `${table.id}:${side.name}`,
      `${table.title}${side.name}一侧的各行怎样相加看不清楚，没有核对。`,
      gap.operands.slice(0, 1),
    ),
  ];
}

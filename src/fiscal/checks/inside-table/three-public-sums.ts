/** The “three public” expenses add up, planned and spent. */
import type { ReportContent } from '../../report.ts';
import { threePublicCells } from '../reading/cells/three-public-cells.ts';
import type { ThreePublicId } from '../../figures/three-public.ts';
import { withoutZeroStep, type Cell } from '../reading/cells/placed-cell.ts';
import type { Check, Outcome } from '../check.ts';
import { sumOutcome } from '../comparing/sums.ts';
import { added } from '../comparing/compare.ts';

export const threePublicSums: Check = {
  id: 'three-public-sums',
  family: 'inside-table',
  severity: 'figure',
  title: '“三公”经费是否等于三项之和',
  explanation:
    '“三公”经费合计应等于因公出国（境）费、公务用车费和公务接待费之和；公务用车费应等于购置费与运行维护费之和。预算数和决算数各核对一次，空白按没有金额计算。会议费、培训费不属于“三公”经费。',
  formula: '合计 = 因公出国（境） + 公务用车 + 公务接待；公务用车 = 购置 + 运行维护',
  find: (report) => (['planned', 'spent'] as const).flatMap((side) => findIn(report, side)),
};

function findIn(report: ReportContent, side: 'planned' | 'spent'): Outcome[] {
  const cells = threePublicCells(report, side);
  const get = (ids: readonly ThreePublicId[]) => ids.flatMap((id) => cells.get(id) ?? []);
  const cars = cells.has('cars') ? get(['cars']) : get(['car-purchase', 'car-running']);
  const sums: [ThreePublicId, Cell[], string][] = [
    ['total', [...get(['abroad']), ...cars, ...get(['reception'])], '出国、公务用车、公务接待三项'],
    ['cars', get(['car-purchase', 'car-running']), '购置费与运行维护费'],
  ];
  return sums.flatMap(([id, terms, parts]) => {
    const stated = cells.get(id);
    if (!stated || terms.length === 0) return [];
    const own = added(terms.map(withoutZeroStep));
    return [sumOutcome({ place: `${stated.table.id}:${side}:${id}`, stated, terms: own, parts })];
  });
}

/** The “three public” expenses include what basic expenditure spends on them. */
import { THREE_PUBLIC_NAMES, type ThreePublicId } from '../../figures/three-public.ts';
import type { ReportContent } from '../../report.ts';
import { cellWords, type Cell } from '../reading/cells/placed-cell.ts';
import type { Check, Outcome } from '../check.ts';
import { amountWords } from '../../money.ts';
import { economicItem } from '../reading/cells/economic-cells.ts';
import { threePublicCells } from '../reading/cells/three-public-cells.ts';
import { onlyTable } from '../reading/cells/amounts-by-meaning.ts';

/** Economic items that are a “three public” expense, by 《政府收支分类科目》. */
const ITEMS: readonly (readonly [code: string, id: ThreePublicId])[] = [
  ['30212', 'abroad'],
  ['30217', 'reception'],
  ['30231', 'car-running'],
  ['31013', 'car-purchase'],
];

export const threePublicAndEconomic: Check = {
  id: 'three-public-and-economic',
  family: 'across-tables',
  severity: 'figure',
  title: '“三公”经费是否少于基本支出中的同一项',
  explanation:
    '基本支出表里的 30212 因公出国（境）费用、30217 公务接待费、30231 公务用车运行维护费、31013 公务用车购置，都属于“三公”经费。“三公”经费还包括项目支出里的部分，所以只要求不少于基本支出表的数，多出来的不算不一致。基本支出表不是一般公共预算财政拨款的，不核对。',
  formula: '“三公”经费 某项 ≥ 基本支出表 同一项',
  find,
};

function find(report: ReportContent): Outcome[] {
  const table = onlyTable(report, 'general-basic');
  // Basic expenditure of all money may hold what appropriation did not pay for.
  if (!table || !/一般公共|财政拨款/.test(table.title)) return [];
  const cells = threePublicCells(report, report.kind === 'final' ? 'spent' : 'planned');
  return ITEMS.flatMap(([code, id]) => {
    const whole = cells.get(id);
    const part = economicItem(report, table, code);
    return whole && part && part.amount !== 0 ? [outcome(id, whole, part)] : [];
  });
}

function outcome(id: ThreePublicId, whole: Cell, part: Cell): Outcome {
  const difference = whole.amount - part.amount;
  const tolerance = Math.floor((whole.step + part.step) / 2);
  const status = difference >= 0 ? 'holds' : -difference <= tolerance ? 'rounding' : 'differs';
  const both = `“三公”经费的${THREE_PUBLIC_NAMES[id]}印 ${cellWords(whole)}，基本支出里的同一项印 ${cellWords(part)}`;
  const gap = amountWords(Math.abs(difference), whole.unit);
  const endings = {
    holds: '前者不少于后者。',
    rounding: `前者少 ${gap}，在四舍五入范围内。`,
    differs: `前者应包含后者，却少 ${gap}。`,
  };
  return {
    place: id,
    status,
    statement: `${both}，${endings[status]}`,
    unit: whole.unit,
    stated: whole.amount,
    expected: part.amount,
    difference,
    tolerance,
    reconciliation: null,
    operands: [whole.operand, part.operand],
  };
}

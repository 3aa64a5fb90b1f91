/** The finding and the text alternative. */
import {
  THREE_PUBLIC_NAMES,
  type ThreePublic,
  type ThreePublicItem,
} from '../../fiscal/figures/three-public.ts';
import type { MoneyUnit } from '../../fiscal/money.ts';
import type { ReportKind } from '../../fiscal/report.ts';
import { comparison } from '../finding.ts';
import { amountWords } from '../units.ts';

/** “三公”经费花了 2.92 万元，比预算少 0.28 万元; a budget plans; nothing spent or planned is said as that. */
export function threePublicTitle(
  { items }: ThreePublic,
  kind: ReportKind,
  unit: MoneyUnit,
): string {
  const total = items.find(({ id }) => id === 'total');
  if (!total) return kind === 'final' ? '“三公”经费花在哪里' : '“三公”经费打算花在哪里';
  const { planned, spent } = total;
  if (spent === null)
    return planned === null ? '“三公”经费' : `“三公”经费计划花 ${amountWords(planned, unit)}`;
  const said = spent === 0 ? '“三公”经费没有花钱' : `“三公”经费花了 ${amountWords(spent, unit)}`;
  if (planned === null) return said;
  if (planned === 0) return spent === 0 ? said : `${said}，预算是 0`;
  return spent === 0
    ? `${said}，预算是 ${amountWords(planned, unit)}`
    : `${said}，${comparison(spent, planned, '预算', unit)}`;
}

/** One sentence that says what the bars show. */
export function threePublicSentence(
  items: readonly ThreePublicItem[],
  year: number,
  unit: MoneyUnit,
): string {
  const parts = items.map(({ id, planned, spent }) => {
    const sides = [
      planned === null ? null : `预算 ${amountWords(planned, unit)}`,
      spent === null ? null : `决算 ${amountWords(spent, unit)}`,
    ];
    return `${THREE_PUBLIC_NAMES[id]}${sides.filter(Boolean).join('、')}`;
  });
  return `${year} 年${parts.join('；')}。`;
}

/** The finding and the text alternative. */
import type { BudgetChartData } from './data.ts';
import { amountLabel } from '../units.ts';

/** 12 项支出：4 项比年初预算多，8 项少; all alike is said in one. */
export function budgetTitle({ more, less, same }: BudgetChartData): string {
  const count = more + less + same;
  if (same === count) return `${count} 项支出都和年初预算一样多`;
  if (more === count) return `${count} 项支出都比年初预算多`;
  if (less === count) return `${count} 项支出都比年初预算少`;
  const parts = [
    more === 0 ? null : `${more} 项比年初预算多`,
    less === 0 ? null : `${less} 项${more === 0 ? '比年初预算' : ''}少`,
    same === 0 ? null : `${same} 项一样`,
  ];
  return `${count} 项支出里，${parts.filter(Boolean).join('，')}`;
}

/** One sentence that says what the bars show. */
export function budgetSentence({ pairs, unit }: BudgetChartData, year: number): string {
  const parts = pairs.map(({ name, planned, spent }) => {
    return `${name}年初预算 ${amountLabel(planned, unit)}、决算 ${amountLabel(spent, unit)}`;
  });
  return `${year} 年各项支出，按相差多少排列，单位${unit}：${parts.join('；')}。`;
}

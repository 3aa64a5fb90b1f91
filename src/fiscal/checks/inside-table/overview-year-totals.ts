/** The year's income and expenditure are the sum of their lines. */
import type { Check } from '../check.ts';
import { sideOutcomes } from '../comparing/side-sums.ts';

export const overviewYearTotals: Check = {
  id: 'overview-year-totals',
  family: 'inside-table',
  severity: 'figure',
  title: '本年合计是否等于各行之和',
  explanation:
    '收支总表和财政拨款收支总表里，“本年收入合计”应等于上面各项收入之和，“本年支出合计”应等于各类支出之和；右边分资金性质的，每一栏都核对。表里没有这一行的不核对。',
  formula: '本年收入合计 = 各项收入之和；本年支出合计 = 各类支出之和',
  find: (report) =>
    sideOutcomes(report, ({ year, lines, name }) =>
      year && lines.length > 0
        ? [{ stated: year, terms: lines, parts: name === '收入' ? '各项收入' : '各类支出' }]
        : [],
    ),
};

/** All that came in is the year's income and what was carried over; all that went out likewise. */
import type { Check } from '../check.ts';
import { sideOutcomes } from '../comparing/side-sums.ts';

export const overviewTotals: Check = {
  id: 'overview-totals',
  family: 'inside-table',
  severity: 'figure',
  title: '总计是否等于本年合计加结转结余',
  explanation:
    '左边的总计等于本年收入合计加使用的结余和年初结转结余；右边的总计等于本年支出合计加结余分配和年末结转结余。结转结余下面按资金性质列出的明细不重复相加。',
  formula: '总计 = 本年收入合计 + 使用非财政拨款结余 + 年初结转和结余',
  find: (report) =>
    sideOutcomes(report, ({ total, year, lines, carried, name }) => {
      const terms = [...(year ? [year] : lines), ...carried.map(({ entry }) => entry)];
      const left =
        name === '收入' ? '本年收入、使用结余与年初结转' : '本年支出、结余分配与年末结转';
      return total && terms.length > 0 ? [{ stated: total, terms, parts: left }] : [];
    }),
};

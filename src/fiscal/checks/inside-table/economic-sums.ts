/** Lists of economic codes side by side: each group is the sum of its items. */
import { withoutZeroStep } from '../reading/cells/placed-cell.ts';
import { economicCells } from '../reading/cells/economic-cells.ts';
import type { Check } from '../check.ts';
import { sumOutcomes, type Sum } from '../comparing/sums.ts';
import { added } from '../comparing/compare.ts';

export const economicSums: Check = {
  id: 'economic-sums',
  family: 'inside-table',
  severity: 'figure',
  title: '经济分类的类是否等于款之和',
  explanation:
    '基本支出明细表按经济分类列出：301 工资福利支出应等于 30101、30102 等各款之和，其他类也一样。只列出类的不核对。',
  formula: '301 = 30101 + 30102 + …；302 = 30201 + 30202 + …；…',
  find: (report) =>
    economicCells(report).flatMap(({ table, cells }) => {
      const sums = [...cells].flatMap(([code, stated]): Sum[] => {
        const terms = [...cells].filter(([part]) => part.length === 5 && part.startsWith(code));
        if (code.length !== 3 || terms.length === 0) return [];
        return [
          {
            place: `${table.id}:${code}`,
            stated,
            terms: added(terms.map(([, cell]) => withoutZeroStep(cell))),
            parts: '下面各款',
          },
        ];
      });
      return sumOutcomes(table, sums, '类等于各款之和');
    }),
};

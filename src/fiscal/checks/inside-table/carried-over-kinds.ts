/** What was carried over is the sum of its kinds of money. */
import type { Check } from '../check.ts';
import { sideOutcomes } from '../comparing/side-sums.ts';

export const carriedOverKinds: Check = {
  id: 'carried-over-kinds',
  family: 'inside-table',
  severity: 'figure',
  title: '结转结余是否等于各种资金之和',
  explanation:
    '财政拨款收支总表把结转结余分成一般公共预算、政府性基金预算和国有资本经营预算，三者之和应等于结转结余一行。没有列出明细的不核对。',
  formula: '年初财政拨款结转和结余 = 一般公共预算 + 政府性基金预算 + 国有资本经营预算',
  find: (report) =>
    sideOutcomes(report, ({ carried }) =>
      carried.flatMap(({ entry, kinds }) =>
        kinds.length > 1 ? [{ stated: entry, terms: kinds, parts: '下面各种资金' }] : [],
      ),
    ),
};

/** The overview's income is that of the table of income. */
import type { ReportContent } from '../../report.ts';
import { kindOfMoney } from '../../tables/kinds-of-money.ts';
import { agreement } from '../comparing/agreement.ts';
import type { Check, Outcome } from '../check.ts';
import {
  entryCell,
  fiscalColumn,
  incomeAndCarriedColumn,
  incomeColumn,
  onlyTable,
  rowCell,
  sideOf,
  totalCell,
  yearEntry,
} from '../reading/cells/amounts-by-meaning.ts';
import { notCompared } from '../comparing/not-compared.ts';
import { added } from '../comparing/compare.ts';

export const overviewAndIncome: Check = {
  id: 'overview-and-income',
  family: 'across-tables',
  severity: 'figure',
  title: '收支总表与收入表的收入是否一致',
  explanation:
    '收支总表的“本年收入合计”应等于收入表合计行的本年收入，收支总表的各项财政拨款收入之和应等于收入表的“财政拨款收入”。收入表的合计含有上年结转的，与收支总表的收入总计核对。',
  formula: '收支总表 本年收入合计 = 收入表 合计；收支总表 财政拨款收入 = 收入表 财政拨款收入',
  find,
};

function find(report: ReportContent): Outcome[] {
  const overview = sideOf(report, 'income-expenditure', '收入');
  const income = onlyTable(report, 'income');
  if (!overview || !income) return notCompared(report, ['income-expenditure', 'income']);
  const year = entryCell(report, overview, yearEntry(overview));
  const whole =
    totalCell(report, income, incomeColumn(income)) ?? rowCell(report, income, /^本年收入合计$/);
  const fiscal = totalCell(report, income, fiscalColumn(income));
  const lines = overview.side.lines.filter(
    ({ name }) => kindOfMoney(name) !== null || name.includes('财政拨款'),
  );
  const terms = lines.flatMap((entry) => entryCell(report, overview, entry) ?? []);
  const all = entryCell(report, overview, overview.side.total);
  const withCarried = totalCell(report, income, incomeAndCarriedColumn(income));
  const totals =
    all && withCarried
      ? [agreement({ place: 'total', stated: all, others: [[1, withCarried]] })]
      : [];
  return [
    ...totals,
    ...(year && whole
      ? [agreement({ place: 'year', stated: year, others: [[1, whole]] })]
      : totals.length > 0
        ? []
        : notCompared(report, ['income-expenditure', 'income'], '本年收入合计')),
    ...(fiscal && terms.length > 0
      ? [
          agreement({
            place: 'fiscal',
            stated: fiscal,
            others: added(terms.filter(({ amount }) => amount !== 0)),
          }),
        ].filter(({ operands }) => operands.length > 1)
      : []),
  ];
}

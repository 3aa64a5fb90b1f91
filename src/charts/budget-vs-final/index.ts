/** The chart `budget-vs-final`: what items were planned to cost at the start of the year, and what they cost. */
import { budgetItems } from '../../fiscal/figures/budget-items.ts';
import { fen } from '../../fiscal/money.ts';
import type { Report } from '../../fiscal/report.ts';
import { planRows } from '../bar-rows.ts';
import { barLayouts } from '../bars.ts';
import { chartRow, sectionSource } from '../chart-table.ts';
import { createChart, type Chart } from '../chart.ts';
import { tailNote } from '../fold-tail.ts';
import { signedAmount } from '../units.ts';
import { budgetChartData } from './data.ts';
import { budgetSentence, budgetTitle } from './words.ts';

/** The chart of a report, or null where its text states fewer than two items, or none with money. */
export function budgetChart(report: Report): Chart | null {
  const found = budgetItems(report);
  if (!found) return null;
  const data = budgetChartData(found.items);
  if (data.pairs.every(({ planned, spent }) => planned === 0 && spent === 0)) return null;
  const { unit } = data;
  const rows = planRows(data.pairs, unit, ['年初预算', '决算']);
  return createChart({
    id: 'budget-vs-final',
    title: budgetTitle(data),
    subtitle: `${report.year} 年各项支出，年初预算和决算，相差最多的在前`,
    sentence: budgetSentence(data, report.year),
    unit,
    ...barLayouts(rows),
    columns: [
      { name: '科目', type: 'name' },
      { name: '年初预算', type: 'amount' },
      { name: '决算', type: 'amount' },
      { name: '相差', type: 'amount' },
      { name: '报告说明的原因', type: 'words' },
    ],
    rows: data.items.map(({ name, planned, spent, reason, line }) => {
      const gap = fen(spent - planned);
      const row = chartRow([name, planned, spent, gap, reason], unit, { line });
      return { ...row, cells: row.cells.with(3, signedAmount(gap, unit)) };
    }),
    notes: tailNote(`其他 ${data.tail.length} 项`, data.tail),
    source: sectionSource(report, found.section),
  });
}

/** The chart `income-sources`: where a year's money comes from. */
import { incomeSources } from '../../fiscal/figures/income.ts';
import { KIND_NAMES, type Report } from '../../fiscal/report.ts';
import { barLayouts } from '../bars.ts';
import { tableSource } from '../chart-table.ts';
import { createChart, type Chart } from '../chart.ts';
import { shareRows, shareTable } from '../share-bars.ts';
import { incomeChartData } from './data.ts';
import { incomeNotes, incomeSentence, incomeTitle } from './words.ts';

/** The chart of a report, or null where no table lists sources. */
export function incomeChart(report: Report): Chart | null {
  const income = incomeSources(report);
  if (!income) return null;
  const data = incomeChartData(income);
  // Money carried over is outlined, since it is no income of this year.
  const rows = shareRows(data, ({ parts }) =>
    parts.every(({ isCarriedOver }) => isCarriedOver) ? 'reference' : 'income',
  );
  return createChart({
    id: 'income-sources',
    title: incomeTitle(data, report.kind),
    subtitle: `${report.year} 年${KIND_NAMES[report.kind]}，钱从哪里来`,
    sentence: incomeSentence(data, report.year, report.kind),
    unit: data.unit,
    ...barLayouts(rows),
    columns: [
      { name: '来源', type: 'name' },
      { name: '金额', type: 'amount' },
      { name: '占比', type: 'share' },
    ],
    rows: shareTable(income.sources, income.total, data),
    notes: incomeNotes(data, income.sources),
    source: tableSource(report, income.table, income.printedTotal?.line),
  });
}

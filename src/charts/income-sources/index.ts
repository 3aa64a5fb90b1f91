/** The chart `income-sources`: where a year's money comes from. */
import { incomeSources } from '../../fiscal/figures/income.ts';
import { KIND_NAMES, type Report } from '../../fiscal/report.ts';
import { amountBar, type BarRow } from '../bar-rows.ts';
import { barLayouts } from '../bars.ts';
import { chartRow, tableSource } from '../chart-table.ts';
import { createChart, type Chart } from '../chart.ts';
import { shareLabel } from '../share-label.ts';
import { incomeChartData, type IncomeChartData } from './data.ts';
import { incomeNotes, incomeSentence, incomeTitle } from './words.ts';

/** The rows of bars: money carried over is outlined, since it is no income of this year. */
function incomeRows({ bars, unit }: IncomeChartData): BarRow[] {
  return bars.map(({ name, amount, share, isCarriedOver }) => ({
    name,
    share: share === null ? '' : shareLabel(share),
    bars: [amountBar(amount, isCarriedOver ? 'reference' : 'income', unit)],
  }));
}

/** The chart of a report, or null where no table lists sources. */
export function incomeChart(report: Report): Chart | null {
  const income = incomeSources(report);
  if (!income) return null;
  const data = incomeChartData(income);
  const rows = incomeRows(data);
  const isShareable = data.bars.every(({ share }) => share !== null);
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
    rows: income.sources.map(({ name, amount, line }) =>
      chartRow([name, amount, isShareable ? shareLabel(amount / income.total) : ''], data.unit, {
        line,
      }),
    ),
    notes: incomeNotes(data, income.sources),
    source: tableSource(report, income.table, income.printedTotal?.line),
  });
}

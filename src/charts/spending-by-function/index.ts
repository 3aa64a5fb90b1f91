/** The chart `spending-by-function`: what a year's money went to, by category of the function classification. */
import { KIND_NAMES, type Report } from '../../fiscal/report.ts';
import { spendingByFunction } from '../../fiscal/figures/spending.ts';
import type { BarRow } from '../bar-rows.ts';
import { barLayouts } from '../bars.ts';
import { createChart, type Chart } from '../chart.ts';
import { tailNote } from '../fold-tail.ts';
import { shareRows, shareTable } from '../share-bars.ts';
import { spendingChartData, type SpendingChartData } from './data.ts';
import { spendingSentence, spendingTitle } from './words.ts';

/** The rows of bars. */
export function spendingRows(data: SpendingChartData): BarRow[] {
  return shareRows(data, () => 'spending');
}

/** The chart of a report, or null where no table lists spending by function other than zero. */
export function spendingChart(
  report: Pick<Report, 'tables' | 'unit' | 'year' | 'kind'>,
): Chart | null {
  const spending = spendingByFunction(report);
  if (!spending) return null;
  const data = spendingChartData(spending);
  if (data.bars.length === 0) return null;
  const rows = spendingRows(data);
  const { id, title } = spending.table;
  const line = spending.printedTotal?.line ?? spending.categories[0]?.line ?? null;
  return createChart({
    id: 'spending-by-function',
    title: spendingTitle(data, report.kind),
    subtitle: `${report.year} 年${KIND_NAMES[report.kind]}支出，按功能分类`,
    sentence: spendingSentence(data, report.year, report.kind),
    unit: data.unit,
    ...barLayouts(rows),
    columns: [
      { name: '类', type: 'name' },
      { name: '金额', type: 'amount' },
      { name: '占比', type: 'share' },
    ],
    rows: shareTable(spending.categories, spending.total, data),
    notes: data.bars.flatMap(({ name, parts }) =>
      tailNote(name, parts.length > 1 ? parts.map((part) => part.name) : []),
    ),
    source: { kind: report.kind, part: 'table', id, title, line },
  });
}

/** The chart `basic-vs-project`: what keeps the agency running, and what is spent on projects, by category. */
import { sumFen } from '../../fiscal/money.ts';
import { KIND_NAMES, type Report } from '../../fiscal/report.ts';
import { spendingByNature } from '../../fiscal/figures/spending-nature.ts';
import type { BarRow } from '../bar-rows.ts';
import { barLayouts } from '../bars.ts';
import { chartRow, tableSource } from '../chart-table.ts';
import { createChart, type Chart } from '../chart.ts';
import { tailNote } from '../fold-tail.ts';
import { NATURES, NATURE_NAMES } from '../natures.ts';
import { natureChartData, type NatureChartData } from './data.ts';
import { natureSentence, natureTitle } from './words.ts';
import { amountLabel } from '../units.ts';

/** The rows of stacked bars: all together first, then the categories. */
function natureRows({ total, bars, unit }: NatureChartData): BarRow[] {
  const shown = NATURES.filter(
    (nature) => nature !== 'other' || [total, ...bars].some((bar) => bar[nature] !== 0),
  );
  const rows = bars.length > 1 ? [total, ...bars] : [total];
  return rows.map((bar) => ({
    name: bar.name,
    bars: [
      {
        caption: '',
        amount: amountLabel(bar.amount, unit),
        segments: shown.map((nature) => ({ amount: bar[nature], tone: nature })),
      },
    ],
    parts: shown.map((nature) => ({
      name: NATURE_NAMES[nature],
      amount: bar[nature] === 0 ? '0' : amountLabel(bar[nature], unit),
      tone: nature,
    })),
  }));
}

/** The chart of a report, or null where no table tells basic and project expenditure apart, or all is zero. */
export function natureChart(report: Report): Chart | null {
  const spending = spendingByNature(report);
  if (!spending) return null;
  const data = natureChartData(spending);
  if ([data.total, ...data.bars].every(({ amount }) => amount === 0)) return null;
  const rows = natureRows(data);
  const hasOthers = data.total.other !== 0 || data.bars.some(({ other }) => other !== 0);
  const { unit } = data;
  const listed = [
    ...spending.categories,
    ...(spending.total ? [{ ...spending.total, name: '合计', isTotal: true }] : []),
  ];
  return createChart({
    id: 'basic-vs-project',
    title: natureTitle(data),
    subtitle: `${report.year} 年${KIND_NAMES[report.kind]}支出，维持运转的基本支出和做专门事情的项目支出`,
    sentence: natureSentence(data, report.year, report.kind),
    unit,
    ...barLayouts(rows),
    columns: [
      { name: '类', type: 'name' },
      { name: '基本支出', type: 'amount' },
      { name: '项目支出', type: 'amount' },
      ...(hasOthers ? [{ name: '其他支出', type: 'amount' } as const] : []),
      { name: '合计', type: 'amount' },
    ],
    rows: listed.map(({ line, ...row }) => {
      const others = row.others.filter((amount) => amount !== null);
      const other = others.length === 0 ? null : sumFen(others);
      const isTotal = 'isTotal' in row;
      return chartRow(
        [row.name, row.basic, row.project, ...(hasOthers ? [other] : []), row.whole],
        unit,
        { line, isTotal },
      );
    }),
    notes: tailNote(
      `其他 ${data.tail.length} 类`,
      data.tail.map(({ name }) => name),
    ),
    source: tableSource(report, spending.table, spending.total?.line),
  });
}

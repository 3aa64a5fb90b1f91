/** The chart `spending-by-function`: what a year's money went to, by category of the function classification. */
import type { Report } from '../../fiscal/report.ts';
import { formatFen, type MoneyUnit } from '../../fiscal/money.ts';
import { spendingByFunction, type SpendingByFunction } from '../../fiscal/spending.ts';
import { shareLabel } from '../share-label.ts';
import { spendingChartData } from './data.ts';
import { drawSpending } from './draw.ts';
import { narrowLayout } from './narrow-layout.ts';
import { wideLayout } from './wide-layout.ts';
import { spendingSentence, spendingTitle } from './words.ts';

export const SPENDING_CHART = 'spending-by-function';

/** A row of the table behind the chart: every category, none folded. */
export interface ChartRow {
  readonly name: string;
  readonly amount: string;
  readonly share: string;
  readonly line: number;
}

/** A chart, ready to be put into a figure. The ids name its title and its sentence. */
export interface Chart {
  readonly id: string;
  readonly titleId: string;
  readonly sentenceId: string;
  readonly title: string;
  readonly sentence: string;
  readonly unit: MoneyUnit;
  readonly narrow: string;
  readonly wide: string;
  readonly rows: readonly ChartRow[];
  readonly source: SpendingByFunction['table'] & { readonly line: number };
}

/** The chart of a report, or null where no table lists spending by function. `anchor` makes ids unique. */
export function spendingChart(
  report: Pick<Report, 'tables' | 'unit' | 'year' | 'kind'>,
  anchor: (id: string) => string,
): Chart | null {
  const spending = spendingByFunction(report);
  if (!spending) return null;
  const data = spendingChartData(spending);
  const id = anchor(SPENDING_CHART);
  const [titleId, sentenceId] = [`${id}-title`, `${id}-sentence`];
  const names = { title: titleId, description: sentenceId };
  const first = spending.categories[0];
  return {
    id,
    titleId,
    sentenceId,
    title: spendingTitle(data, report.kind),
    sentence: spendingSentence(data, report.year, report.kind),
    unit: data.unit,
    narrow: drawSpending(narrowLayout(data), 'narrow', names),
    wide: drawSpending(wideLayout(data), 'wide', names),
    rows: spending.categories.map(({ name, amount, line }) => ({
      name,
      line,
      amount: formatFen(amount, data.unit),
      share: data.bars[0]?.share == null ? '' : shareLabel(amount / spending.total),
    })),
    source: { ...spending.table, line: spending.printedTotal?.line ?? first?.line ?? 1 },
  };
}

/** The chart `three-public`: travel abroad, official cars and receptions, planned beside spent. */
import {
  THREE_PUBLIC_NAMES,
  threePublic,
  type ThreePublicItem,
} from '../../fiscal/figures/three-public.ts';
import type { MoneyUnit } from '../../fiscal/money.ts';
import { KIND_NAMES, type Report } from '../../fiscal/report.ts';
import { amountBar, type Bar, type BarRow } from '../bar-rows.ts';
import { barLayouts } from '../bars.ts';
import { chartRow, tableSource } from '../chart-table.ts';
import { createChart, type Chart } from '../chart.ts';
import { chartUnit } from '../units.ts';
import { threePublicSentence, threePublicTitle } from './words.ts';

const isPartOfCars = ({ id }: ThreePublicItem) => id === 'car-purchase' || id === 'car-running';

/** What is drawn: items with money on either side; cars as a sum only where its parts are not told. */
function drawnItems(items: readonly ThreePublicItem[]): ThreePublicItem[] {
  const hasMoney = ({ planned, spent }: ThreePublicItem) =>
    (planned ?? 0) !== 0 || (spent ?? 0) !== 0;
  const hasParts = items.some((item) => isPartOfCars(item) && hasMoney(item));
  return items.filter((item) => hasMoney(item) && !(item.id === 'cars' && hasParts));
}

/** The rows: a bar for what was planned, outlined, above one for what was spent; only one where one is printed. */
function threePublicRows(items: readonly ThreePublicItem[], unit: MoneyUnit): BarRow[] {
  const isPaired = items.some(({ planned, spent }) => planned !== null && spent !== null);
  return items.map(({ id, planned, spent }) => {
    const bar = (caption: string, amount: typeof planned, tone: 'reference' | 'spending'): Bar[] =>
      amount === null ? [] : [amountBar(amount, tone, unit, isPaired ? caption : '')];
    const bars = [
      ...bar('预算', planned, isPaired ? 'reference' : 'spending'),
      ...bar('决算', spent, 'spending'),
    ];
    return { name: THREE_PUBLIC_NAMES[id], bars };
  });
}

/** The chart of a report, or null where its table prints no money. */
export function threePublicChart(report: Report): Chart | null {
  const found = threePublic(report);
  const items = drawnItems(found?.items ?? []);
  if (!found || items.length === 0) return null;
  const unit = chartUnit(found.items.flatMap(({ planned, spent }) => [planned ?? 0, spent ?? 0]));
  const rows = threePublicRows(items, unit);
  const hasPlan = found.items.some(({ planned }) => planned !== null);
  const hasSpent = found.items.some(({ spent }) => spent !== null);
  return createChart({
    id: 'three-public',
    title: threePublicTitle(found, report.kind, unit),
    subtitle: `${report.year} 年${KIND_NAMES[report.kind]}，因公出国（境）、公务用车、公务接待`,
    sentence: threePublicSentence(items, report.year, unit),
    unit,
    ...barLayouts(rows),
    columns: [
      { name: '项目', type: 'name' },
      ...(hasPlan ? [{ name: '预算', type: 'amount' } as const] : []),
      ...(hasSpent ? [{ name: '决算', type: 'amount' } as const] : []),
    ],
    rows: found.items.map((item) => {
      const { id, planned, spent, line } = item;
      return chartRow(
        [THREE_PUBLIC_NAMES[id], ...(hasPlan ? [planned] : []), ...(hasSpent ? [spent] : [])],
        unit,
        { line, depth: isPartOfCars(item) ? 1 : 0, isTotal: id === 'total' },
      );
    }),
    notes: [],
    source: tableSource(report, found.table, found.items[0]?.line),
  });
}

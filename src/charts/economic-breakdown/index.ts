/** The chart `economic-breakdown`: what basic expenditure buys, by economic classification. */
import {
  economicBreakdown,
  type EconomicBreakdown,
  type EconomicGroup,
} from '../../fiscal/figures/economic.ts';
import { sumFen, type MoneyUnit } from '../../fiscal/money.ts';
import { KIND_NAMES, type Report } from '../../fiscal/report.ts';
import { roundingAllowance } from '../../fiscal/tables/print-precision.ts';
import { amountBar, type BarRow } from '../bar-rows.ts';
import { narrowBars } from '../bars-narrow.ts';
import { wideBars } from '../bars-wide.ts';
import { chartRow, tableSource } from '../chart-table.ts';
import { createChart, type Chart } from '../chart.ts';
import { tailNote } from '../fold-tail.ts';
import { shareLabel } from '../share-label.ts';
import { amountWords } from '../units.ts';
import { economicChartData, type EconomicChartData } from './data.ts';
import { treemapLayout } from './treemap.ts';
import { economicSentence, economicTitle } from './words.ts';

/** The rows of bars: each group, and its items in a paler tone below it. */
export function economicRows({ groups, total, unit }: EconomicChartData): BarRow[] {
  const isShareable = groups.every(({ share }) => share !== null);
  return groups.flatMap((group) =>
    [group, ...(group.items.length > 1 ? group.items : [])].map(({ name, amount }, index) => ({
      name,
      isPart: index > 0,
      share: isShareable ? shareLabel(amount / total) : '',
      bars: [amountBar(amount, index === 0 ? 'spending' : 'cell', unit)],
    })),
  );
}

/** The chart of a report, or null where no table lists amounts by economic codes other than zero. */
export function economicChart(report: Report): Chart | null {
  const breakdown = economicBreakdown(report);
  if (!breakdown) return null;
  const data = economicChartData(breakdown);
  if (data.groups.length === 0) return null;
  const rows = economicRows(data);
  const isAbove = data.groups.every(({ amount, items }) =>
    [amount, ...items.map((item) => item.amount)].every((each) => each > 0),
  );
  return createChart({
    id: 'economic-breakdown',
    title: economicTitle(data),
    subtitle: `${report.year} 年${KIND_NAMES[report.kind]}，一般公共预算的基本支出，按经济分类`,
    sentence: economicSentence(data, report.year, report.kind),
    unit: data.unit,
    narrow: () => narrowBars(rows),
    wide: () => (isAbove && rows.length > 1 ? treemapLayout(data) : wideBars(rows)),
    columns: [
      { name: '科目', type: 'name' },
      { name: '金额', type: 'amount' },
      { name: '占比', type: 'share' },
    ],
    rows: tableRows(breakdown, data.unit, isAbove),
    notes: [
      ...data.groups.flatMap((group) =>
        (group.items.length > 1 ? group.items : []).flatMap(({ name, holds = [] }) =>
          tailNote(`${group.name}的${name}`, holds),
        ),
      ),
      ...breakdown.groups.flatMap((group) => sumNote(report, breakdown, group, data.unit)),
    ],
    source: tableSource(report, breakdown.table, breakdown.groups[0]?.line),
  });
}

function tableRows({ groups, total }: EconomicBreakdown, unit: MoneyUnit, isShareable: boolean) {
  const share = (amount: number) => (isShareable ? shareLabel(amount / total) : '');
  return groups.flatMap(({ items, ...group }) => [
    chartRow([group.name, group.amount, share(group.amount)], unit, {
      line: group.line,
      isTotal: items.length > 0,
    }),
    ...items.map((item) =>
      chartRow([item.name, item.amount, share(item.amount)], unit, { line: item.line, depth: 1 }),
    ),
  ]);
}

/** Items that miss the printed sum of their group, said as they are. */
function sumNote(
  report: Report,
  { table }: EconomicBreakdown,
  { name, amount, items }: EconomicGroup,
  unit: MoneyUnit,
) {
  const sum = sumFen(items.map((item) => item.amount));
  if (items.length === 0 || sum === amount) return [];
  const isRounding = Math.abs(sum - amount) <= roundingAllowance(table, report, items.length);
  return [
    `${name}的细项相加是 ${amountWords(sum, unit)}，表里印的是 ${amountWords(amount, unit)}${isRounding ? '，差在四舍五入' : ''}。`,
  ];
}

/** The chart `money-flow`: from sources through one total to purposes, and on to basic and project expenditure. */
import { moneyFlow, type MoneyFlow } from '../../fiscal/figures/money-flow.ts';
import type { Fen, MoneyUnit } from '../../fiscal/money.ts';
import { KIND_NAMES, type Report } from '../../fiscal/report.ts';
import { chartRow, tableSource } from '../chart-table.ts';
import { createChart, type Chart, type ChartRow } from '../chart.ts';
import { tailNote } from '../fold-tail.ts';
import { NATURE_NAMES } from '../natures.ts';
import { flowData } from './data.ts';
import { narrowFlow } from './narrow-flow.ts';
import { wideFlow } from './wide-flow.ts';
import { flowSentence, flowTitle, roundingNotes } from './words.ts';

/** The chart of a report, or null where its amounts do not add up to one flow. */
export function flowChart(report: Report): Chart | null {
  const flow = moneyFlow(report);
  if (!flow) return null;
  const data = flowData(flow);
  return createChart({
    id: 'money-flow',
    title: flowTitle(data, report.kind),
    subtitle: `${report.year} 年${KIND_NAMES[report.kind]}，钱从哪里来，到哪里去`,
    sentence: flowSentence(data, report.year),
    unit: data.unit,
    narrow: () => narrowFlow(data),
    wide: () => wideFlow(data),
    columns: [
      { name: '从', type: 'name' },
      { name: '到', type: 'name' },
      { name: '金额', type: 'amount' },
    ],
    rows: flowRows(flow, data.unit),
    notes: [
      ...data.tails.flatMap(({ name, holds }) => tailNote(name, holds)),
      ...roundingNotes(flow, data),
    ],
    source: tableSource(report, flow.table, flow.total.line),
  });
}

/** Every stretch of the flow, as printed. */
function flowRows({ sources, categories, remainders }: MoneyFlow, unit: MoneyUnit): ChartRow[] {
  const row = (from: string, to: string, amount: Fen, line: number) =>
    chartRow([from, to, amount], unit, { line });
  return [
    ...sources.map(({ name, amount, line }) => row(name, '可用的钱', amount, line)),
    ...categories.flatMap(({ name, whole, line }) =>
      whole === null ? [] : [row('可用的钱', name, whole, line)],
    ),
    ...remainders.map(({ name, amount, line }) => row('可用的钱', name, amount, line)),
    ...categories.flatMap(({ name, basic, project, others, line }) => [
      ...(basic ? [row(name, NATURE_NAMES.basic, basic, line)] : []),
      ...(project ? [row(name, NATURE_NAMES.project, project, line)] : []),
      ...others.flatMap((amount) => (amount ? [row(name, NATURE_NAMES.other, amount, line)] : [])),
    ]),
  ];
}

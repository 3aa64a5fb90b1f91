/** The finding and the text alternative. */
import { fen } from '../../fiscal/money.ts';
import type { MoneyFlow } from '../../fiscal/figures/money-flow.ts';
import type { ReportKind } from '../../fiscal/report.ts';
import { NATURES } from '../natures.ts';
import { shareWords } from '../share-words.ts';
import { amountLabel, amountWords } from '../units.ts';
import type { FlowData, FlowNode } from './data.ts';

/** 全部来自一般公共预算财政拨款，近九成用于卫生健康; where neither is a good part, what the flow is of. */
export function flowTitle(data: FlowData, kind: ReportKind): string {
  const [from, to] = kind === 'final' ? ['来自', '用于'] : ['来自', '安排给'];
  const source = data.nodes.find(({ layer }) => layer === 0);
  const category = data.nodes.find(({ tone }) => tone === 'spending');
  const part = (verb: string, node: FlowNode | undefined) => {
    const words = node && data.total > 0 ? shareWords(node.amount / data.total) : null;
    return node && words !== null ? `${words}${verb}${node.name}` : null;
  };
  const parts = [part(from, source), part(to, category)].filter((words) => words !== null);
  return parts.length === 0
    ? `${amountWords(data.total, data.unit)}从哪里来，到哪里去`
    : parts.join('，');
}

/** One sentence that says what flows where. */
export function flowSentence({ nodes, links, unit }: FlowData, year: number): string {
  const amounts = (own: readonly FlowNode[]) =>
    own.map(({ name, amount }) => `${name} ${amountLabel(amount, unit)}`);
  const sources = nodes.filter(({ layer }) => layer === 0);
  const targets = nodes.filter(({ id }) =>
    links.some(({ from, to }) => from === 'total' && to === id),
  );
  const kinds = nodes.filter(({ tone }) => NATURES.some((nature) => nature === tone));
  const steps = [
    `来源：${amounts(sources).join('，')}`,
    `用途：${amounts(targets).join('，')}`,
    `性质：${amounts(kinds).join('，')}`,
  ];
  return `${year} 年钱的来去，单位${unit}。${steps.join('；')}。`;
}

/** Sums that miss their totals by rounding, said as they are. */
export function roundingNotes({ rounding }: MoneyFlow, { unit }: FlowData): string[] {
  if (rounding.length === 0) return [];
  const most = fen(Math.max(...rounding.map(({ difference }) => Math.abs(difference))));
  const names = rounding.map(({ name }) => name).join('、');
  return [
    `报告里的数都四舍五入过，所以这几处相加和合计最多差 ${amountWords(most, unit)}：${names}。`,
  ];
}

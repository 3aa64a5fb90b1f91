/** The flow as nodes and links, in layers from sources to kinds of expenditure. */
import type { Fen, MoneyUnit } from '../../fiscal/money.ts';
import type { MoneyFlow } from '../../fiscal/figures/money-flow.ts';
import type { Tone } from '../layout.ts';
import { NATURES, NATURE_NAMES } from '../natures.ts';
import { chartUnit } from '../units.ts';
import { bySize, foldedCategories, foldedSources, type FlowTail } from './fold.ts';

export interface FlowNode {
  readonly id: string;
  readonly name: string;
  readonly amount: Fen;
  readonly layer: number;
  readonly tone: Tone;
}

/** An amount on its way; its tone is that of the more telling end. */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly amount: Fen;
  readonly tone: Tone;
}

export interface FlowData {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  readonly total: Fen;
  readonly layers: number;
  readonly unit: MoneyUnit;
  readonly tails: readonly FlowTail[];
}

const TOTAL = 'total';

/** Prepares nodes and links. A single source is the total itself and gets no node beside it. */
export function flowData({ sources, total, categories, kinds, remainders }: MoneyFlow): FlowData {
  const source = foldedSources(sources);
  const category = foldedCategories(categories);
  const nodes: FlowNode[] = [];
  const links: FlowLink[] = [];
  const [only] = sources;
  const isSingle = sources.length === 1 && only !== undefined;
  const first = isSingle ? 0 : 1;
  if (isSingle)
    nodes.push({ id: TOTAL, name: only.name, amount: total.amount, layer: 0, tone: 'income' });
  else {
    source.kept.forEach(({ name, amount, isCarriedOver }, index) => {
      const tone = isCarriedOver ? 'reference' : 'income';
      nodes.push({ id: `source-${index}`, name, amount, layer: 0, tone });
      links.push({ from: `source-${index}`, to: TOTAL, amount, tone: 'income' });
    });
    nodes.push({ id: TOTAL, name: '可用的钱', amount: total.amount, layer: 1, tone: 'total' });
  }
  category.kept.forEach(({ name, amount, ...parts }, index) => {
    const id = `category-${index}`;
    nodes.push({ id, name, amount, layer: first + 1, tone: 'spending' });
    links.push({ from: TOTAL, to: id, amount, tone: 'spending' });
    for (const nature of NATURES)
      if (parts[nature] !== 0)
        links.push({ from: id, to: nature, amount: parts[nature], tone: nature });
  });
  nodes.push(...kindNodes(kinds, first + 2));
  remainders.forEach(({ name, amount }, index) => {
    nodes.push({ id: `remainder-${index}`, name, amount, layer: first + 1, tone: 'reference' });
    links.push({ from: TOTAL, to: `remainder-${index}`, amount, tone: 'other' });
  });
  return {
    nodes,
    links,
    total: total.amount,
    layers: first + 3,
    unit: chartUnit(links.map(({ amount }) => amount).concat(total.amount)),
    tails: [...source.tails, ...category.tails],
  };
}

/** The kinds of expenditure, from the largest. */
function kindNodes(kinds: MoneyFlow['kinds'], layer: number): FlowNode[] {
  const nodes = NATURES.map((nature) => ({
    id: nature,
    name: NATURE_NAMES[nature],
    amount: kinds[nature],
    layer,
    tone: nature,
  }));
  return bySize(nodes.filter(({ amount }) => amount !== 0));
}

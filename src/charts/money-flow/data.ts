/** The flow as nodes and links, in layers from sources to kinds of expenditure. */
import { fen, sumFen, type Fen, type MoneyUnit } from '../../fiscal/money.ts';
import type { MoneyFlow } from '../../fiscal/money-flow.ts';
import type { NatureRow } from '../../fiscal/spending-nature.ts';
import type { Tone } from '../layout.ts';
import { foldTail } from '../fold-tail.ts';
import { chartUnit } from '../units.ts';

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

/** A folded tail, and the names of what it holds. */
export interface FlowTail {
  readonly name: string;
  readonly holds: readonly string[];
}

export interface FlowData {
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  readonly total: Fen;
  readonly layers: number;
  readonly unit: MoneyUnit;
  readonly tails: readonly FlowTail[];
}

const MOST_SOURCES = 6;
const MOST_CATEGORIES = 7;
const TOTAL = 'total';

/** Prepares nodes and links. A single source is the total itself and gets no node beside it. */
export function flowData({ sources, total, categories, kinds, remainders }: MoneyFlow): FlowData {
  const foldedSources = withTail<Source>(bySize(sources), MOST_SOURCES, sourcesTogether);
  const foldedCategories = withTail(
    bySize(categories.map(category)),
    MOST_CATEGORIES,
    categoriesTogether,
  );
  const nodes: FlowNode[] = [];
  const links: FlowLink[] = [];
  const [only] = sources;
  const isSingle = sources.length === 1 && only !== undefined;
  const first = isSingle ? 0 : 1;
  if (isSingle)
    nodes.push({ id: TOTAL, name: only.name, amount: total.amount, layer: 0, tone: 'income' });
  else {
    foldedSources.kept.forEach(({ name, amount, isCarriedOver }, index) => {
      const tone = isCarriedOver ? 'reference' : 'income';
      nodes.push({ id: `source-${index}`, name, amount, layer: 0, tone });
      links.push({ from: `source-${index}`, to: TOTAL, amount, tone: 'income' });
    });
    nodes.push({ id: TOTAL, name: '可用的钱', amount: total.amount, layer: 1, tone: 'total' });
  }
  foldedCategories.kept.forEach(({ name, amount: whole, basic, project, other }, index) => {
    const id = `category-${index}`;
    nodes.push({ id, name, amount: whole, layer: first + 1, tone: 'spending' });
    links.push({ from: TOTAL, to: id, amount: whole, tone: 'spending' });
    const amounts = { basic, project, other };
    for (const kind of KINDS) {
      if (amounts[kind] !== 0)
        links.push({ from: id, to: kind, amount: amounts[kind], tone: kind });
    }
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
    tails: [...foldedSources.tails, ...foldedCategories.tails],
  };
}

const KINDS = ['basic', 'project', 'other'] as const;
const KIND_NAMES = { basic: '基本支出', project: '项目支出', other: '其他支出' } as const;

/** The kinds of expenditure, from the largest. */
function kindNodes(kinds: MoneyFlow['kinds'], layer: number): FlowNode[] {
  const nodes = KINDS.map((kind) => ({
    id: kind,
    name: KIND_NAMES[kind],
    amount: kinds[kind],
    layer,
    tone: kind,
  }));
  return bySize(nodes.filter(({ amount }) => amount !== 0));
}

/** Small things stand together at the end of their layer, where their labels have room. */
function bySize<Item extends { readonly amount: Fen }>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => other.amount - one.amount);
}

interface Source {
  readonly name: string;
  readonly amount: Fen;
  readonly isCarriedOver: boolean;
}

interface Category {
  readonly name: string;
  readonly amount: Fen;
  readonly basic: Fen;
  readonly project: Fen;
  readonly other: Fen;
}

function category({ name, basic, project, others, whole }: NatureRow): Category {
  const parts = {
    basic: basic ?? fen(0),
    project: project ?? fen(0),
    other: sumFen(others.map((each) => each ?? fen(0))),
  };
  return { name, ...parts, amount: whole ?? sumFen(Object.values(parts)) };
}

/** The largest, and the rest as one, with its names. */
function withTail<Item extends { readonly name: string }>(
  sorted: readonly Item[],
  most: number,
  together: (tail: readonly Item[]) => Item,
): { readonly kept: readonly Item[]; readonly tails: readonly FlowTail[] } {
  const { kept, tail } = foldTail(sorted, most);
  if (tail.length === 0) return { kept, tails: [] };
  const rest = together(tail);
  return {
    kept: [...kept, rest],
    tails: [{ name: rest.name, holds: tail.map(({ name }) => name) }],
  };
}

function sourcesTogether(tail: readonly Source[]): Source {
  return {
    name: `其他 ${tail.length} 种来源`,
    amount: sumFen(tail.map(({ amount }) => amount)),
    isCarriedOver: tail.every(({ isCarriedOver }) => isCarriedOver),
  };
}

function categoriesTogether(tail: readonly Category[]): Category {
  const add = (key: 'amount' | 'basic' | 'project' | 'other') =>
    sumFen(tail.map((each) => each[key]));
  return {
    name: `其他 ${tail.length} 类`,
    amount: add('amount'),
    basic: add('basic'),
    project: add('project'),
    other: add('other'),
  };
}

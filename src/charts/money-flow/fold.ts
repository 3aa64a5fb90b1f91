/** Sources and categories of a flow from the largest, each with its tail as one. */
import type { NatureRow } from '../../fiscal/figures/spending-nature.ts';
import { sumFen, type Fen } from '../../fiscal/money.ts';
import { foldTail } from '../fold-tail.ts';
import { natureAmounts, sumNatures, type NatureAmounts } from '../natures.ts';

/** A folded tail, and the names of what it holds. */
export interface FlowTail {
  readonly name: string;
  readonly holds: readonly string[];
}

export interface Source {
  readonly name: string;
  readonly amount: Fen;
  readonly isCarriedOver: boolean;
}

const MOST_SOURCES = 6;
const MOST_CATEGORIES = 7;

/** What is drawn, from the largest, and the tails that it stands for. */
export interface Folded<Item> {
  readonly kept: readonly Item[];
  readonly tails: readonly FlowTail[];
}

/** The sources of a flow. */
export function foldedSources(sources: readonly Source[]): Folded<Source> {
  return withTail(bySize(sources), MOST_SOURCES, sourcesTogether);
}

/** The categories of a flow, each with its kinds of expenditure. */
export function foldedCategories(rows: readonly NatureRow[]): Folded<NatureAmounts> {
  return withTail(bySize(rows.map(natureAmounts)), MOST_CATEGORIES, (tail) =>
    sumNatures(`其他 ${tail.length} 类`, tail),
  );
}

/** Small things stand together at the end of their layer, where their labels have room. */
export function bySize<Item extends { readonly amount: Fen }>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => other.amount - one.amount);
}

/** The largest, and the rest as one, with its names. */
function withTail<Item extends { readonly name: string }>(
  sorted: readonly Item[],
  most: number,
  together: (tail: readonly Item[]) => Item,
): Folded<Item> {
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

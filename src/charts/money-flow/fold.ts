/** Sources and categories of a flow from the largest, each with its tail as one. */
import type { NatureRow } from '../../fiscal/figures/spending-nature.ts';
import { fen, sumFen, type Fen } from '../../fiscal/money.ts';
import { foldTail } from '../fold-tail.ts';

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

export interface Category {
  readonly name: string;
  readonly amount: Fen;
  readonly basic: Fen;
  readonly project: Fen;
  readonly other: Fen;
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
export function foldedCategories(rows: readonly NatureRow[]): Folded<Category> {
  return withTail(bySize(rows.map(category)), MOST_CATEGORIES, categoriesTogether);
}

/** Small things stand together at the end of their layer, where their labels have room. */
export function bySize<Item extends { readonly amount: Fen }>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => other.amount - one.amount);
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

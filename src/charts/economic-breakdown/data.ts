/** Groups from the largest, each with its larger items and one for the rest. */
import type { EconomicBreakdown, EconomicGroup } from '../../fiscal/figures/economic.ts';
import { sumFen, type Fen, type MoneyUnit } from '../../fiscal/money.ts';
import { chartUnit } from '../units.ts';

/** An item, or the folded tail of a group. */
export interface ItemPiece {
  readonly name: string;
  readonly amount: Fen;
  /** The names of the items that a folded tail stands for. */
  readonly holds?: readonly string[];
}

export interface GroupPiece extends ItemPiece {
  /** Of the whole; null where amounts below zero make shares meaningless. */
  readonly share: number | null;
  /** From the largest; empty where the group has no items. */
  readonly items: readonly ItemPiece[];
}

export interface EconomicChartData {
  readonly groups: readonly GroupPiece[];
  readonly total: Fen;
  /** What sentences name: the printed total, or the sum where none is printed. */
  readonly spokenTotal: Fen;
  readonly unit: MoneyUnit;
}

/** Items below this part of the whole are folded into one of their group. */
const LEAST_SHARE = 0.015;
const MOST_ITEMS = 9;

/** Prepares the pieces; what is zero is left to the table. */
export function economicChartData({
  groups,
  total,
  printedTotal,
}: EconomicBreakdown): EconomicChartData {
  const isShareable = total > 0 && groups.every(({ amount }) => amount >= 0);
  const pieces = groups
    .filter(({ amount, items }) => [amount, ...items.map((item) => item.amount)].some(Boolean))
    .map((group) => ({
      name: group.name,
      amount: group.amount,
      share: isShareable ? group.amount / total : null,
      items: itemPieces(group, total),
    }))
    .sort((one, other) => other.amount - one.amount);
  return {
    groups: pieces,
    total,
    spokenTotal: printedTotal ?? total,
    unit: chartUnit([
      total,
      ...groups.flatMap(({ amount, items }) => [amount, ...items.map((item) => item.amount)]),
    ]),
  };
}

function itemPieces(group: EconomicGroup, total: Fen): ItemPiece[] {
  const sorted = group.items
    .filter(({ amount }) => amount !== 0)
    .toSorted((one, other) => other.amount - one.amount);
  const large = sorted.filter(
    ({ amount }, index) => index < MOST_ITEMS && Math.abs(amount) >= total * LEAST_SHARE,
  );
  // Folding a single item would only take away its name.
  const kept = sorted.length - large.length <= 1 ? sorted : large;
  const tail = sorted.slice(kept.length);
  const pieces = kept.map(({ name, amount }) => ({ name, amount }));
  if (tail.length === 0) return pieces;
  return [
    ...pieces,
    {
      name: `其他 ${tail.length} 项`,
      amount: sumFen(tail.map(({ amount }) => amount)),
      holds: tail.map(({ name }) => name),
    },
  ];
}

/** Areas in proportion to amounts: where the groups of a treemap lie, and the items within a group. */
import { hierarchy, treemap, treemapDice, treemapSlice, treemapSquarify } from 'd3';
import { sumFen } from '../../fiscal/money.ts';
import type { GroupPiece, ItemPiece } from './data.ts';

export interface Area<Piece extends ItemPiece> {
  readonly piece: Piece;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Frame = Omit<Area<ItemPiece>, 'piece'>;

/** Areas in proportion to amounts within a frame. */
export function areas<Piece extends ItemPiece>(
  pieces: readonly Piece[],
  frame: Frame,
  gap: number,
  tile = treemapSquarify as typeof treemapSlice,
): Area<Piece>[] {
  interface Node {
    readonly piece?: Piece;
    readonly children?: Node[];
  }
  const root = hierarchy<Node>({ children: pieces.map((piece) => ({ piece })) }).sum(({ piece }) =>
    Math.max(0, piece?.amount ?? 0),
  );
  const laidOut = treemap<Node>().size([frame.width, frame.height]).paddingInner(gap).tile(tile)(
    root,
  );
  return (laidOut.children ?? []).flatMap(({ data, x0, y0, x1, y1 }) =>
    data.piece
      ? [{ piece: data.piece, x: frame.x + x0, y: frame.y + y0, width: x1 - x0, height: y1 - y0 }]
      : [],
  );
}

/** The first group above the others, which share a strip: where these are small, it has room for their names. */
export function stripBelow(
  groups: readonly GroupPiece[],
  frame: Frame,
  gap: number,
): Area<GroupPiece>[] {
  const [first, ...others] = groups;
  if (!first || others.length === 0) return areas(groups, frame, gap);
  const rest = { name: '', amount: sumFen(others.map(({ amount }) => amount)) };
  const [top, strip] = areas<ItemPiece>([first, rest], frame, gap, treemapSlice);
  return [
    ...(top ? [{ ...top, piece: first }] : []),
    ...(strip ? areas(others, strip, gap, treemapDice) : []),
  ];
}

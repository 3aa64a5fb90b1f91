/** Where the columns of the wide flow stand, and how their labels are broken. */
import { breakName } from '../break-lines.ts';
import { SPACE, WIDE_WIDTH, widest } from '../layout.ts';
import type { FlowData, FlowNode } from './data.ts';
import { STRIP } from './place.ts';
import { amountLabel } from '../units.ts';

export const FONT = 14;
/** The least length in which a band gets from one height to another. */
const CURVE = 52;

/** A column of nodes, one above the other. */
export interface Column {
  /** Where its strips begin. */
  readonly x: number;
  /** How far its bands run straight on: as far as its labels reach. */
  readonly straight: number;
  /** The lines of a node's label by its id: its name, and its amount as the last. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
}

/** One column for each layer; the labels of the last stand right of it, where no band is. */
export function flowColumns({ nodes, layers, unit }: FlowData): Column[] {
  const amountOf = ({ amount }: FlowNode) => amountLabel(amount, unit);
  const last = nodes.filter(({ layer }) => layer === layers - 1);
  const outside = widest(
    last.flatMap((node) => [node.name, amountOf(node)]),
    FONT,
  );
  const between = WIDE_WIDTH - outside - SPACE - STRIP * layers;
  const room = between / (layers - 1) - SPACE * 2 - CURVE;
  const columns = Array.from({ length: layers }, (_, layer) => {
    const isLast = layer === layers - 1;
    const labels = new Map(
      nodes
        .filter((node) => node.layer === layer)
        .map((node) => {
          const names = isLast ? [node.name] : breakName(node.name, room, FONT);
          return [node.id, [...names, amountOf(node)]] as const;
        }),
    );
    const straight = isLast ? 0 : widest([...labels.values()].flat(), FONT) + SPACE * 2;
    return { labels, straight };
  });
  const curve = columns.reduce((left, { straight }) => left - straight, between) / (layers - 1);
  let x = 0;
  return columns.map(({ labels, straight }) => {
    const column = { x, straight, labels };
    x += STRIP + straight + curve;
    return column;
  });
}

/** The flow for wide columns: from left to right. */
import { area as band, curveBumpX } from 'd3';
import { formatFen } from '../../fiscal/money.ts';
import {
  MIDDLE_TO_BASE,
  SPACE,
  WIDE_WIDTH,
  box,
  textBox,
  widest,
  type Box,
  type Layout,
  type TextBox,
} from '../layout.ts';
import { round } from '../svg.ts';
import { wrapName } from '../text-width.ts';
import type { FlowData, FlowNode } from './data.ts';
import { STRIP, placeFlow, ribbons, type End, type PlacedNode } from './place.ts';

const FONT = 14;
const LINE = FONT * 1.25;
/** The height of all money, without the room between nodes. */
const FLOW = 220;

/** From left to right; names stand right of their nodes, those of the last column left of them. */
export function wideFlow(data: FlowData): Layout {
  const labels = new Map(data.nodes.map((node) => [node.id, wideLines(node, data)]));
  const most = Math.max(...[...labels.values()].map((lines) => lines.length));
  const perLayer = Array.from(
    { length: data.layers },
    (_, layer) => data.nodes.filter((node) => node.layer === layer).length,
  );
  // A node may be a hair's breadth: what stands beside it needs the room of its lines.
  const padding = most * LINE + 4;
  const height = FLOW + Math.max(...perLayer) * padding;
  const { nodes, links } = placeFlow(data, [WIDE_WIDTH, height], padding, padding / 2);
  const texts = nodes.flatMap((node) => {
    const isLast = node.layer === data.layers - 1;
    const x = isLast ? (node.x0 ?? 0) - SPACE : (node.x1 ?? 0) + SPACE;
    return wideLabel(node, labels.get(node.id) ?? [], { x, anchor: isLast ? 'end' : 'start' });
  });
  return {
    width: WIDE_WIDTH,
    height: Math.ceil(height),
    boxes: nodes.map(nodeBox),
    texts,
    rules: [],
    ribbons: ribbons(links, ({ source, target, y0, y1, width }) =>
      band<End>()
        .curve(curveBumpX)
        .x(({ along }) => round(along))
        .y0(({ across }) => round(across - width / 2))
        .y1(({ across }) => round(across + width / 2))([
        { along: source.x1 ?? 0, across: y0 },
        { along: target.x0 ?? 0, across: y1 },
      ]),
    ),
  };
}

/** The lines of a label: the name as wide as its column lets it, and the amount. */
function wideLines(node: FlowNode, data: FlowData): string[] {
  const last = data.layers - 1;
  const column = (WIDE_WIDTH - STRIP) / last - STRIP;
  const lastLabels = data.nodes
    .filter(({ layer }) => layer === last)
    .flatMap((each) => [each.name, formatFen(each.amount, data.unit)]);
  const taken = node.layer === last - 1 ? widest(lastLabels, FONT) + SPACE : 0;
  const lines = wrapName(node.name, column - SPACE * 2 - taken, FONT);
  return [...lines, formatFen(node.amount, data.unit)];
}

/** Lines around the middle of a node, the amount last. */
function wideLabel(
  { y0 = 0, y1 = 0 }: PlacedNode,
  lines: readonly string[],
  at: Pick<TextBox, 'x' | 'anchor'>,
): TextBox[] {
  const middle = (y0 + y1) / 2;
  return lines.map((text, index) =>
    textBox(text, {
      ...at,
      y: middle + (index - (lines.length - 1) / 2) * LINE + FONT * MIDDLE_TO_BASE,
      fontSize: FONT,
      role: index < lines.length - 1 ? 'name' : 'amount',
    }),
  );
}

function nodeBox({ x0 = 0, x1 = 0, y0 = 0, y1 = 0, tone }: PlacedNode): Box {
  return box(x0, y0, x1 - x0, Math.max(1, y1 - y0), tone);
}

/** The flow for wide columns: from left to right. */
import { area as band, curveBumpX } from 'd3';
import {
  MIDDLE_TO_BASE,
  SPACE,
  WIDE_WIDTH,
  box,
  textBox,
  type Box,
  type Layout,
  type TextBox,
} from '../layout.ts';
import { round } from '../svg.ts';
import type { FlowData, FlowNode } from './data.ts';
import { STRIP, placeFlow, ribbons, type End, type PlacedNode } from './place.ts';
import { FONT, flowColumns, type Column } from './wide-columns.ts';

const LINE = FONT * 1.25;
/** The height of all money, without the room between nodes. */
const FLOW = 220;

/**
 * From left to right; names stand right of their nodes. Bands leave straight on as far as the labels of their nodes
 * reach, so that none runs through one: labels stand inside thick bands and above thin ones.
 */
export function wideFlow(data: FlowData): Layout {
  const columns = flowColumns(data);
  const labels = columns.map((column) => [...column.labels.values()]);
  const most = Math.max(...labels.flat().map(({ length }) => length));
  // A node may be a hair's breadth: what stands above it needs the room of its lines.
  const padding = most * LINE + SPACE * 0.5;
  const breadth = FLOW + Math.max(...labels.map(({ length }) => length)) * padding;
  const { nodes, links } = placeFlow(data, [WIDE_WIDTH, breadth], padding, padding / 2);
  const columnOf = ({ layer }: FlowNode) => columns[layer]!;
  const texts = nodes.flatMap((node) => label(node, columnOf(node), data.layers - 1));
  const boxes = nodes.map((node) => nodeBox(node, columnOf(node)));
  const top = Math.min(...boxes.map(({ y }) => y), ...texts.map(({ y }) => y - FONT));
  const bottom = Math.max(
    ...boxes.map(({ y, height }) => y + height),
    ...texts.map(({ y }) => y + FONT * 0.3),
  );
  const down = <Mark extends { readonly y: number }>(mark: Mark) => ({
    ...mark,
    y: round(mark.y - top),
  });
  return {
    width: WIDE_WIDTH,
    height: Math.ceil(bottom - top),
    boxes: boxes.map(down),
    texts: texts.map(down),
    rules: [],
    ribbons: ribbons(links, ({ source, target, y0, y1, width }) => {
      const { x, straight } = columnOf(source);
      return band<End>()
        .curve(curveBumpX)
        .x(({ along }) => round(along))
        .y0(({ across }) => round(across - top - width / 2))
        .y1(({ across }) => round(across - top + width / 2))([
        { along: x + STRIP, across: y0 },
        { along: x + STRIP + straight, across: y0 },
        { along: columnOf(target).x, across: y1 },
      ]);
    }),
  };
}

/** Lines beside a node: inside its thickest band, above it where that is too thin; in the last column, in its middle. */
function label(node: PlacedNode, { x, labels }: Column, last: number): TextBox[] {
  const { y0 = 0, y1 = 0, sourceLinks = [] } = node;
  const lines = labels.get(node.id) ?? [];
  const height = lines.length * LINE;
  const thickest = sourceLinks.reduce(
    (best, link) =>
      (link.width ?? 0) > best.width ? { y: link.y0 ?? 0, width: link.width ?? 0 } : best,
    { y: 0, width: 0 },
  );
  const isInside = thickest.width >= height;
  const above = y0 - height / 2 - SPACE * 0.25;
  const middle = node.layer === last ? (y0 + y1) / 2 : isInside ? thickest.y : above;
  return lines.map((text, index) =>
    textBox(text, {
      x: x + STRIP + SPACE,
      anchor: 'start',
      y: middle + (index - (lines.length - 1) / 2) * LINE + FONT * MIDDLE_TO_BASE,
      fontSize: FONT,
      role: index < lines.length - 1 ? 'name' : 'amount',
    }),
  );
}

function nodeBox({ y0 = 0, y1 = 0, tone }: PlacedNode, { x }: Column): Box {
  return box(x, y0, STRIP, Math.max(1, y1 - y0), tone);
}

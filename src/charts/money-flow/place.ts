/** Where nodes and links stand along the flow and across it; which way it runs is for the drawing to say. */
import { sankey, type SankeyGraph } from 'd3-sankey';
import type { Ribbon } from '../layout.ts';
import type { FlowData, FlowLink, FlowNode } from './data.ts';

type Graph = SankeyGraph<FlowNode, FlowLink>;
export type PlacedNode = Graph['nodes'][number];

/** The breadth of the strip that stands for a node. */
export const STRIP = 14;

/** Positions along both axes: x from layer to layer, y within a layer. */
export function placeFlow(
  data: FlowData,
  [length, breadth]: [number, number],
  padding: number,
  inset: number,
): Graph {
  const layout = sankey<FlowNode, FlowLink>()
    .nodeId(({ id }) => id)
    .nodeAlign((node) => Math.min(node.layer, data.layers - 1))
    .nodeSort(null)
    .nodeWidth(STRIP)
    .nodePadding(padding)
    .extent([
      [0, inset],
      [length, breadth - inset],
    ]);
  return layout({
    nodes: data.nodes.map((node) => ({ ...node })),
    links: data.links.map((link) => ({
      ...link,
      source: link.from,
      target: link.to,
      value: link.amount,
    })),
  });
}

export interface PlacedLink {
  readonly source: PlacedNode;
  readonly target: PlacedNode;
  readonly y0: number;
  readonly y1: number;
  readonly width: number;
}

/** Where a band begins or ends: along its way, and the middle of its width. */
export interface End {
  readonly along: number;
  readonly across: number;
}

/** The bands of a layout; `path` draws the outline of each. */
export function ribbons(
  links: Graph['links'],
  path: (link: PlacedLink) => string | null,
): Ribbon[] {
  return links.flatMap(({ source, target, y0 = 0, y1 = 0, width = 0, tone }) => {
    if (typeof source !== 'object' || typeof target !== 'object') return [];
    const d = path({ source, target, y0, y1, width: Math.max(1, width) });
    return d === null ? [] : [{ path: d, tone }];
  });
}

/** The flow for phones: from top to bottom. */
import { area as band, curveBumpY } from 'd3';
import {
  LINE_HEIGHT,
  NARROW_WIDTH,
  SPACE,
  box,
  textBox,
  type Box,
  type Layout,
  type Rule,
  type TextBox,
} from '../layout.ts';
import { round } from '../svg.ts';
import { cutText, textWidth } from '../text-width.ts';
import type { FlowData } from './data.ts';
import { packLabels, stackLabels, type Label, type PackedLabel } from './pack-labels.ts';
import { STRIP, placeFlow, ribbons, type End, type PlacedNode } from './place.ts';
import { amountLabel } from '../units.ts';

const FONT = 14;
const LINE = FONT * LINE_HEIGHT;
/** The height of the bands between two strips. */
const BAND = 56;

/** From top to bottom; names stand above the strips of their layer, those of the last layer below. */
export function narrowFlow(data: FlowData): Layout {
  const { nodes, links } = placeFlow(data, [NARROW_WIDTH, NARROW_WIDTH], 4, 0);
  const texts: TextBox[] = [];
  const rules: Rule[] = [];
  const boxes: Box[] = [];
  const tops: number[] = [];
  let y = 0;
  for (let layer = 0; layer < data.layers; layer += 1) {
    const own = nodes.filter((node) => node.layer === layer);
    const isLast = layer === data.layers - 1;
    const labels = stripLabels(own, data);
    const rows = Math.max(0, ...labels.map(({ row }) => row)) + 1;
    const top = isLast ? y : y + rows * LINE + 4;
    for (const label of labels) addLabel({ texts, rules }, label, top, isLast);
    boxes.push(
      ...own.map(({ y0 = 0, y1 = 0, tone }) =>
        // A hair's breadth at the end stays inside.
        box(Math.min(y0, NARROW_WIDTH - 1), top, Math.max(1, y1 - y0), STRIP, tone),
      ),
    );
    tops.push(top);
    y = isLast ? top + STRIP + rows * LINE + 6 : top + STRIP + BAND;
  }
  return {
    width: NARROW_WIDTH,
    height: Math.ceil(y),
    boxes,
    texts,
    rules,
    ribbons: ribbons(links, ({ source, target, y0, y1, width }) =>
      band<End>()
        .curve(curveBumpY)
        .y(({ along }) => round(along))
        .x0(({ across }) => round(across - width / 2))
        .x1(({ across }) => round(across + width / 2))([
        { along: (tops[source.layer] ?? 0) + STRIP, across: y0 },
        { along: tops[target.layer] ?? 0, across: y1 },
      ]),
    ),
  };
}

/** Adds a label on its side of the strip at `top`, with a leader where other labels stand between. */
function addLabel(
  { texts, rules }: { readonly texts: TextBox[]; readonly rules: Rule[] },
  { text, left, row, at }: PackedLabel,
  top: number,
  isBelow: boolean,
): void {
  const y = isBelow ? top + STRIP + LINE * (row + 1) : top - 6 - LINE * row;
  texts.push(textBox(text, { x: left, y, anchor: 'start', fontSize: FONT, role: 'name' }));
  if (row === 0) return;
  const [from, to] = isBelow ? [top + STRIP, y - FONT] : [y + 4, top];
  rules.push({ x1: round(at), y1: round(from), x2: round(at), y2: round(to), role: 'leader' });
}

/** The labels of a layer in rows; without amounts where these leave no room, and names cut to the width, since the table has both whole. */
function stripLabels(nodes: readonly PlacedNode[], { unit }: FlowData): PackedLabel[] {
  const label = ({ y0 = 0, y1 = 0 }: PlacedNode, text: string): Label => {
    return { text, from: y0, to: y1, width: textWidth(text, FONT) };
  };
  const whole = nodes.map((node) => {
    const amount = ` ${amountLabel(node.amount, unit)}`;
    const room = NARROW_WIDTH - textWidth(amount, FONT);
    return label(node, cutText(node.name, room, FONT) + amount);
  });
  const names = (width: number) =>
    nodes.map((node) => label(node, cutText(node.name, width, FONT)));
  return (
    packLabels(whole, NARROW_WIDTH, SPACE) ??
    packLabels(names(NARROW_WIDTH), NARROW_WIDTH, SPACE) ??
    packLabels(names(NARROW_WIDTH / 2), NARROW_WIDTH, SPACE) ??
    stackLabels(names(NARROW_WIDTH / 2), NARROW_WIDTH)
  );
}

/** The wide drawing: groups and their items as areas; what has no room for its name is listed below. */
import { hierarchy, treemap, treemapSquarify } from 'd3';
import { formatFen, type MoneyUnit } from '../../fiscal/money.ts';
import { shareLabel } from '../share-label.ts';
import {
  LINE_HEIGHT,
  MIDDLE_TO_BASE,
  SPACE,
  WIDE_WIDTH,
  box,
  textBox,
  type Box,
  type Layout,
  type TextBox,
} from '../layout.ts';
import { textWidth, wrapName } from '../text-width.ts';
import { listBelow } from './list-below.ts';
import type { EconomicChartData, GroupPiece, ItemPiece } from './data.ts';

const HEIGHT = 360;
const GROUP_GAP = 8;
const ITEM_GAP = 2;
const HEAD_FONT = 16;
const FONTS = [15, 13] as const;
const INSET = 6;
/** They lead from a cell without room to the list. */
const MARKS = Array.from('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');
const MARK_FONT = 14;
/** The part of a group's height that its name may take. */
const HEAD_AT_MOST = 0.4;

interface Area<Piece extends ItemPiece> {
  readonly piece: Piece;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lays out amounts above zero; the caller draws bars where some are below. */
export function treemapLayout({ groups, unit }: EconomicChartData): Layout {
  const texts: TextBox[] = [];
  const boxes: Box[] = [];
  const unnamed: string[] = [];
  for (const group of areas(groups, { x: 0, y: 0, width: WIDE_WIDTH, height: HEIGHT }, GROUP_GAP)) {
    const head = groupHead(group, unit);
    if (!head || group.piece.items.length < 2) {
      boxes.push(...cell(group));
      addLabel(texts, unnamed, group, unit);
      continue;
    }
    texts.push(...head.texts);
    const inner = { ...group, y: group.y + head.height, height: group.height - head.height };
    for (const item of areas(group.piece.items, inner, ITEM_GAP)) {
      boxes.push(...cell(item));
      addLabel(texts, unnamed, item, unit);
    }
  }
  const list = listBelow(unnamed, HEIGHT);
  const bottom = list.at(-1)?.y ?? HEIGHT;
  return {
    width: WIDE_WIDTH,
    height: Math.ceil(bottom) + (list.length > 0 ? 6 : 1),
    ribbons: [],
    rules: [],
    boxes,
    texts: [...texts, ...list],
  };
}

type Frame = Omit<Area<ItemPiece>, 'piece'>;

/** Areas in proportion to amounts within a frame. */
function areas<Piece extends ItemPiece>(
  pieces: readonly Piece[],
  frame: Frame,
  gap: number,
): Area<Piece>[] {
  interface Node {
    readonly piece?: Piece;
    readonly children?: Node[];
  }
  const root = hierarchy<Node>({ children: pieces.map((piece) => ({ piece })) }).sum(({ piece }) =>
    Math.max(0, piece?.amount ?? 0),
  );
  const laidOut = treemap<Node>()
    .size([frame.width, frame.height])
    .paddingInner(gap)
    .tile(treemapSquarify)(root);
  return (laidOut.children ?? []).flatMap(({ data, x0, y0, x1, y1 }) =>
    data.piece
      ? [{ piece: data.piece, x: frame.x + x0, y: frame.y + y0, width: x1 - x0, height: y1 - y0 }]
      : [],
  );
}

/** The box of an area; none where the gaps around it leave no room for one. */
function cell({ x, y, width, height }: Frame): Box[] {
  return width < 0.5 || height < 0.5 ? [] : [box(x, y, width, height, 'cell')];
}

/** The name, amount and share above the items of a group, or null where they need too much of its height. */
function groupHead({ piece, x, y, width, height }: Area<GroupPiece>, unit: MoneyUnit) {
  const share = piece.share === null ? '' : `（${shareLabel(piece.share)}）`;
  const amount = `${formatFen(piece.amount, unit)}${share}`;
  const whole = `${piece.name} ${amount}`;
  const lines =
    textWidth(whole, HEAD_FONT) <= width
      ? [whole]
      : [...wrapName(piece.name, width, HEAD_FONT), amount];
  const lineHeight = HEAD_FONT * LINE_HEIGHT;
  const headHeight = lines.length * lineHeight + SPACE * 0.5;
  const isTooWide = lines.some((line) => textWidth(line, HEAD_FONT) > width);
  if (isTooWide || headHeight > height * HEAD_AT_MOST) return null;
  const texts = lines.map((line, index) =>
    textBox(line, {
      x,
      y: y + lineHeight * (index + 0.75),
      anchor: 'start',
      fontSize: HEAD_FONT,
      role: 'strong',
    }),
  );
  return { texts, height: headHeight };
}

/** Name and amount inside a cell, in the largest font that fits; else the name joins the list. */
function addLabel(
  texts: TextBox[],
  unnamed: string[],
  { piece, x, y, width, height }: Area<ItemPiece>,
  unit: MoneyUnit,
) {
  const amount = formatFen(piece.amount, unit);
  for (const fontSize of FONTS) {
    const room = width - INSET * 2;
    const lines = [...wrapName(piece.name, room, fontSize), amount];
    const fits = lines.every((line) => textWidth(line, fontSize) <= room);
    // Names broken into single characters cannot be read.
    const isReadable = lines.length <= 4 && room >= fontSize * 3;
    if (!fits || !isReadable || lines.length * fontSize * LINE_HEIGHT > height - INSET * 1.5)
      continue;
    lines.forEach((line, index) => {
      const base = y + INSET + fontSize * (0.9 + index * LINE_HEIGHT);
      const role = index === lines.length - 1 ? 'amount' : 'name';
      texts.push(textBox(line, { x: x + INSET, y: base, anchor: 'start', fontSize, role }));
    });
    return;
  }
  const marked = unnamed.filter((entry) => MARKS.includes(entry.charAt(0))).length;
  const mark = Math.min(width, height) < MARK_FONT * 1.3 ? '' : (MARKS[marked] ?? '');
  unnamed.push(`${mark}${piece.name} ${amount}`);
  if (mark === '') return;
  texts.push(
    textBox(mark, {
      x: x + width / 2,
      y: y + height / 2 + MARK_FONT * MIDDLE_TO_BASE,
      anchor: 'middle',
      fontSize: MARK_FONT,
      role: 'name',
    }),
  );
}

/** The wide drawing: groups and their items as areas; what has no room for its name is listed below. */
import type { MoneyUnit } from '../../fiscal/money.ts';
import { shareInBrackets } from '../share-label.ts';
import {
  LINE_HEIGHT,
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
import { breakName } from '../break-lines.ts';
import { textWidth } from '../text-width.ts';
import { areas, stripBelow, type Area, type Frame } from './areas.ts';
import { listBelow } from './list-below.ts';
import type { EconomicChartData, GroupPiece, ItemPiece } from './data.ts';
import { amountLabel } from '../units.ts';

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

/** Lays out amounts above zero; the caller draws bars where some are below. Of two ways, the one that names more. */
export function treemapLayout({ groups, unit }: EconomicChartData): Layout {
  const frame = { x: 0, y: 0, width: WIDE_WIDTH, height: HEIGHT };
  const beside = groupMarks(areas(groups, frame, GROUP_GAP), unit);
  const below = groupMarks(stripBelow(groups, frame, GROUP_GAP), unit);
  const marks = unnamed(below) < unnamed(beside) ? below : beside;
  const list = listBelow(listed(marks), HEIGHT);
  const bottom = list.at(-1)?.y ?? HEIGHT;
  return {
    width: WIDE_WIDTH,
    height: Math.ceil(bottom) + (list.length > 0 ? 6 : 1),
    ribbons: [],
    rules: [],
    boxes: marks.boxes,
    texts: [...marks.texts, ...list],
  };
}

interface Marks {
  readonly texts: TextBox[];
  readonly boxes: Box[];
  /** What found room for a number only, begun by it. */
  readonly numbered: string[];
  /** What found no room at all. */
  readonly unmarked: string[];
}

const unnamed = ({ numbered, unmarked }: Marks) => numbered.length + unmarked.length;

/** The entries of the list; cells that nothing stands in are said to be those. */
function listed({ numbered, unmarked }: Marks): string[] {
  return [
    ...numbered,
    ...unmarked.map((entry, index) => (index === 0 ? `没有标注的小格：${entry}` : entry)),
  ];
}

function groupMarks(placed: readonly Area<GroupPiece>[], unit: MoneyUnit): Marks {
  const marks: Marks = { texts: [], boxes: [], numbered: [], unmarked: [] };
  for (const group of placed) {
    const head = groupHead(group, unit);
    if (!head || group.piece.items.length < 2) {
      marks.boxes.push(...cell(group));
      addLabel(marks, group, groupAmount(group.piece, unit));
      continue;
    }
    marks.texts.push(...head.texts);
    const inner = { ...group, y: group.y + head.height, height: group.height - head.height };
    for (const item of areas(group.piece.items, inner, ITEM_GAP)) {
      marks.boxes.push(...cell(item));
      addLabel(marks, item, amountLabel(item.piece.amount, unit));
    }
  }
  return marks;
}

/** The box of an area; none where the gaps around it leave no room for one. */
function cell({ x, y, width, height }: Frame): Box[] {
  return width < 0.5 || height < 0.5 ? [] : [box(x, y, width, height, 'cell')];
}

/** The name, amount and share above the items of a group, or null where they need too much of its height. */
function groupHead({ piece, x, y, width, height }: Area<GroupPiece>, unit: MoneyUnit) {
  const amount = groupAmount(piece, unit);
  const whole = `${piece.name} ${amount}`;
  const lines =
    textWidth(whole, HEAD_FONT) <= width
      ? [whole]
      : [...breakName(piece.name, width, HEAD_FONT), amount];
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

function groupAmount({ amount, share }: GroupPiece, unit: MoneyUnit): string {
  return amountLabel(amount, unit) + shareInBrackets(share);
}

/** Name and amount inside a cell, in the largest font that fits; else the name joins the list. */
function addLabel(
  { texts, numbered, unmarked }: Marks,
  { piece, x, y, width, height }: Area<ItemPiece>,
  amount: string,
) {
  const room = width - INSET * 2;
  for (const fontSize of FONTS) {
    const names = breakName(piece.name, room, fontSize);
    const lines = [[...names, amount], [`${piece.name} ${amount}`]].find((each) => {
      const needed =
        each.length === 1 ? fontSize * 1.2 : each.length * fontSize * LINE_HEIGHT + INSET * 1.5;
      // Names broken into single characters cannot be read.
      const isReadable = each.length <= 4 && room >= fontSize * 3;
      return isReadable && needed <= height && widest(each, fontSize) <= room;
    });
    if (!lines) continue;
    const top = lines.length === 1 ? Math.min(INSET, (height - fontSize * 1.1) / 2) : INSET;
    lines.forEach((line, index) => {
      const base = y + top + fontSize * (0.9 + index * LINE_HEIGHT);
      const role = lines.length > 1 && index === lines.length - 1 ? 'amount' : 'name';
      texts.push(textBox(line, { x: x + INSET, y: base, anchor: 'start', fontSize, role }));
    });
    return;
  }
  const mark = Math.min(width, height) < MARK_FONT * 1.3 ? undefined : MARKS[numbered.length];
  if (mark === undefined) {
    unmarked.push(`${piece.name} ${amount}`);
    return;
  }
  numbered.push(`${mark}${piece.name} ${amount}`);
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

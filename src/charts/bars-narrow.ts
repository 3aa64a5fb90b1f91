/** Rows of bars for phones: names stand above their bars, which have the full width. */
import { barBoxes, barEnd, barScale, baseline, type BarRow, type BarScale } from './bar-rows.ts';
import {
  LINE_HEIGHT,
  MIDDLE_TO_BASE,
  NARROW_WIDTH,
  SPACE,
  box,
  textBox,
  widest,
  type Box,
  type Layout,
  type Rule,
  type TextBox,
} from './layout.ts';
import { breakName } from './break-lines.ts';
import { textWidth } from './text-width.ts';

const FONT = 15;
const SMALL_FONT = 14;
const BAR = 14;
const THIN_BAR = 11;
const THIN_PITCH = 19;
const GAP = 16;
const PART_GAP = 7;
const PART_BAR = 7;
const PART_INDENT = 14;
const SWATCH = 9;

interface Marks {
  readonly texts: TextBox[];
  readonly boxes: Box[];
  readonly rules: Rule[];
}

/** Lays out rows of one bar each, or of several where bars have captions. */
export function narrowBars(rows: readonly BarRow[]): Layout {
  const marks: Marks = { texts: [], boxes: [], rules: [] };
  const isGrouped = rows.some(({ bars }) => bars.some(({ caption }) => caption !== ''));
  const addRow = isGrouped ? groupedRow(rows) : singleRow(rows);
  let y = 0;
  for (const [index, row] of rows.entries()) {
    const gap = row.isPart === true ? PART_GAP : GAP;
    y = addRow(marks, row, index === 0 ? 0 : y + gap);
  }
  return { width: NARROW_WIDTH, height: Math.ceil(y) + 2, ribbons: [], ...marks };
}

type AddRow = (marks: Marks, row: BarRow, y: number) => number;

/** Name, amount and share in one line above the bar; parts below it. */
function singleRow(rows: readonly BarRow[]): AddRow {
  const scale = barScale(rows, 0, NARROW_WIDTH);
  const shares = widest(
    rows.map(({ share = '' }) => share),
    FONT,
  );
  const amountEnd = shares === 0 ? NARROW_WIDTH : NARROW_WIDTH - shares - SPACE * 1.5;
  return (marks, row, top) => {
    const isPart = row.isPart === true;
    const fontSize = isPart ? SMALL_FONT : FONT;
    const height = isPart ? PART_BAR : BAR;
    const x = isPart ? PART_INDENT : 0;
    const amount = row.bars[0]?.amount ?? '';
    const room = amountEnd - textWidth(amount, fontSize) - SPACE - x;
    let y = addName(marks, row.name, { x, fontSize, room, top });
    const place = { y, anchor: 'end', fontSize } as const;
    marks.texts.push(textBox(amount, { ...place, x: amountEnd, role: 'amount' }));
    if (row.share) {
      marks.texts.push(textBox(row.share, { ...place, x: NARROW_WIDTH, role: 'quiet' }));
    }
    y += SPACE * 0.75;
    for (const bar of row.bars) marks.boxes.push(...barBoxes(bar, scale, y, height));
    marks.rules.push(baseline(scale, y, y + height));
    return addParts(marks, row, y + height);
  };
}

/** The name, then a line for each bar: caption, bar, amount. */
function groupedRow(rows: readonly BarRow[]): AddRow {
  const bars = rows.flatMap((row) => row.bars);
  const start =
    widest(
      bars.map(({ caption }) => caption),
      SMALL_FONT,
    ) + SPACE;
  const amounts = widest(
    bars.map(({ amount }) => amount),
    FONT,
  );
  const scale = barScale(rows, start, NARROW_WIDTH - amounts - SPACE);
  return (marks, row, top) => {
    const first =
      addName(marks, row.name, { x: 0, fontSize: FONT, room: NARROW_WIDTH, top }) + SPACE * 0.5;
    row.bars.forEach((bar, index) => {
      addCaptionedBar(marks, bar, scale, first + index * THIN_PITCH, start);
    });
    const bottom = first + row.bars.length * THIN_PITCH;
    marks.rules.push(baseline(scale, first, bottom));
    return bottom;
  };
}

function addCaptionedBar(
  marks: Marks,
  bar: BarRow['bars'][number],
  scale: BarScale,
  top: number,
  start: number,
) {
  const middle = top + THIN_PITCH / 2;
  const boxes = barBoxes(bar, scale, middle - THIN_BAR / 2, THIN_BAR);
  marks.boxes.push(...boxes);
  const base = (fontSize: number) => middle + fontSize * MIDDLE_TO_BASE;
  marks.texts.push(
    textBox(bar.caption, {
      x: start - SPACE,
      y: base(SMALL_FONT),
      anchor: 'end',
      fontSize: SMALL_FONT,
      role: 'quiet',
    }),
    textBox(bar.amount, {
      x: barEnd(boxes, scale) + SPACE * 0.75,
      y: base(FONT),
      anchor: 'start',
      fontSize: FONT,
      role: 'amount',
    }),
  );
}

interface NamePlace {
  readonly x: number;
  readonly fontSize: number;
  readonly room: number;
  readonly top: number;
}

/** Adds the lines of a name below `top`; gives the base line of the last. */
function addName({ texts }: Marks, name: string, { x, fontSize, room, top }: NamePlace): number {
  let y = top;
  for (const line of breakName(name, room, fontSize)) {
    y += fontSize * LINE_HEIGHT;
    texts.push(textBox(line, { x, y, anchor: 'start', fontSize, role: 'name' }));
  }
  return y;
}

/** The named segments below a bar, as many in a line as fit; gives the bottom. */
function addParts(marks: Marks, row: BarRow, top: number): number {
  let [x, y] = [0, top];
  for (const { name, amount, tone } of row.parts ?? []) {
    const text = `${name} ${amount}`;
    const width = SWATCH + SPACE * 0.5 + textWidth(text, SMALL_FONT);
    if (x === 0 || x + width > NARROW_WIDTH) [x, y] = [0, y + SMALL_FONT * LINE_HEIGHT + 4];
    marks.boxes.push(box(x, y - SWATCH, SWATCH, SWATCH, tone));
    marks.texts.push(
      textBox(text, {
        x: x + SWATCH + SPACE * 0.5,
        y,
        anchor: 'start',
        fontSize: SMALL_FONT,
        role: 'quiet',
      }),
    );
    x += width + SPACE * 2;
  }
  return y === top ? y : y + 3;
}

/** Rows of bars for wide columns: names left of the bars, what else is printed right of them. */
import { barBoxes, barEnd, barScale, baseline, type BarRow } from './bar-rows.ts';
import {
  LINE_HEIGHT,
  MIDDLE_TO_BASE,
  SPACE,
  WIDE_WIDTH,
  box,
  textBox,
  textLines,
  widest,
  type Box,
  type Layout,
  type TextBox,
} from './layout.ts';
import { breakName } from './break-lines.ts';
import { textWidth } from './text-width.ts';

const FONT = 16;
const SMALL_FONT = 14;
const BAR = 22;
const THIN_BAR = 13;
const THIN_PITCH = 22;
const GAP = 14;
const SWATCH = 10;
/** What names may take beside the bars: a part of the width, and less where long amounts need it. */
const NAMES_AT_MOST = WIDE_WIDTH * 0.34;
const NAMES_AT_LEAST = FONT * 5;
/** What is kept for bars as long as names can give way. */
const ROOM_FOR_BARS = 120;

/** Lays out rows of one bar each, or of several where bars have captions. */
export function wideBars(rows: readonly BarRow[]): Layout {
  const isGrouped = rows.some(({ bars }) => bars.some(({ caption }) => caption !== ''));
  const amountFont = isGrouped ? SMALL_FONT : FONT;
  const labels = widest(
    rows.flatMap(({ bars }) => bars.map(barLabel)),
    amountFont,
  );
  const columns = sideColumns(rows);
  const end = columns.left - labels - SPACE * 2;
  const free = end - SPACE * 1.5 - ROOM_FOR_BARS;
  const most = Math.max(NAMES_AT_LEAST, Math.min(NAMES_AT_MOST, free));
  const names = widest(
    rows.flatMap(({ name }) => breakName(name, most, FONT)),
    FONT,
  );
  const scale = barScale(rows, names + SPACE * 1.5, end);
  const texts: TextBox[] = [...columns.heads.texts];
  const boxes: Box[] = [];
  const bars: Box[] = [];
  let y = columns.heads.height;
  const top = y;
  for (const row of rows) {
    const lines = breakName(row.name, most, FONT).length;
    const pitch = isGrouped ? THIN_PITCH : BAR;
    const rowHeight = Math.max(row.bars.length * pitch, lines * FONT * LINE_HEIGHT);
    const middle = y + rowHeight / 2;
    texts.push(
      ...textLines(row.name, most, {
        x: names,
        middle,
        anchor: 'end',
        fontSize: FONT,
        role: 'name',
      }),
      ...columns.texts(row, middle),
    );
    row.bars.forEach((bar, index) => {
      const center = middle + (index - (row.bars.length - 1) / 2) * pitch;
      const height = isGrouped ? THIN_BAR : BAR;
      const drawn = barBoxes(bar, scale, center - height / 2, height);
      bars.push(...drawn);
      const place = { anchor: 'start', fontSize: amountFont, role: 'amount' } as const;
      const x = barEnd(drawn, scale) + SPACE;
      texts.push(textBox(barLabel(bar), { ...place, x, y: center + amountFont * MIDDLE_TO_BASE }));
    });
    y += rowHeight + GAP;
  }
  const bottom = Math.max(top, y - GAP);
  boxes.push(...columns.heads.boxes, ...bars);
  const rules = rows.length === 0 ? [] : [baseline(scale, top, bottom)];
  return { width: WIDE_WIDTH, height: Math.ceil(bottom) + 2, ribbons: [], boxes, texts, rules };
}

function barLabel({ caption, amount }: BarRow['bars'][number]): string {
  return caption === '' ? amount : `${caption} ${amount}`;
}

interface SideColumns {
  /** Where the first column begins. */
  readonly left: number;
  readonly heads: { readonly texts: TextBox[]; readonly boxes: Box[]; readonly height: number };
  readonly texts: (row: BarRow, middle: number) => TextBox[];
}

/** Right of the bars: the amounts of named segments, each below its name, or the share. */
function sideColumns(rows: readonly BarRow[]): SideColumns {
  const parts = rows[0]?.parts ?? [];
  return parts.length > 0 ? partColumns(rows, parts) : shareColumn(rows);
}

function shareColumn(rows: readonly BarRow[]): SideColumns {
  const shares = widest(
    rows.map(({ share = '' }) => share),
    FONT,
  );
  return {
    left: WIDE_WIDTH - shares,
    heads: { texts: [], boxes: [], height: 0 },
    texts: ({ share = '' }, middle) =>
      share === ''
        ? []
        : [
            textBox(share, {
              x: WIDE_WIDTH,
              y: middle + FONT * MIDDLE_TO_BASE,
              anchor: 'end',
              fontSize: FONT,
              role: 'quiet',
            }),
          ],
  };
}

function partColumns(rows: readonly BarRow[], parts: NonNullable<BarRow['parts']>): SideColumns {
  const widths = parts.map(({ name }, index) =>
    Math.max(
      textWidth(name, SMALL_FONT) + SWATCH + SPACE * 0.5,
      widest(
        rows.map((row) => row.parts?.[index]?.amount ?? ''),
        SMALL_FONT,
      ),
    ),
  );
  const ends = widths.map((_, index) => {
    const after = widths.slice(index + 1);
    return WIDE_WIDTH - after.reduce((sum, width) => sum + width + SPACE * 2, 0);
  });
  const headBase = SMALL_FONT * LINE_HEIGHT;
  return {
    left: WIDE_WIDTH - widths.reduce((sum, width) => sum + width + SPACE * 2, 0),
    heads: {
      texts: parts.map(({ name }, index) =>
        textBox(name, {
          x: ends[index] ?? WIDE_WIDTH,
          y: headBase,
          anchor: 'end',
          fontSize: SMALL_FONT,
          role: 'quiet',
        }),
      ),
      boxes: parts.map(({ name, tone }, index) => {
        const left =
          (ends[index] ?? WIDE_WIDTH) - textWidth(name, SMALL_FONT) - SPACE * 0.5 - SWATCH;
        return box(left, headBase - SWATCH, SWATCH, SWATCH, tone);
      }),
      height: headBase + SPACE * 1.5,
    },
    texts: (row, middle) =>
      (row.parts ?? []).map(({ amount }, index) =>
        textBox(amount, {
          x: ends[index] ?? WIDE_WIDTH,
          y: middle + SMALL_FONT * MIDDLE_TO_BASE,
          anchor: 'end',
          fontSize: SMALL_FONT,
          role: 'amount',
        }),
      ),
  };
}

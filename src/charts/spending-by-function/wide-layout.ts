/** The chart for wide columns. */
import { wrapText } from '../text-width.ts';
import { barAmount, type SpendingChartData } from './data.ts';
import {
  LINE_HEIGHT,
  SPACE,
  amountScale,
  barBox,
  baseline,
  shareText,
  textBox,
  widest,
  type BarBox,
  type SpendingLayout,
  type TextBox,
} from './layout.ts';

const WIDE = { width: 640, nameFont: 16, amountFont: 16, bar: 22, gap: 14 } as const;
/** The part of the width that names may take beside the bars. */
const NAMES_AT_MOST = 0.34;

/** Names left of the bars, amounts at their ends, shares in a column at the right. */
export function wideLayout(data: SpendingChartData): SpendingLayout {
  const { width, nameFont, amountFont, bar: height, gap } = WIDE;
  const most = width * NAMES_AT_MOST;
  const names = data.bars.map((bar) => wrapText(bar.name, most, nameFont));
  const start = widest(names.flat(), nameFont) + SPACE * 1.5;
  const shares = widest(data.bars.map(shareText), amountFont);
  const amounts = widest(
    data.bars.map((bar) => barAmount(bar, data.unit)),
    amountFont,
  );
  const scale = amountScale(data, start, width - shares - SPACE * 2 - amounts - SPACE);
  const texts: TextBox[] = [];
  const bars: BarBox[] = [];
  let y = 0;
  for (const [index, bar] of data.bars.entries()) {
    const lines = names[index] ?? [];
    const lineHeight = nameFont * LINE_HEIGHT;
    const rowHeight = Math.max(height, lines.length * lineHeight);
    const middle = y + rowHeight / 2;
    const box = barBox(scale, bar.amount, middle - height / 2, height);
    bars.push(box);
    lines.forEach((line, at) => {
      const base = middle + nameFont * 0.35 + (at - (lines.length - 1) / 2) * lineHeight;
      texts.push(textBox(line, start - SPACE * 1.5, base, 'end', nameFont, 'name'));
    });
    const base = middle + amountFont * 0.35;
    const end = Math.max(box.x + box.width, scale(0)) + SPACE;
    texts.push(textBox(barAmount(bar, data.unit), end, base, 'start', amountFont, 'amount'));
    if (bar.share !== null)
      texts.push(textBox(shareText(bar), width, base, 'end', amountFont, 'share'));
    y += rowHeight + gap;
  }
  return { width, height: Math.ceil(y - gap) + 2, bars, texts, baselines: [baseline(bars, scale)] };
}

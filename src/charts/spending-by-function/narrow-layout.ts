/** The chart for phones. */
import { textWidth, wrapText } from '../text-width.ts';
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

const NARROW = { width: 328, nameFont: 15, amountFont: 15, bar: 14, gap: 16 } as const;

/** The name and the amount stand above each bar, which has the full width. */
export function narrowLayout(data: SpendingChartData): SpendingLayout {
  const { width, nameFont, amountFont, bar: height, gap } = NARROW;
  const scale = amountScale(data, 0, width);
  const shares = widest(data.bars.map(shareText), amountFont);
  const amountEnd = shares === 0 ? width : width - shares - SPACE * 1.5;
  const texts: TextBox[] = [];
  const bars: BarBox[] = [];
  let y = 0;
  for (const bar of data.bars) {
    const amount = barAmount(bar, data.unit);
    const lines = wrapText(bar.name, amountEnd - textWidth(amount, amountFont) - SPACE, nameFont);
    for (const line of lines) {
      y += nameFont * LINE_HEIGHT;
      texts.push(textBox(line, 0, y, 'start', nameFont, 'name'));
    }
    texts.push(textBox(amount, amountEnd, y, 'end', amountFont, 'amount'));
    if (bar.share !== null)
      texts.push(textBox(shareText(bar), width, y, 'end', amountFont, 'share'));
    y += SPACE * 0.75;
    bars.push(barBox(scale, bar.amount, y, height));
    y += height + gap;
  }
  return {
    width,
    height: Math.ceil(y - gap) + 2,
    bars,
    texts,
    baselines: bars.map((bar) => baseline([bar], scale)),
  };
}

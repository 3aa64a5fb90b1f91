/** What a layout of the chart consists of: numbers only, in CSS pixels, from the top left corner. */
import { scaleLinear } from 'd3';
import { shareLabel } from '../share-label.ts';
import { round } from '../svg.ts';
import { textWidth } from '../text-width.ts';
import type { SpendingBar, SpendingChartData } from './data.ts';

export interface TextBox {
  readonly text: string;
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly width: number;
  readonly fontSize: number;
  readonly role: 'name' | 'amount' | 'share';
}

export interface BarBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Baseline {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

export interface SpendingLayout {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly BarBox[];
  readonly texts: readonly TextBox[];
  /** The zero line that all bars start from; in pieces where text stands between the bars. */
  readonly baselines: readonly Baseline[];
}

/** The space between things that belong together. */
export const SPACE = 8;
/** The height of a line of text, in its font size. */
export const LINE_HEIGHT = 1.35;

/** The width of the widest text; 0 for none. */
export function widest(texts: readonly string[], fontSize: number): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, fontSize)));
}

/** Where an amount ends, in CSS pixels from the left. */
export type AmountScale = (amount: number) => number;

/** Bars start at zero; amounts below zero reach to its left. */
export function amountScale(data: SpendingChartData, from: number, to: number): AmountScale {
  const amounts = data.bars.map(({ amount }) => amount);
  return scaleLinear([Math.min(0, ...amounts), Math.max(1, ...amounts)], [from, to]);
}

/** The bar of an amount; a trace of spending stays visible. */
export function barBox(scale: AmountScale, amount: number, y: number, height: number): BarBox {
  const [left, right] = amount < 0 ? [scale(amount), scale(0)] : [scale(0), scale(amount)];
  return { x: round(left), y: round(y), width: round(Math.max(1, right - left)), height };
}

/** A text with its width, its coordinates rounded. */
export function textBox(
  text: string,
  x: number,
  y: number,
  anchor: TextBox['anchor'],
  fontSize: number,
  role: TextBox['role'],
): TextBox {
  return {
    text,
    x: round(x),
    y: round(y),
    anchor,
    width: round(textWidth(text, fontSize)),
    fontSize,
    role,
  };
}

/** The share as printed; empty where there is none. */
export function shareText(bar: SpendingBar): string {
  return bar.share === null ? '' : shareLabel(bar.share);
}

/** The zero line along the given bars. */
export function baseline(bars: readonly BarBox[], scale: AmountScale): Baseline {
  const last = bars.at(-1);
  return {
    x: round(scale(0)),
    top: bars[0]?.y ?? 0,
    bottom: round((last?.y ?? 0) + (last?.height ?? 0)),
  };
}

/** Rows of bars from one zero line: the kit of every chart that compares amounts. */
import { scaleLinear } from 'd3';
import type { Fen, MoneyUnit } from '../fiscal/money.ts';
import { box, type Box, type Rule, type Tone } from './layout.ts';
import { round } from './svg.ts';
import { amountLabel } from './units.ts';

/** A stretch of a bar; its length is the amount. */
interface Segment {
  readonly amount: number;
  readonly tone: Tone;
}

/** One bar, of one or more segments end to end. */
export interface Bar {
  /** What this bar is, where a row has several: 年初预算. Blank where the name of the row says it. */
  readonly caption: string;
  readonly segments: readonly Segment[];
  /** The amount as printed at its end. */
  readonly amount: string;
}

/** A segment named beside its bar, with its amount; the tone leads from the name to the segment. */
interface Part {
  readonly name: string;
  readonly amount: string;
  readonly tone: Tone;
}

/** A row: one name, its bars, and what else is printed beside them. */
export interface BarRow {
  readonly name: string;
  readonly bars: readonly Bar[];
  /** The share of the whole, where it is to be seen. */
  readonly share?: string;
  /** Names of the segments; the same ones in the same order in every row of a chart. */
  readonly parts?: readonly Part[];
  /** Whether it is a part of the row above it: then it stands smaller and nearer. */
  readonly isPart?: boolean;
}

/** A bar of one tone with its amount. */
export function amountBar(amount: Fen, tone: Tone, unit: MoneyUnit, caption = ''): Bar {
  return { caption, amount: amountLabel(amount, unit), segments: [{ amount, tone }] };
}

/** Rows of money planned, outlined, above what was spent of it. */
export function planRows(
  pairs: readonly { readonly name: string; readonly planned: Fen; readonly spent: Fen }[],
  unit: MoneyUnit,
  captions: readonly [planned: string, spent: string],
): BarRow[] {
  return pairs.map(({ name, planned, spent }) => ({
    name,
    bars: [
      amountBar(planned, 'reference', unit, captions[0]),
      amountBar(spent, 'spending', unit, captions[1]),
    ],
  }));
}

export type BarScale = (amount: number) => number;

/** Amounts as positions: bars start at zero, and amounts below zero reach to its left. */
export function barScale(rows: readonly BarRow[], from: number, to: number): BarScale {
  const ends = rows.flatMap(({ bars }) =>
    bars.flatMap(({ segments }) => [sideSum(segments, -1), sideSum(segments, 1)]),
  );
  const least = ends.reduce((low, end) => Math.min(low, end), 0);
  const most = ends.reduce((high, end) => Math.max(high, end), least === 0 ? 1 : 0);
  return scaleLinear([least, most], [from, to]);
}

function sideSum(segments: readonly Segment[], side: 1 | -1): number {
  return segments.reduce((sum, { amount }) => (amount * side > 0 ? sum + amount : sum), 0);
}

/** The boxes of a bar: segments follow each other away from zero. A trace stays visible; nothing is drawn for zero. */
export function barBoxes(bar: Bar, scale: BarScale, top: number, height: number): Box[] {
  const reached = { above: 0, below: 0 };
  return bar.segments.flatMap(({ amount, tone }) => {
    if (amount === 0) return [];
    const side = amount > 0 ? 'above' : 'below';
    const start = scale(reached[side]);
    reached[side] += amount;
    const end = scale(reached[side]);
    const width = Math.max(1, Math.abs(end - start));
    // A trace takes its room from the segment before it, so that the bar ends where its sum does.
    const x = amount > 0 ? Math.max(scale(0), end - width) : end;
    return [box(x, top, width, height, tone)];
  });
}

/** Where a bar ends to the right, at zero at least. */
export function barEnd(boxes: readonly Box[], scale: BarScale): number {
  return boxes.reduce((end, { x, width }) => Math.max(end, x + width), scale(0));
}

/** The zero line from `top` to `bottom`. */
export function baseline(scale: BarScale, top: number, bottom: number): Rule {
  const x = round(scale(0));
  return { x1: x, y1: round(top), x2: x, y2: round(bottom), role: 'baseline' };
}

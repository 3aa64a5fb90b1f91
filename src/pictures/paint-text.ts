/** Lines of text on a canvas: every character on a whole pixel, so that it is sharp and always the same. */
import { paintMask, type Canvas, type Paint } from './canvas.ts';
import { glyph, type Weight } from './glyphs.ts';

export interface Lettering {
  readonly weight: Weight;
  /** In pixels. */
  readonly size: number;
}

/** A point of a base line, in pixels, and which part of the text stands there. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

const ANCHORS = { start: 0, middle: 0.5, end: 1 } as const;

/** How wide a line is, in pixels. */
export function lineWidth(text: string, { weight, size }: Lettering): number {
  let width = 0;
  for (const character of text) width += glyph(character, weight, size).advance;
  return width;
}

/** Paints one line. */
export function paintText(
  canvas: Canvas,
  text: string,
  { x, y, anchor }: TextPlace,
  lettering: Lettering,
  paint: Paint,
): void {
  let pen = x - (anchor === 'start' ? 0 : lineWidth(text, lettering) * ANCHORS[anchor]);
  for (const character of text) {
    const { advance, mask } = glyph(character, lettering.weight, lettering.size);
    if (mask) paintMask(canvas, mask, { x: Math.round(pen), y: Math.round(y) }, paint);
    pen += advance;
  }
}

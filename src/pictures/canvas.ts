/** A picture of few colours, painted in whole pixels: what is painted later covers what was there. */
import {
  LEVELS,
  MOST_COLOURS,
  blend,
  createPalette,
  type Colour,
  type Palette,
} from './palette.ts';
import type { PlacedMask } from './mask.ts';

/** What a paint makes of each colour at each level, by their numbers; below zero where that was not asked for yet. */
interface Mixture {
  readonly paint: Paint;
  readonly numbers: Int16Array;
}

export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  /** The number of a colour for each pixel, row by row. */
  readonly pixels: Uint8Array;
  /** What each paint does to a pixel; the same from the first stroke to the last. */
  readonly mixtures: Map<string, Mixture>;
}

/** What something is painted with: a colour, and how much of what lies below it hides. */
export interface Paint {
  readonly colour: Colour;
  /** From 0 to 1. */
  readonly opacity: number;
}

export function createCanvas(width: number, height: number, paper: Colour): Canvas {
  const pixels = new Uint8Array(width * height);
  return { width, height, palette: createPalette(paper), pixels, mixtures: new Map() };
}

/** From no level to all of them. */
const STEPS = LEVELS + 1;

function mixtureOf({ mixtures }: Canvas, paint: Paint): Mixture {
  const key = `${paint.colour} ${paint.opacity}`;
  const known = mixtures.get(key);
  if (known) return known;
  const mixture = { paint, numbers: new Int16Array(MOST_COLOURS * STEPS).fill(-1) };
  mixtures.set(key, mixture);
  return mixture;
}

function learn({ palette }: Canvas, { paint, numbers }: Mixture, at: number): number {
  const below = palette.colours[Math.floor(at / STEPS)] ?? 0;
  const part = ((at % STEPS) / LEVELS) * paint.opacity;
  const number = palette.find(blend(below, paint.colour, part));
  numbers[at] = number;
  return number;
}

/** The number of a colour once so many levels of a paint cover it: asked for every pixel, worked out once. */
function mix(canvas: Canvas, mixture: Mixture, below: number, level: number): number {
  const at = below * STEPS + level;
  const known = mixture.numbers[at]!;
  return known < 0 ? learn(canvas, mixture, at) : known;
}

/** Paints a rectangle on whole pixels; what reaches beyond the picture is left out. */
export function paintRectangle(
  canvas: Canvas,
  area: Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>,
  paint: Paint,
): void {
  const sides = [area.left, area.top, area.right, area.bottom];
  const [left = 0, top = 0, right = 0, bottom = 0] = sides.map(Math.round);
  const { width, height, pixels } = canvas;
  const mixture = mixtureOf(canvas, paint);
  const [first, last] = [Math.max(0, left), Math.min(width, right)];
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1) {
    const [start, end] = [y * width + first, y * width + last];
    if (paint.opacity === 1) pixels.fill(mix(canvas, mixture, 0, LEVELS), start, end);
    else
      for (let at = start; at < end; at += 1)
        pixels[at] = mix(canvas, mixture, pixels[at]!, LEVELS);
  }
}

/** Paints through a mask, whose origin stands at a pixel. */
export function paintMask(
  canvas: Canvas,
  mask: PlacedMask,
  origin: { readonly x: number; readonly y: number },
  paint: Paint,
): void {
  const mixture = mixtureOf(canvas, paint);
  const { width, height, pixels } = canvas;
  const { levels, stretches } = mask;
  for (let index = 0; index < stretches.length; index += 2) {
    const [start, end] = [stretches[index]!, stretches[index + 1]!];
    const row = Math.floor(start / mask.width);
    const y = origin.y + mask.top + row;
    if (y < 0 || y >= height) continue;
    // From a place in the mask to that in the picture, and what of it lies within.
    const left = origin.x + mask.left - row * mask.width;
    const last = Math.min(end, width - left);
    for (let at = Math.max(start, -left); at < last; at += 1) {
      const pixel = y * width + left + at;
      pixels[pixel] = mix(canvas, mixture, pixels[pixel]!, levels[at]!);
    }
  }
}

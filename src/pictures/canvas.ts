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

/** The number of a pixel's colour once so many levels of a paint cover it. */
type Change = (below: number, level: number) => number;

export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  /** The number of a colour for each pixel, row by row. */
  readonly pixels: Uint8Array;
  /** What each paint does to a pixel; the same from the first stroke to the last. */
  readonly changes: Map<string, Change>;
}

/** What something is painted with: a colour, and how much of what lies below it hides. */
export interface Paint {
  readonly colour: Colour;
  /** From 0 to 1. */
  readonly opacity: number;
}

export function createCanvas(width: number, height: number, paper: Colour): Canvas {
  const pixels = new Uint8Array(width * height);
  return { width, height, palette: createPalette(paper), pixels, changes: new Map() };
}

function changeOf({ palette, changes }: Canvas, { colour, opacity }: Paint): Change {
  const key = `${colour} ${opacity}`;
  const before = changes.get(key);
  if (before) return before;
  const known = new Int16Array(MOST_COLOURS * (LEVELS + 1)).fill(-1);
  const change: Change = (below, level) => {
    const at = below * (LEVELS + 1) + level;
    let number = known[at] ?? -1;
    if (number < 0) {
      const part = (level / LEVELS) * opacity;
      number = palette.find(blend(palette.colours[below] ?? 0, colour, part));
      known[at] = number;
    }
    return number;
  };
  changes.set(key, change);
  return change;
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
  const change = changeOf(canvas, paint);
  const [first, last] = [Math.max(0, left), Math.min(width, right)];
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1)
    for (let at = y * width + first; at < y * width + last; at += 1)
      pixels[at] = change(pixels[at] ?? 0, LEVELS);
}

/** Paints through a mask, whose origin stands at a pixel. */
export function paintMask(
  canvas: Canvas,
  mask: PlacedMask,
  origin: { readonly x: number; readonly y: number },
  paint: Paint,
): void {
  const change = changeOf(canvas, paint);
  const { width, height, pixels } = canvas;
  const [left, top] = [origin.x + mask.left, origin.y + mask.top];
  const [first, last] = [Math.max(0, -left), Math.min(mask.width, width - left)];
  for (let row = Math.max(0, -top); row < Math.min(mask.height, height - top); row += 1) {
    const [own, below] = [row * mask.width, (top + row) * width + left];
    for (let column = first; column < last; column += 1) {
      const level = mask.levels[own + column]!;
      if (level > 0) pixels[below + column] = change(pixels[below + column]!, level);
    }
  }
}

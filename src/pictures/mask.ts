/** Outlines as masks: how much of each pixel an area covers. */
import { Resvg } from '@resvg/resvg-js';
import { LEVELS } from './palette.ts';

export interface Mask {
  readonly width: number;
  readonly height: number;
  /** For each pixel from 0 to LEVELS, row by row. */
  readonly levels: Uint8Array;
}

/** What a path stays within, in its own unit. */
export type Bounds = Readonly<Record<'minX' | 'minY' | 'maxX' | 'maxY', number>>;

/** A mask, and where its top left corner stands, in pixels from an origin. */
export interface PlacedMask extends Mask {
  readonly left: number;
  readonly top: number;
}

/**
 * The mask of an area, and where its top left corner stands seen from the path's origin; null where nothing is.
 *
 * @param path the `d` of an SVG path
 * @param across pixels for a unit of the path to the right
 * @param down the same downwards; below zero for paths that count upwards
 */
export function pathMask(
  path: string,
  bounds: Bounds,
  across: number,
  down: number,
): PlacedMask | null {
  const [left, right] = [Math.floor(bounds.minX * across), Math.ceil(bounds.maxX * across)];
  const ends = [bounds.minY * down, bounds.maxY * down];
  const [top, bottom] = [Math.floor(Math.min(...ends)), Math.ceil(Math.max(...ends))];
  const [width, height] = [right - left, bottom - top];
  if (!(width > 0 && height > 0)) return null;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<path d="${path}" transform="translate(${-left} ${-top}) scale(${across} ${down})"/></svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const levels = new Uint8Array(width * height);
  for (let at = 0; at < levels.length; at += 1)
    levels[at] = Math.round(((pixels[at * 4 + 3] ?? 0) / 255) * LEVELS);
  return { width, height, levels, left, top };
}

/** Outlines as masks: how much of each pixel an area covers. */
import { readRings, type Point } from './outline.ts';
import { LEVELS } from './palette.ts';

interface Mask {
  readonly width: number;
  readonly height: number;
  /** For each pixel from 0 to LEVELS, row by row. */
  readonly levels: Uint8Array;
  /** Where each stretch of covered pixels begins and where it ends, none over two rows: most of a character is paper. */
  readonly stretches: readonly number[];
}

/** What a path stays within, in its own unit. */
export type Bounds = Readonly<Record<'minX' | 'minY' | 'maxX' | 'maxY', number>>;

/** A mask, and where its top left corner stands, in pixels from an origin. */
export interface PlacedMask extends Mask {
  readonly left: number;
  readonly top: number;
}

/** How much more of each pixel is covered than of the one to its left; each row has room for one more. */
interface Cover {
  readonly width: number;
  readonly height: number;
  readonly steps: Float32Array;
}

/** The area between an edge, whose ends stand at two places of a row, and an upright line to its right. */
function areaUpTo(x: number, low: number, high: number): number {
  if (x <= low) return 0;
  return x >= high ? x - (low + high) / 2 : (x - low) ** 2 / (2 * (high - low));
}

/**
 * Adds all that lies right of an edge that leads down, and takes it away where the edge leads up: what is left in the
 * end lies between the edges. The method of font-rs, https://github.com/raphlinus/font-rs
 */
function addEdge({ width, height, steps }: Cover, start: Point, end: Point): void {
  const direction = Math.sign(end[1] - start[1]);
  if (direction === 0) return;
  const [[x0, top], [x1, bottom]] = direction > 0 ? [start, end] : [end, start];
  const slope = (x1 - x0) / (bottom - top);
  const last = Math.min(height, Math.ceil(bottom));
  for (let row = Math.max(0, Math.floor(top)); row < last; row += 1) {
    const from = x0 + (Math.max(row, top) - top) * slope;
    const to = x0 + (Math.min(row + 1, bottom) - top) * slope;
    const [low, high] = from < to ? [from, to] : [to, from];
    const tall = direction * (Math.min(row + 1, bottom) - Math.max(row, top));
    let [area, covered] = [0, 0];
    for (let x = Math.floor(low); covered < 1 && x <= width; x += 1) {
      const next = areaUpTo(x + 1, low, high);
      steps[row * (width + 1) + Math.max(0, x)]! += tall * (next - area - covered);
      [covered, area] = [next - area, next];
    }
  }
}

/**
 * The mask of an area, and where its top left corner stands, seen from the path's origin; null where nothing is.
 *
 * @param path the `d` of an SVG path, as `readRings` takes it
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
  const cover = { width, height, steps: new Float32Array((width + 1) * height) };
  for (const ring of readRings(path)) {
    const points = ring.map(([x, y]): Point => [x * across - left, y * down - top]);
    for (const [index, point] of points.entries())
      addEdge(cover, point, points[(index + 1) % points.length]!);
  }
  const levels = new Uint8Array(width * height);
  const stretches: number[] = [];
  for (let row = 0; row < height; row += 1) {
    let covered = 0;
    let level = 0;
    const start = row * width;
    for (let column = 0; column < width; column += 1) {
      const step = cover.steps[start + row + column]!;
      if (step !== 0) {
        const before = level;
        covered += step;
        level = Math.round(Math.min(1, Math.abs(covered)) * LEVELS);
        if (before > 0 !== level > 0) stretches.push(start + column);
      }
      levels[start + column] = level;
    }
    if (level > 0) stretches.push(start + width);
  }
  return { width, height, levels, stretches, left, top };
}

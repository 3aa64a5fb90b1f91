/** Masks cover what a foreign renderer of SVG covers. */
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { createRequire } from 'node:module';
import { openSync } from 'fontkit';
import { expect, it } from 'vitest';
import { pathMask, type Bounds } from './mask.ts';
import { readRings } from './outline.ts';
import { LEVELS } from './palette.ts';

const SIDE = 24;
const BOX: Bounds = { minX: 0, minY: 0, maxX: SIDE, maxY: SIDE };
/** The foreign renderer looks at a few lines of each pixel, and levels are rounded. */
const SAMPLED = 1.5;
const RUNS = { seed: 1, numRuns: 300 };

/** How much of each pixel is covered, from 0 to LEVELS, as the foreign renderer sees it. */
function foreignLevels(path: string, size: readonly [number, number], transform: string): number[] {
  const [width, height] = size;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<path d="${path}" transform="${transform}"/></svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return Array.from(
    { length: width * height },
    (_, at) => ((pixels[at * 4 + 3] ?? 0) / 255) * LEVELS,
  );
}

function distances(levels: Iterable<number>, foreign: readonly number[]): number[] {
  return [...levels].map((level, at) => Math.abs(level - (foreign[at] ?? -LEVELS)));
}

const place = fc
  .double({ min: 0, max: SIDE, noNaN: true })
  .map((value) => Number(value.toFixed(2)));
const point = fc.tuple(place, place).map(([x, y]) => `${x},${y}`);

it('covers any triangle as others do', () => {
  fc.assert(
    fc.property(fc.tuple(point, point, point), ([first, second, third]) => {
      const path = `M${first}L${second}L${third}Z`;
      const mask = pathMask(path, BOX, 1, 1);
      const foreign = foreignLevels(path, [SIDE, SIDE], 'scale(1)');
      expect(Math.max(...distances(mask!.levels, foreign))).toBeLessThanOrEqual(SAMPLED);
    }),
    RUNS,
  );
});

it('covers bands between curves as others do', () => {
  fc.assert(
    fc.property(place, place, fc.integer({ min: 1, max: 8 }), (from, to, breadth) => {
      const [top, bottom] = [0, SIDE];
      const middle = SIDE / 2;
      const path =
        `M${from},${top}C${from},${middle},${to},${middle},${to},${bottom}` +
        `L${to + breadth},${bottom}C${to + breadth},${middle},${from + breadth},${middle},${from + breadth},${top}Z`;
      const box = { ...BOX, maxX: SIDE + 8 };
      const mask = pathMask(path, box, 1, 1);
      const foreign = foreignLevels(path, [SIDE + 8, SIDE], 'scale(1)');
      expect(Math.max(...distances(mask!.levels, foreign))).toBeLessThanOrEqual(SAMPLED);
    }),
    RUNS,
  );
});

it.each(['账', '瀍', '8', '“', '%', '㎡'])('covers the outline of %s as others do', (character) => {
  const file = '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf';
  const font = openSync(createRequire(import.meta.url).resolve(file));
  if (!('glyphForCodePoint' in font)) throw new Error(`Expected one font in ${file}`);
  const { path } = font.glyphForCodePoint(character.codePointAt(0)!);
  const scale = 28 / font.unitsPerEm;
  const mask = pathMask(path.toSVG(), path.bbox, scale, -scale)!;
  const transform = `translate(${-mask.left} ${-mask.top}) scale(${scale} ${-scale})`;
  const foreign = foreignLevels(path.toSVG(), [mask.width, mask.height], transform);
  const far = distances(mask.levels, foreign).filter((distance) => distance > SAMPLED);
  // Where two strokes that lie over each other end in the same pixel, it is darker by both.
  expect(far.length).toBeLessThanOrEqual(mask.levels.length / 100);
  expect([...mask.levels].some((level) => level === LEVELS)).toBe(true);
});

it('leaves holes in, whichever way they are drawn', () => {
  const ring = 'M0,0L6,0L6,6L0,6Z';
  const hole = 'M2,2L2,4L4,4L4,2Z';
  const mask = pathMask(ring + hole, { ...BOX, maxX: 6, maxY: 6 }, 1, 1)!;
  const inside = [14, 15, 20, 21];
  expect([...mask.levels.keys()].filter((at) => mask.levels[at] === 0)).toEqual(inside);
});

it('reads numbers however close they stand, and no other commands', () => {
  expect(readRings('M-1-2.5L.5.25Z')).toEqual([
    [
      [-1, -2.5],
      [0.5, 0.25],
    ],
  ]);
  expect(readRings('M0 0Q2 0 2 2Z')[0]!.at(-1)).toEqual([2, 2]);
  expect(() => readRings('M0 0H3Z')).toThrow('Expected a path of M, L, Q, C and Z, found H');
});

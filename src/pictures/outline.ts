/** Outlines of areas, as straight edges between points. */

export type Point = readonly [x: number, y: number];

/** Straight pieces of a curve: enough that none is seen at the sizes of pictures. */
const PIECES = 16;
const COMMAND = /([MLQCZ])([^A-Za-z]*)/g;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g;

/** A point of a Bézier curve of any order: that between its first points and that between its last. */
function pointOn(curve: readonly Point[], part: number): Point {
  const [only, ...others] = curve;
  if (only !== undefined && others.length === 0) return only;
  const [x0, y0] = pointOn(curve.slice(0, -1), part);
  const [x1, y1] = pointOn(others, part);
  return [x0 + (x1 - x0) * part, y0 + (y1 - y0) * part];
}

/**
 * Closed rings of points that a path draws around its area.
 *
 * @param path the `d` of an SVG path, in absolute M, L, Q, C and Z as d3 and fontkit write them
 * @throws Error where the path holds any other command
 */
export function readRings(path: string): Point[][] {
  const other = /[^MLQCZe\d\s.,-]/.exec(path);
  if (other) throw new Error(`Expected a path of M, L, Q, C and Z, found ${other[0]}`);
  const rings: Point[][] = [];
  for (const [, command, text = ''] of path.matchAll(COMMAND)) {
    const numbers = (text.match(NUMBER) ?? []).map(Number);
    const points = numbers.flatMap((x, at): Point[] =>
      at % 2 === 0 ? [[x, numbers[at + 1]!]] : [],
    );
    const ring = rings.at(-1);
    if (command === 'M') rings.push(points);
    else if (command === 'L') ring?.push(...points);
    else if (ring && command !== 'Z') {
      const order = command === 'Q' ? 2 : 3;
      for (let at = 0; at < points.length; at += order) {
        const curve = [ring.at(-1)!, ...points.slice(at, at + order)];
        for (let piece = 1; piece <= PIECES; piece += 1) ring.push(pointOn(curve, piece / PIECES));
      }
    }
  }
  return rings;
}

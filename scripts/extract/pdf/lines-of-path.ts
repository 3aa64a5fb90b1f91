/** Ruled lines among what a PDF draws: strokes, and rectangles so thin that they are lines. */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** As PDFs have it: a, b, c, d, e, f. */
export type Matrix = [number, number, number, number, number, number];

/** A line across or down, in points. */
export interface Line {
  readonly isUpright: boolean;
  /** How far from the left, where it is upright; from the top, where it is not. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

type Point = readonly [x: number, y: number];

/** Wider than this is no line but an area. */
const THICKEST = 2.5;
/** Shorter than this is a dot or a part of a character. */
const SHORTEST = 3;

const STROKES: ReadonlySet<unknown> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS: ReadonlySet<unknown> = new Set([OPS.fill, OPS.eoFill]);

/** How many numbers follow each step of a path: to a point, a line, a curve, a simpler curve, back to its beginning. */
const NUMBERS = [2, 2, 6, 4, 0];
const TO_POINT = 0;
const BACK = 4;

/** The points of each stretch of a path; a curve is where it ends. */
function stretchesOf(
  steps: ArrayLike<number>,
  { 0: a, 1: b, 2: c, 3: d, 4: e, 5: f }: Matrix,
): Point[][] {
  const stretches: Point[][] = [];
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at] ?? 0;
    const count = NUMBERS[step] ?? 0;
    const points = stretches.at(-1);
    if (step === BACK) {
      if (points?.[0]) points.push(points[0]);
    } else {
      const [x, y] = [steps[at + count - 1] ?? 0, steps[at + count] ?? 0];
      const point: Point = [a * x + c * y + e, b * x + d * y + f];
      if (step === TO_POINT || !points) stretches.push([point]);
      else points.push(point);
    }
    at += count;
  }
  return stretches;
}

function lineOf(points: readonly Point[]): Line[] {
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [top, bottom] = [
    Math.min(...points.map(([, y]) => y)),
    Math.max(...points.map(([, y]) => y)),
  ];
  const [width, height] = [right - left, bottom - top];
  if (Math.min(width, height) > THICKEST || Math.max(width, height) < SHORTEST) return [];
  return width > height
    ? [{ isUpright: false, at: (top + bottom) / 2, from: left, to: right }]
    : [{ isUpright: true, at: (left + right) / 2, from: top, to: bottom }];
}

/**
 * The ruled lines of a path.
 *
 * @param values what pdf.js gives with `constructPath`: how the path is painted, and its steps
 * @param matrix from the numbers of the path to the page
 */
export function linesOfPath(values: unknown, matrix: Matrix): Line[] {
  const [paint, paths] = values as [unknown, ArrayLike<number>[] | null];
  const steps = paths?.[0];
  if (!steps) return [];
  const stretches = stretchesOf(steps, matrix);
  if (FILLS.has(paint)) return stretches.flatMap(lineOf);
  if (!STROKES.has(paint)) return [];
  return stretches.flatMap((points) =>
    points.slice(1).flatMap((point, index) => lineOf([points[index]!, point])),
  );
}

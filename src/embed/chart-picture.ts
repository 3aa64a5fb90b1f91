/** A chart as a PNG file, twice as large as it is drawn: for articles that take pictures only. */
import { extent } from 'd3';
import type { Chart } from '../charts/chart.ts';
import type { Layout } from '../charts/layout.ts';
import { createCanvas, paintMask, paintRectangle, type Canvas } from '../pictures/canvas.ts';
import { pathMask, type Bounds } from '../pictures/mask.ts';
import { paintText } from '../pictures/paint-text.ts';
import { pngFile } from '../pictures/png.ts';
import { chartSheet, type SheetWords } from './chart-sheet.ts';
import type { MarkPaints } from './mark-paints.ts';

/** Pixels of the picture for each CSS pixel of the drawing. */
const SCALE = 2;

/** The size of the picture of a chart, in pixels. */
export function pictureSize(chart: Chart, words: SheetWords): { width: number; height: number } {
  const { width, height } = chartSheet(chart, chart.narrow, words);
  return { width: width * SCALE, height: height * SCALE };
}

/** The file's bytes: the narrow drawing with title, subtitle, notes and credit; the same in every build. */
export function chartPicture(chart: Chart, words: SheetWords, paints: MarkPaints): Buffer {
  const sheet = chartSheet(chart, chart.narrow, words);
  const { lines, drawing, left, top } = sheet;
  const canvas = createCanvas(sheet.width * SCALE, sheet.height * SCALE, paints.paper);
  for (const { role, text, fontSize, x, y } of lines) {
    const isHeadline = role === 'headline';
    paintText(
      canvas,
      text,
      { x: x * SCALE, y: y * SCALE, anchor: 'start' },
      { weight: isHeadline ? 'bold' : 'regular', size: fontSize * SCALE },
      paints.text(isHeadline ? 'name' : 'quiet'),
    );
  }
  paintDrawing(canvas, drawing, { x: left, y: top }, paints);
  return pngFile(canvas);
}

/** The marks of a layout in the order of the SVG: areas, boxes, lines, and text over them. */
function paintDrawing(
  canvas: Canvas,
  { ribbons, boxes, rules, texts }: Layout,
  origin: { readonly x: number; readonly y: number },
  paints: MarkPaints,
): void {
  const across = (x: number) => Math.round((origin.x + x) * SCALE);
  const down = (y: number) => Math.round((origin.y + y) * SCALE);
  const corner = { x: across(0), y: down(0) };
  for (const { path, tone } of ribbons) {
    const mask = pathMask(path, boundsOf(path), SCALE, SCALE);
    if (mask) paintMask(canvas, mask, corner, paints.ribbon(tone));
  }
  for (const { x, y, tone, ...size } of boxes) {
    const [left, top] = [across(x), down(y)];
    // What is there is seen, however small.
    const right = Math.max(left + 1, across(x + size.width));
    const bottom = Math.max(top + 1, down(y + size.height));
    const { fill, stroke } = paints.box(tone);
    paintRectangle(canvas, { left, top, right, bottom }, fill);
    if (stroke === null) continue;
    const [before, after] = [SCALE / 2, SCALE / 2];
    const edges = [
      { left: left - before, top: top - before, right: right + after, bottom: top + after },
      { left: left - before, top: bottom - before, right: right + after, bottom: bottom + after },
      { left: left - before, top: top + after, right: left + after, bottom: bottom - before },
      { left: right - before, top: top + after, right: right + after, bottom: bottom - before },
    ];
    for (const edge of edges) paintRectangle(canvas, edge, stroke);
  }
  for (const { x1, y1, x2, y2, role } of rules) {
    const [left, top] = [across(Math.min(x1, x2)), down(Math.min(y1, y2))];
    const isUpright = x1 === x2;
    const [right, bottom] = isUpright
      ? [left + SCALE / 2, down(Math.max(y1, y2))]
      : [across(Math.max(x1, x2)), top + SCALE / 2];
    const area = isUpright
      ? { left: left - SCALE / 2, top, right, bottom }
      : { left, top: top - SCALE / 2, right, bottom };
    paintRectangle(canvas, area, paints.rule(role));
  }
  for (const { text, x, y, anchor, fontSize, role } of texts)
    paintText(
      canvas,
      text,
      { x: (origin.x + x) * SCALE, y: (origin.y + y) * SCALE, anchor },
      { weight: role === 'strong' ? 'bold' : 'regular', size: fontSize * SCALE },
      paints.text(role),
    );
}

/** What a path stays within: its points, those that curves bend to among them. */
function boundsOf(path: string): Bounds {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const [xs, ys] = [0, 1].map((side) => numbers.filter((_, index) => index % 2 === side));
  const [minX = 0, maxX = 0] = extent(xs ?? []);
  const [minY = 0, maxY = 0] = extent(ys ?? []);
  return { minX, maxX, minY, maxY };
}

/** A chart as a PNG file, twice as large as it is drawn: for articles that take pictures only. */
import { Resvg } from '@resvg/resvg-js';
import type { Chart, Drawing } from '../charts/chart.ts';
import { outlineWithNoto } from './fonts.ts';
import { indexedPng } from './indexed-png.ts';
import { outlineText } from './outline-text.ts';
import { standaloneSvg, type StandaloneOptions } from './standalone-svg.ts';

/** Pixels of the picture for each CSS pixel of the drawing. */
export const PIXELS_PER_PIXEL = 2;
/** The texts that are set in bold: the title, and what the style sheet of figures calls strong. */
const BOLD = ['headline', 'strong'];

/** The file's bytes, with title, subtitle, notes and credit in it; the same in every build. */
export function chartPicture(
  chart: Chart,
  drawing: Drawing,
  options: Omit<StandaloneOptions, 'scheme'>,
): Buffer {
  const { svg } = standaloneSvg(chart, drawing, { ...options, scheme: 'fixed' });
  const outlined = outlineText(svg, outlineWithNoto, BOLD);
  const { pixels, width, height } = new Resvg(outlined, {
    fitTo: { mode: 'zoom', value: PIXELS_PER_PIXEL },
    font: { loadSystemFonts: false },
  }).render();
  return indexedPng(pixels, width, height);
}

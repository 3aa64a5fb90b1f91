/** A chart as one SVG file that needs nothing else: words, colours, light and dark. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Chart, Drawing } from '../charts/chart.ts';
import { svgString } from '../charts/svg.ts';
import { breakLines } from './break-lines.ts';
import { markStyle } from './mark-style.ts';
import { readMarkRules, readTokens, type Tokens } from './style-sheets.ts';

/** The style sheets that charts are drawn with on the site, as text. */
export interface ChartSheets {
  readonly tokens: string;
  readonly figure: string;
}

export interface StandaloneOptions {
  readonly sheets: ChartSheets;
  /** Whose numbers, what is shown, and in which unit. */
  readonly subtitle: string;
  /** Where the numbers stand, and who drew them. */
  readonly credit: string;
  /** `fixed` leaves the dark colours out, for pictures made of pixels. */
  readonly scheme: 'automatic' | 'fixed';
}

const MARGIN = 24;
/** How the words around the drawing are set. */
const SETTING = {
  headline: { size: 20, line: 28, after: 2 },
  subtitle: { size: 14, line: 22, after: 14 },
  note: { size: 12, line: 19, after: 0 },
  credit: { size: 12, line: 19, after: 0 },
} as const;
type Words = keyof typeof SETTING;
/** Between the drawing and what stands below it. */
const BELOW = 14;

/** A document and its size in CSS pixels. */
export interface StandaloneSvg {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The document, with `title` and `desc` for those who do not see it. */
export function standaloneSvg(
  chart: Chart,
  drawing: Drawing,
  { sheets, subtitle, credit, scheme }: StandaloneOptions,
): StandaloneSvg {
  const above = setLines(
    [
      ['headline', chart.title],
      ['subtitle', subtitle],
    ],
    drawing.width,
    MARGIN - 4,
  );
  const below = setLines(
    [...chart.notes.map((note) => ['note', note] as const), ['credit', credit]],
    drawing.width,
    above.end + drawing.height + BELOW,
  );
  const [width, height] = [drawing.width + MARGIN * 2, Math.ceil(below.end + MARGIN - 6)];
  const words = [...above.lines, ...below.lines].map(svgString).join('');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
    ` role="img" aria-labelledby="title desc" lang="zh-CN">` +
    svgString(s('title', { id: 'title' }, chart.title)) +
    svgString(s('desc', { id: 'desc' }, `${chart.sentence}${credit}`)) +
    `<style>${style(drawing.content + words, sheets, scheme)}</style>` +
    `<rect class="paper" width="${width}" height="${height}"/>${words}` +
    `<g transform="translate(${MARGIN} ${above.end})">${drawing.content}</g></svg>\n`;
  return { svg, width, height };
}

function style(content: string, sheets: ChartSheets, scheme: 'automatic' | 'fixed'): string {
  const { light, dark } = readTokens(sheets.tokens);
  const rules = readMarkRules(sheets.figure);
  const colours = (tokens: Tokens) =>
    `.paper{fill:${tokens.get('--paper') ?? '#fff'}}${markStyle(content, rules, tokens)}` +
    `.subtitle,.note,.credit{fill:${tokens.get('--ink-quiet') ?? '#555'}}`;
  const family = light.get('--font-text') ?? 'sans-serif';
  const automatic =
    scheme === 'fixed' ? '' : `@media screen and (prefers-color-scheme:dark){${colours(dark)}}`;
  return `text{font-family:${family};font-variant-numeric:tabular-nums}.headline{font-weight:700}${colours(light)}${automatic}`;
}

/** Texts under each other from a height on, each wrapped to the width. */
function setLines(
  texts: readonly (readonly [Words, string])[],
  width: number,
  start: number,
): { lines: Element[]; end: number } {
  const lines: Element[] = [];
  let end = start;
  for (const [words, text] of texts) {
    const { size, line, after } = SETTING[words];
    for (const part of breakLines(text, width, size)) {
      end += line;
      const at = { x: MARGIN, y: end - (line - size) / 2 - size * 0.14, fontSize: size };
      lines.push(s('text', { className: [words], ...at }, part));
    }
    end += after;
  }
  return { lines, end };
}

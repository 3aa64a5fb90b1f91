/** A chart as one SVG file that needs nothing else: words, colours, light and dark. */
import { s } from 'hastscript';
import type { Chart } from '../charts/chart.ts';
import { drawMarks } from '../charts/draw.ts';
import { svgString } from '../charts/svg.ts';
import { chartSheet, type SheetLine, type SheetWords } from './chart-sheet.ts';
import { markStyle, type ChartStyle } from './mark-style.ts';
import type { Tokens } from './style-sheets.ts';

function drawLine({ role, text, ...at }: SheetLine): string {
  return svgString(s('text', { className: [role], ...at }, text));
}

/** The wide drawing as a document, with `title` and `desc` for those who do not see it. */
export function standaloneSvg(chart: Chart, words: SheetWords, style: ChartStyle): string {
  const { width, height, lines, drawing, left, top } = chartSheet(chart, chart.wide, words);
  const marks = drawMarks(drawing);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
    ` role="img" aria-labelledby="title desc" lang="zh-CN">` +
    svgString(s('title', { id: 'title' }, chart.title)) +
    svgString(s('desc', { id: 'desc' }, `${chart.sentence}${words.credit}`)) +
    `<style>${styleSheet(marks, style)}</style>` +
    `<rect class="paper" width="${width}" height="${height}"/>${lines.map(drawLine).join('')}` +
    `<g transform="translate(${left} ${top})">${marks}</g></svg>\n`
  );
}

function styleSheet(marks: string, { light, dark, rules }: ChartStyle): string {
  const colours = (tokens: Tokens) =>
    `.paper{fill:${tokens.get('--paper') ?? '#fff'}}${markStyle(marks, rules, tokens)}` +
    `.headline{fill:${tokens.get('--ink') ?? '#000'}}` +
    `.subtitle,.note,.credit{fill:${tokens.get('--ink-quiet') ?? '#555'}}`;
  const family = light.get('--font-text')?.replace(/\s+/g, ' ') ?? 'sans-serif';
  return (
    `text{font-family:${family};font-variant-numeric:tabular-nums}.headline{font-weight:700}${colours(light)}` +
    `@media screen and (prefers-color-scheme:dark){${colours(dark)}}`
  );
}

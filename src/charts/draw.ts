/** Layouts as SVG. Colours come from the style sheet by class, so that dark, print and forced colours follow it. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Drawing } from './chart.ts';
import type { Box, Layout, Ribbon, Rule, TextBox } from './layout.ts';
import { svgString } from './svg.ts';

/** The marks of a layout, the ones that carry text last. */
export function drawLayout(layout: Layout): Drawing {
  const { width, height, ribbons, boxes, rules, texts } = layout;
  const marks = [
    ...ribbons.map(drawRibbon),
    ...boxes.map(drawBox),
    ...rules.map(drawRule),
    ...texts.map(drawText),
  ];
  return { width, height, content: marks.map(svgString).join('') };
}

/** How a drawing stands in a page: which class it has, and the ids of what names and describes it. */
interface Placement {
  readonly className: string;
  readonly title: string;
  readonly description: string;
}

/** A drawing as an `<svg>` element of a page. */
export function inlineSvg(drawing: Drawing, { className, title, description }: Placement): string {
  const { width, height, content } = drawing;
  return (
    `<svg class="chart ${className}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
    ` role="img" aria-labelledby="${title}" aria-describedby="${description}">${content}</svg>`
  );
}

function drawBox({ tone, ...at }: Box): Element {
  return s('rect', { className: ['bar', tone], ...at });
}

function drawRule({ role, ...at }: Rule): Element {
  return s('line', { className: [role], ...at });
}

function drawRibbon({ path, tone }: Ribbon): Element {
  return s('path', { className: ['ribbon', tone], d: path });
}

function drawText({ text, x, y, anchor, fontSize, role }: TextBox): Element {
  return s('text', { className: [role], x, y, fontSize, textAnchor: anchor }, text);
}

/** Layouts as SVG. Colours come from the style sheet by class, so that dark, print and forced colours follow it. */
import { rollup } from 'd3';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { oncePer } from '../fiscal/once-per.ts';
import type { Box, Layout, Ribbon, Rule, TextBox } from './layout.ts';
import { svgString } from './svg.ts';

/** The marks of a layout as the inside of an `<svg>` element, the ones that carry text last. */
export const drawMarks = oncePer(({ ribbons, boxes, rules, texts }: Layout): string =>
  [...ribbons.map(drawRibbon), ...boxes.map(drawBox), ...rules.map(drawRule), drawTexts(texts)]
    .map(svgString)
    .join(''),
);

/** How a drawing stands in a page: which class it has, and the ids of what names and describes it. */
interface Placement {
  readonly className: string;
  readonly title: string;
  readonly description: string;
}

/** A drawing as an `<svg>` element of a page. */
export function inlineSvg(layout: Layout, { className, title, description }: Placement): string {
  const { width, height } = layout;
  return (
    `<svg class="chart ${className}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"` +
    ` role="img" aria-labelledby="${title}" aria-describedby="${description}">${drawMarks(layout)}</svg>`
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

/** Most texts of a drawing have one size: it is said once, as are the other defaults. */
function drawTexts(texts: readonly TextBox[]): Element {
  const sizes = [
    ...rollup(
      texts,
      (of) => of.length,
      ({ fontSize }) => fontSize,
    ),
  ];
  const usual = sizes.toSorted(([, one], [, other]) => other - one)[0]?.[0];
  const elements = texts.map(({ text, x, y, anchor, fontSize, role }) =>
    s(
      'text',
      {
        className: [role],
        x,
        y,
        fontSize: fontSize === usual ? undefined : fontSize,
        textAnchor: anchor === 'start' ? undefined : anchor,
      },
      text,
    ),
  );
  return s('g', { fontSize: usual }, elements);
}

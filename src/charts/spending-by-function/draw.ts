/** The layout as SVG. Colours come from the page's custom properties, so that dark and print follow it. */
import { s } from 'hastscript';
import { svgString } from '../svg.ts';
import type { SpendingLayout } from './layout.ts';

/** One SVG string; `title` and `description` are ids of the elements that name and describe it. */
export function drawSpending(
  layout: SpendingLayout,
  className: string,
  { title, description }: { readonly title: string; readonly description: string },
): string {
  const { width, height, bars, texts, baselines } = layout;
  return svgString(
    s(
      'svg',
      {
        className: ['chart', className],
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        role: 'img',
        ariaLabelledBy: title,
        ariaDescribedBy: description,
      },
      [
        ...bars.map((bar) => s('rect', { className: ['bar'], ...bar })),
        ...baselines.map(({ x, top, bottom }) =>
          s('line', { className: ['baseline'], x1: x, x2: x, y1: top, y2: bottom }),
        ),
        ...texts.map(({ text, x, y, anchor, fontSize, role }) =>
          s('text', { className: [role], x, y, fontSize, textAnchor: anchor }, text),
        ),
      ],
    ),
  );
}

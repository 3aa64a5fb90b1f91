/** What makes a layout readable, for the tests of every chart: nothing outside, nothing over each other. */
import type { Layout, Rule, TextBox } from './layout.ts';

interface Area {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Numbers are rounded to a tenth. */
const SLACK = 0.15;

/** Every fault of a layout in words; an empty list for a readable one. Labels may stand inside a box, whole. */
export function layoutFaults(layout: Layout): string[] {
  const texts = layout.texts.map(textArea);
  const boxes = layout.boxes.map(({ x, y, width, height, tone }) =>
    area(tone, x, y, x + width, y + height),
  );
  const leaders = layout.rules.filter(({ role }) => role === 'leader').map(ruleArea);
  const outside = [...texts, ...boxes, ...layout.rules.map(ruleArea)].filter(
    ({ left, right, top, bottom }) =>
      left < -SLACK ||
      top < -SLACK ||
      right > layout.width + SLACK ||
      bottom > layout.height + SLACK,
  );
  const clashes = texts.flatMap((text, index) =>
    [
      ...texts.slice(index + 1).filter((other) => overlaps(text, other)),
      ...boxes.filter((box) => overlaps(text, box) && !isInside(text, box)),
      ...leaders.filter((leader) => overlaps(text, leader)),
    ].map((other) => `${text.what} over ${other.what}`),
  );
  const notFinite = [...texts, ...boxes].filter(
    (each) => ![each.left, each.right, each.top, each.bottom].every(Number.isFinite),
  );
  return [
    ...outside.map(({ what }) => `${what} outside`),
    ...clashes,
    ...notFinite.map(({ what }) => `${what} nowhere`),
  ];
}

function area(what: string, left: number, top: number, right: number, bottom: number): Area {
  return { what, left, top, right, bottom };
}

/** What the glyphs of a text take: somewhat less than its line. */
function textArea({ text, x, y, anchor, width, fontSize }: TextBox): Area {
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return area(text, left, y - fontSize * 0.9, left + width, y + fontSize * 0.2);
}

function ruleArea({ x1, y1, x2, y2, role }: Rule): Area {
  return area(role, Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
}

function overlaps(one: Area, other: Area): boolean {
  return (
    one.left < other.right - SLACK &&
    other.left < one.right - SLACK &&
    one.top < other.bottom - SLACK &&
    other.top < one.bottom - SLACK
  );
}

function isInside(inner: Area, outer: Area): boolean {
  return (
    inner.left >= outer.left - SLACK &&
    inner.right <= outer.right + SLACK &&
    inner.top >= outer.top - SLACK &&
    inner.bottom <= outer.bottom + SLACK
  );
}

/** The faults of a finished drawing, read back from its SVG: for the tests of whole charts. */
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Drawing } from './chart.ts';
import { layoutFaults } from './layout-faults.ts';
import type { Box, Rule, TextBox, TextRole, Tone } from './layout.ts';
import { textWidth } from './text-width.ts';

/** Every fault in words; an empty list for a readable drawing. */
export function drawingFaults({ width, height, content }: Drawing): string[] {
  const [svg] = fromHtml(`<svg>${content}</svg>`, { fragment: true, space: 'html' }).children;
  const elements = svg?.type === 'element' ? svg.children : [];
  const marks = { boxes: [] as Box[], texts: [] as TextBox[], rules: [] as Rule[] };
  for (const element of elements) {
    if (element.type !== 'element') continue;
    if (element.tagName === 'rect') marks.boxes.push(readBox(element));
    if (element.tagName === 'line') marks.rules.push(readRule(element));
    if (element.tagName === 'text') marks.texts.push(readText(element));
  }
  return layoutFaults({ width, height, ribbons: [], ...marks });
}

function number({ properties }: Element, name: string): number {
  return Number(properties[name]);
}

function lastClass({ properties }: Element): string {
  return Array.isArray(properties.className) ? String(properties.className.at(-1)) : '';
}

function readBox(element: Element): Box {
  const at = (name: string) => number(element, name);
  const place = { x: at('x'), y: at('y'), width: at('width'), height: at('height') };
  return { ...place, tone: lastClass(element) as Tone };
}

function readRule(element: Element): Rule {
  const at = (name: string) => number(element, name);
  const ends = { x1: at('x1'), y1: at('y1'), x2: at('x2'), y2: at('y2') };
  return { ...ends, role: lastClass(element) as Rule['role'] };
}

function readText(element: Element): TextBox {
  const [child] = element.children;
  const text = child?.type === 'text' ? child.value : '';
  const fontSize = number(element, 'fontSize');
  return {
    text,
    fontSize,
    x: number(element, 'x'),
    y: number(element, 'y'),
    anchor: element.properties.textAnchor as TextBox['anchor'],
    width: textWidth(text, fontSize),
    role: lastClass(element) as TextRole,
  };
}

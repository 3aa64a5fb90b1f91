/** Small helpers for drawing: numbers and elements of an SVG without a DOM. */
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Coordinates to a tenth of a pixel: enough for any screen, and the same in every build. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** An SVG element as a string; all text is escaped by the serialiser. */
export function svgString(element: Element): string {
  return toHtml(element, { space: 'svg', closeEmptyElements: true, tightSelfClosing: true });
}

/** Texts of a drawing as outlines of their glyphs, so that a picture needs no font where it is made. */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/** A text as one path, in thousandths of an em, y upwards. */
export interface Outline {
  readonly width: number;
  readonly path: string;
}
export type Outliner = (text: string, isBold: boolean) => Outline;

const ANCHORS: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** Every `<text>` replaced by a path with the same classes, in the same place. */
export function outlineText(
  svg: string,
  outline: Outliner,
  boldClasses: readonly string[],
): string {
  const tree: Root = fromHtml(svg, { fragment: true, space: 'svg' });
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'text') return;
    const { className, x, y, fontSize, textAnchor } = element.properties;
    const classes = Array.isArray(className) ? className.map(String) : [];
    const isBold = classes.some((name) => boldClasses.includes(name));
    const { width, path } = outline(textOf(element), isBold);
    const scale = Number(fontSize) / 1000;
    const start = Number(x) - width * scale * (ANCHORS[textAnchor ?? 'start'] ?? 0);
    element.tagName = 'path';
    element.properties = {
      className: classes,
      d: path,
      transform: `translate(${start} ${Number(y)}) scale(${scale} ${-scale})`,
    };
    element.children = [];
  });
  return toHtml(tree, { space: 'svg' });
}

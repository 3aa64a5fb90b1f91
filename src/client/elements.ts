/** Making elements. Text is text: nothing here reads HTML. */

export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) created.setAttribute(key, value);
  created.append(...children);
  return created;
}

/** A bar as long as a share of its place, from 0 to 1. */
export function bar(share: number, isOutlined: boolean): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  svg.setAttribute('class', 'chart compare-bar');
  svg.setAttribute('aria-hidden', 'true');
  rect.setAttribute('class', `bar ${isOutlined ? 'reference' : 'spending'}`);
  rect.setAttribute('width', `${Math.max(0, share * 100).toFixed(2)}%`);
  rect.setAttribute('height', '100%');
  svg.append(rect);
  return svg;
}

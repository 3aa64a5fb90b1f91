/** What the marks of a drawing are painted with where there is no browser: the light colours of the style sheet. */
import type { Rule, TextRole, Tone } from '../charts/layout.ts';
import type { Paint } from '../pictures/canvas.ts';
import { readColour, type Colour } from '../pictures/palette.ts';
import { styleOf, type ChartStyle } from './mark-style.ts';

export interface MarkPaints {
  readonly paper: Colour;
  readonly ribbon: (tone: Tone) => Paint;
  readonly box: (tone: Tone) => { readonly fill: Paint; readonly stroke: Paint | null };
  readonly rule: (role: Rule['role']) => Paint;
  readonly text: (role: TextRole) => Paint;
}

/** Reads the paints from the rules of a style sheet, each when it is first asked for. */
export function readPaints({ rules, light }: ChartStyle): MarkPaints {
  const known = new Map<string, ReadonlyMap<string, string>>();
  const style = (tag: string, ...classes: string[]) => {
    const key = [tag, ...classes].join('.');
    const found = known.get(key) ?? styleOf(tag, classes, rules, light);
    known.set(key, found);
    return found;
  };
  const paint = (of: ReadonlyMap<string, string>, property: 'fill' | 'stroke'): Paint => ({
    colour: readColour(of.get(property) ?? ''),
    opacity: Number(of.get(`${property}-opacity`) ?? 1),
  });
  return {
    paper: readColour(light.get('--paper') ?? ''),
    ribbon: (tone) => paint(style('path', 'ribbon', tone), 'fill'),
    box: (tone) => {
      const found = style('rect', 'bar', tone);
      return {
        fill: paint(found, 'fill'),
        stroke: found.has('stroke') ? paint(found, 'stroke') : null,
      };
    },
    rule: (role) => paint(style('line', role), 'stroke'),
    text: (role) => paint(style('text', role), 'fill'),
  };
}

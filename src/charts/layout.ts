/** What a layout is made of: numbers in CSS pixels from the top left corner, and what each mark stands for. */
import { round } from './svg.ts';
import { breakName } from './break-lines.ts';
import { textWidth } from './text-width.ts';

/** What a mark stands for. A tone keeps its colour in every chart; see the style sheet of figures. */
export type Tone =
  | 'income'
  | 'spending'
  | 'basic'
  | 'project'
  | 'other'
  /** A sum, neither income nor spending alone. */
  | 'total'
  /** What others are compared with: a budget, the year before. Drawn as an outline. */
  | 'reference'
  /** A cell that carries its label: pale enough for text. */
  | 'cell';

/** Names and amounts are read first; what is quiet explains them. */
export type TextRole = 'name' | 'amount' | 'quiet' | 'strong';

export interface TextBox {
  readonly text: string;
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly width: number;
  readonly fontSize: number;
  readonly role: TextRole;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: Tone;
}

/** A thin line: the zero that bars start from, or a leader from a label to what it names. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly role: 'baseline' | 'leader';
}

/** A band between two boxes: the outline of an area. */
export interface Ribbon {
  readonly path: string;
  readonly tone: Tone;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly texts: readonly TextBox[];
  readonly rules: readonly Rule[];
  readonly ribbons: readonly Ribbon[];
}

/** Space between a mark and its label. */
export const SPACE = 8;
export const LINE_HEIGHT = 1.35;
/** How far below the middle of a line its base line lies, in em. */
export const MIDDLE_TO_BASE = 0.35;
/** The widths that drawings are made for; CSS scales them a little. */
export const NARROW_WIDTH = 328;
export const WIDE_WIDTH = 640;

/** A text with its measured width. */
export function textBox(
  text: string,
  at: Pick<TextBox, 'x' | 'y' | 'anchor' | 'fontSize' | 'role'>,
): TextBox {
  return {
    ...at,
    text,
    x: round(at.x),
    y: round(at.y),
    width: round(textWidth(text, at.fontSize)),
  };
}

/** Lines of one text, wrapped to a width, around a middle height. */
export function textLines(
  text: string,
  width: number,
  at: Omit<Parameters<typeof textBox>[1], 'y'> & { readonly middle: number },
): TextBox[] {
  const lines = breakName(text, width, at.fontSize);
  const { middle, ...place } = at;
  return lines.map((line, index) => {
    const offset = (index - (lines.length - 1) / 2) * at.fontSize * LINE_HEIGHT;
    return textBox(line, { ...place, y: middle + at.fontSize * MIDDLE_TO_BASE + offset });
  });
}

/** The width of the widest of some texts. */
export function widest(texts: readonly string[], fontSize: number): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, fontSize)));
}

/** A box with rounded numbers. */
export function box(x: number, y: number, width: number, height: number, tone: Tone): Box {
  return { x: round(x), y: round(y), width: round(width), height: round(height), tone };
}

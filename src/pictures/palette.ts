/** The colours of one picture, numbered as they come up. */

/** Red, green and blue in one number: 0xRRGGBB. */
export type Colour = number;

/** How finely an edge is drawn: between none of a colour and all of it. */
export const LEVELS = 4;
/** As many as a pixel of one byte can name. */
export const MOST_COLOURS = 256;

export interface Palette {
  /** By number; the first is the paper. */
  readonly colours: readonly Colour[];
  /** The number of a colour, of the nearest one where there is no room for more. */
  readonly find: (colour: Colour) => number;
}

/** `#rrggbb` as a number. */
export function readColour(text: string): Colour {
  if (!/^#[\da-f]{6}$/i.test(text))
    throw new Error(`Expected a colour like #1d1b18, found ${text}`);
  return parseInt(text.slice(1), 16);
}

const channels = (colour: Colour) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const;

/** One colour over another, covering it by a part from 0 to 1. */
export function blend(below: Colour, above: Colour, part: number): Colour {
  const over = channels(above);
  const mixed = channels(below).map((under, index) =>
    Math.round(under + ((over[index] ?? 0) - under) * part),
  );
  return mixed.reduce((sum, channel) => sum * 256 + channel, 0);
}

function distance(one: Colour, other: Colour): number {
  const against = channels(other);
  return channels(one).reduce(
    (sum, channel, index) => sum + (channel - (against[index] ?? 0)) ** 2,
    0,
  );
}

export function createPalette(paper: Colour): Palette {
  const colours = [paper];
  const numbers = new Map([[paper, 0]]);
  const nearest = (colour: Colour) =>
    colours.reduce(
      (best, each, index) =>
        distance(each, colour) < distance(colours[best] ?? paper, colour) ? index : best,
      0,
    );
  return {
    colours,
    find(colour) {
      const known = numbers.get(colour);
      if (known !== undefined) return known;
      const number = colours.length < MOST_COLOURS ? colours.push(colour) - 1 : nearest(colour);
      numbers.set(colour, number);
      return number;
    },
  };
}

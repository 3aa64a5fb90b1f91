/** A card as a PNG file of the size that messengers and networks ask for. https://ogp.me/ */
import { breakTitle } from '../charts/break-lines.ts';
import { cutText, textWidth } from '../charts/text-width.ts';
import type { MarkPaints } from '../embed/mark-paints.ts';
import { createCanvas, paintRectangle } from '../pictures/canvas.ts';
import { lineWidth, paintText, type Lettering } from '../pictures/paint-text.ts';
import { pngFile } from '../pictures/png.ts';
import { shareCardText, type ShareCard } from './share-card.ts';

/** In pixels; shown at half of it or less. */
const SHARE_SIZE = { width: 1200, height: 630 } as const;
const MARGIN = 72;
const WIDTH = SHARE_SIZE.width - MARGIN * 2;
/** Sizes of a name, and how high its lines may stand on each other: more in one line, less in two. */
const NAME = { sizes: [80, 64, 56, 46], height: 128 } as const;
const FINDING = { sizes: [48, 42, 36], height: 72 } as const;

export interface SharedPicture {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** What a page says of the picture of a card. */
export function sharedPicture(card: ShareCard, address: string): SharedPicture {
  return { address, ...SHARE_SIZE, alt: shareCardText(card) };
}

interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

/** A text in the largest size in which it fits; in the smallest, what is too long ends in `…`. */
function fit(
  text: string,
  { sizes, height }: { readonly sizes: readonly number[]; readonly height: number },
  breakText: (text: string, size: number) => string[],
): Fitted {
  const fitting = sizes.find((size) => breakText(text, size).length * size <= height);
  const size = fitting ?? sizes.at(-1) ?? 0;
  let lines = breakText(text, size);
  // Lines that end with a word hold less than they could.
  for (let room = WIDTH * 2; lines.length * size > height; room -= size)
    lines = breakText(cutText(text, room, size), size);
  return { size, lines };
}

const breakPlain = (text: string, size: number) => breakTitle(text, WIDTH, size);

/** A name that takes two lines has its place in the first, where either has room for it. */
function breakBehind(place: string): (name: string, size: number) => string[] {
  return (name, size) => {
    const parts = [name.slice(0, place.length), name.slice(place.length)];
    const isDivided = place !== '' && parts.every((part) => textWidth(part, size) <= WIDTH);
    return isDivided && textWidth(name, size) > WIDTH ? parts : breakPlain(name, size);
  };
}

/** The file's bytes, the same in every build. */
export function sharePicture(card: ShareCard, site: string, paints: MarkPaints): Buffer {
  const { width, height } = SHARE_SIZE;
  const canvas = createCanvas(width, height, paints.paper);
  const [ink, quiet] = [paints.text('name'), paints.text('quiet')];
  const write = (text: string, x: number, y: number, lettering: Lettering, paint = ink) => {
    paintText(canvas, text, { x, y, anchor: 'start' }, lettering, paint);
    return x + lineWidth(text, lettering);
  };
  const regular = (size: number): Lettering => ({ weight: 'regular', size });
  const bold = (size: number): Lettering => ({ weight: 'bold', size });
  paintRectangle(canvas, { left: MARGIN, top: 56, right: width - MARGIN, bottom: 60 }, ink);
  write(card.report, MARGIN, 124, regular(38), quiet);
  write(site, width - MARGIN - lineWidth(site, bold(34)), 124, bold(34), ink);
  const name = fit(card.agency, NAME, breakBehind(card.place));
  let y = 138;
  for (const line of name.lines) write(line, MARGIN, (y += name.size * 1.2), bold(name.size));
  if (card.total) {
    const { name: label, amount, unit } = card.total;
    const base = 416;
    let x = write(`${label} `, MARGIN, base, regular(38), quiet);
    x = write(amount, x, base, bold(textWidth(amount, 88) > 640 ? 60 : 88));
    write(` ${unit}`, x, base, regular(38));
  }
  if (card.finding !== null) {
    const finding = fit(card.finding, FINDING, breakPlain);
    const base = 566 - (finding.lines.length - 1) * finding.size * 1.3;
    paintRectangle(
      canvas,
      {
        left: MARGIN,
        top: base - finding.size - 24,
        right: width - MARGIN,
        bottom: base - finding.size - 22,
      },
      quiet,
    );
    finding.lines.forEach((line, index) =>
      write(line, MARGIN, base + index * finding.size * 1.3, regular(finding.size)),
    );
  }
  return pngFile(canvas);
}

/** A card as a PNG file of the size that messengers and networks ask for. https://ogp.me/ */
import { breakTitle } from '../charts/break-lines.ts';
import { cutText, textWidth } from '../charts/text-width.ts';
import type { MarkPaints } from '../embed/mark-paints.ts';
import { createCanvas, paintRectangle } from '../pictures/canvas.ts';
import { lineWidth, paintText, type Lettering } from '../pictures/paint-text.ts';
import { pngFile } from '../pictures/png.ts';
import { shareCardText, type ShareCard } from './share-card.ts';

/** In pixels; shown at half of it or less. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;
const MARGIN = 72;
const WIDTH = SHARE_SIZE.width - MARGIN * 2;
/** Sizes of a name, the largest that takes two lines is used. */
const NAME_SIZES = [80, 68, 56, 46] as const;
const FINDING_SIZES = [48, 42, 36] as const;

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

/** A text in the largest size in which it takes two lines; in the smallest, what is too long ends in `…`. */
function fit(text: string, sizes: readonly number[]): { size: number; lines: string[] } {
  const fitting = sizes.find((size) => breakTitle(text, WIDTH, size).length <= 2);
  const size = fitting ?? sizes.at(-1) ?? 0;
  let lines = breakTitle(text, WIDTH, size);
  // Lines that end with a word hold less than they could.
  for (let room = WIDTH * 2; lines.length > 2; room -= size)
    lines = breakTitle(cutText(text, room, size), WIDTH, size);
  return { size, lines };
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
  const name = fit(card.agency, NAME_SIZES);
  let y = 150;
  for (const line of name.lines) write(line, MARGIN, (y += name.size * 1.2), bold(name.size));
  if (card.total) {
    const { name: label, amount, unit } = card.total;
    const base = 424;
    let x = write(`${label} `, MARGIN, base, regular(38), quiet);
    x = write(amount, x, base, bold(textWidth(amount, 88) > 640 ? 60 : 88));
    write(` ${unit}`, x, base, regular(38));
  }
  if (card.finding !== null) {
    const finding = fit(card.finding, FINDING_SIZES);
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

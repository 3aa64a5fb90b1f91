/** How high a frame must be so that a chart page fits whatever the width, without a script. */
import type { Chart } from '../charts/chart.ts';
import { lineCount, lineLength, measurePieces, measureWords } from '../charts/break-lines.ts';
import type { Layout } from '../charts/layout.ts';
import { clausesOfText } from '../charts/words-of-text.ts';

/**
 * The measures of chart-page.css, in CSS pixels. A browser test holds that they agree: no page is higher than
 * this says, at any width.
 */
const PAGE = {
  padding: 12,
  title: { size: 18, line: 1.4 },
  small: { size: 13, line: 1.6 },
  gap: 12,
  /** From this width on the wide drawing is shown. */
  wideFrom: 512,
  narrowAtMost: 360,
  wideAtMost: 736,
} as const;
/** Frames are tried from the narrowest column to a wide one. */
const WIDTHS = Array.from({ length: 60 }, (_, index) => 280 + index * 16);
/** Browsers set text a little wider than measured: blanks between scripts, other fonts. */
const WIDER = 1.06;
/** Rounding of line heights. */
const SLACK = 4;

/** The words of a chart page, besides the drawing. */
export interface PageWords {
  readonly title: string;
  readonly subtitle: string;
  /** Notes, source and link: each begins on a line of its own. */
  readonly below: readonly string[];
}

/** A text of the page, measured once for all widths: in boxes that are broken inside only where a line is too short. */
interface MeasuredText {
  readonly boxes: readonly MeasuredBox[];
  readonly size: number;
  readonly line: number;
}

interface MeasuredBox {
  readonly pieces: ReturnType<typeof measurePieces>;
  /** In one line, in em. */
  readonly length: number;
}

const measureBox = (pieces: MeasuredBox['pieces']): MeasuredBox => ({
  pieces,
  length: lineLength(pieces),
});

function textHeight({ boxes, size, line }: MeasuredText, frame: number): number {
  const width = frame / WIDER;
  let [lines, room] = [0, 0];
  for (const { pieces, length } of boxes) {
    const needed = length * size;
    if (needed > room) {
      lines += needed > width ? lineCount(pieces, width, size) : 1;
      room = width;
    }
    room -= needed;
  }
  return lines * size * line;
}

function drawingHeight({ narrow, wide }: Pick<Chart, 'narrow' | 'wide'>, width: number): number {
  const [drawing, most]: [Layout, number] =
    width >= PAGE.wideFrom ? [wide, PAGE.wideAtMost] : [narrow, PAGE.narrowAtMost];
  return (drawing.height * Math.min(width, most)) / drawing.width;
}

function pageHeight(
  chart: Pick<Chart, 'narrow' | 'wide'>,
  texts: readonly MeasuredText[],
  frame: number,
): number {
  const width = frame - PAGE.padding * 2;
  const measure = Math.min(width, PAGE.wideAtMost);
  const heights = texts.map((text) => textHeight(text, measure));
  return (
    PAGE.padding * 2 +
    heights.reduce((sum, height) => sum + height, 0) +
    PAGE.gap * 2 +
    drawingHeight(chart, width)
  );
}

/** Heights of a frame, in whole CSS pixels. */
export interface EmbedHeights {
  /** The most that any width needs. */
  readonly any: number;
  /** The most that frames of `WIDE_FRAME` or more need. */
  readonly wide: number;
}

/** From this width of a frame on, the wide drawing is shown. */
export const WIDE_FRAME = PAGE.wideFrom + PAGE.padding * 2;

export function embedHeights(
  chart: Pick<Chart, 'narrow' | 'wide'>,
  words: PageWords,
): EmbedHeights {
  const small = [words.subtitle, ...words.below];
  const texts = [
    { boxes: clausesOfText(words.title).map(measureWords).map(measureBox), ...PAGE.title },
    ...small.map((text) => ({ boxes: [measureBox(measurePieces(text))], ...PAGE.small })),
  ];
  const most = (widths: readonly number[]) =>
    Math.ceil(Math.max(...widths.map((width) => pageHeight(chart, texts, width)))) + SLACK;
  return {
    any: most(WIDTHS),
    wide: most([WIDE_FRAME, ...WIDTHS.filter((width) => width >= WIDE_FRAME)]),
  };
}

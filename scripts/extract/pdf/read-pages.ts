/** What the pages of a PDF show: pieces of text and ruled lines, where they stand on the page as it is looked at. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  getDocument,
  OPS,
  Util,
  VerbosityLevel,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { linesOfPath, type Line, type Matrix } from './lines-of-path.ts';

/** A piece of text on one line, in points from the top left corner of the page. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its characters stand. */
  readonly baseline: number;
  /** The size of its characters. */
  readonly size: number;
}

export interface Page {
  /** In points, rounded. */
  readonly width: number;
  readonly pieces: readonly Piece[];
  /** Ruled lines, of tables above all. */
  readonly lines: readonly Line[];
}

/** Fonts that a PDF names and does not hold; character maps of Chinese ones among them. */
const DATA = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * Reads the pages of a PDF.
 *
 * @throws Error where it is no PDF, is damaged, or asks for a password
 */
export async function readPages(bytes: Uint8Array): Promise<Page[]> {
  const loading = getDocument({
    // The library takes what it is handed.
    data: new Uint8Array(bytes),
    cMapUrl: `${join(DATA, 'cmaps')}/`,
    standardFontDataUrl: `${join(DATA, 'standard_fonts')}/`,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await loading.promise;
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}

async function readPage(page: PDFPageProxy): Promise<Page> {
  const { items } = await page.getTextContent();
  const texts = items.filter((item) => 'str' in item && item.str.trim() !== '') as TextItem[];
  // Wide tables often lie on their side, on pages that say so or do not.
  const { width, transform } = page.getViewport({ scale: 1, rotation: directionOf(texts) });
  const toPage = transform as Matrix;
  return {
    width: Math.round(width),
    pieces: texts.map((item) => pieceOf(item, toPage)),
    lines: await linesOf(page, toPage),
  };
}

/** How far most of the text is turned, in quarters of a circle as degrees. */
function directionOf(texts: readonly TextItem[]): number {
  const weights = new Map<number, number>();
  for (const { str, transform } of texts) {
    const [a = 1, b = 0] = transform as number[];
    const turned = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) * 90 + 360) % 360;
    weights.set(turned, (weights.get(turned) ?? 0) + str.length);
  }
  const [[most] = [0]] = [...weights].sort(([, one], [, other]) => other - one);
  return most;
}

function pieceOf({ str, width, transform }: TextItem, toPage: Matrix): Piece {
  const [a, b, , , left, baseline] = Util.transform(toPage, transform) as Matrix;
  const size = Math.hypot(a, b);
  const [right, end] = [left + (a / size) * width, baseline + (b / size) * width];
  // What stands on its side beside other text is taken as if it lay in its middle.
  return {
    text: str,
    left: Math.min(left, right),
    right: Math.max(left, right),
    baseline: (baseline + end) / 2,
    size,
  };
}

/** Follows what the page paints, as far as places depend on it. */
async function linesOf(page: PDFPageProxy, toPage: Matrix): Promise<Line[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const lines: Line[] = [];
  const saved: Matrix[] = [];
  let current = toPage;
  const within = (matrix: unknown) => {
    if (Array.isArray(matrix)) current = Util.transform(current, matrix as Matrix) as Matrix;
  };
  for (const [index, operator] of fnArray.entries()) {
    const values = argsArray[index] as unknown[] | null;
    if (operator === OPS.save) saved.push(current);
    else if (operator === OPS.restore) current = saved.pop() ?? current;
    else if (operator === OPS.transform) within(values);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(current);
      within(values?.[0]);
    } else if (operator === OPS.paintFormXObjectEnd) current = saved.pop() ?? current;
    else if (operator === OPS.constructPath) lines.push(...linesOfPath(values, current));
  }
  return lines;
}

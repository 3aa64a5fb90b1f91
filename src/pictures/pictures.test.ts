/** Pictures hold what was painted: read back by a decoder that knows nothing of them. */
import { expect, it } from 'vitest';
import { createCanvas, paintMask, paintRectangle, type Canvas } from './canvas.ts';
import { readPicture } from './fixtures/read-picture.ts';
import { glyph, hasGlyph } from './glyphs.ts';
import { pathMask } from './mask.ts';
import { lineWidth, paintText } from './paint-text.ts';
import { LEVELS, blend, readColour, type Colour } from './palette.ts';
import { pngFile } from './png.ts';

const PAPER = 0xfbfaf6;
const INK = 0x1d1b18;
const ink = { colour: INK, opacity: 1 };

function painted({ palette, pixels }: Canvas): Colour[] {
  return [...pixels].map((number) => palette.colours[number] ?? -1);
}

it.each([2, 4, 5, 16, 17, 256])('writes %i colours so that others read them', (count) => {
  for (const width of [1, 7, 19]) {
    const canvas = createCanvas(width, Math.ceil(count / width) + 1, PAPER);
    for (let at = 0; at < count; at += 1) {
      const [left, top] = [at % width, Math.floor(at / width)];
      const area = { left, top, right: left + 1, bottom: top + 1 };
      paintRectangle(canvas, area, { colour: at * 4099, opacity: 1 });
    }
    expect(new Set(painted(canvas)).size).toBeGreaterThanOrEqual(count);
    expect(readPicture(pngFile(canvas)).colours).toEqual(painted(canvas));
  }
});

it('takes the nearest colour when there is no room for more', () => {
  const canvas = createCanvas(20, 20, PAPER);
  for (let at = 0; at < 400; at += 1) {
    const area = { left: at % 20, top: Math.floor(at / 20), right: 20, bottom: 20 };
    paintRectangle(canvas, area, { colour: at < 300 ? at * 256 : 0xfbf0f0, opacity: 1 });
  }
  expect(canvas.palette.colours).toHaveLength(256);
  expect(painted(canvas).at(-1)).toBe(PAPER);
});

it('leaves out what reaches beyond the picture', () => {
  const canvas = createCanvas(3, 3, PAPER);
  paintRectangle(canvas, { left: -5, top: 1, right: 9, bottom: 2 }, ink);
  const square = pathMask('M-4-4L9-4L9,2L-4,2Z', { minX: -4, minY: -4, maxX: 9, maxY: 2 }, 1, 1);
  paintMask(canvas, square!, { x: 2, y: 0 }, { colour: 0, opacity: 0.5 });
  const half = blend(PAPER, 0, 0.5);
  const both = blend(INK, 0, 0.5);
  expect(painted(canvas)).toEqual([half, half, half, both, both, both, PAPER, PAPER, PAPER]);
});

it('covers the part of a pixel that a path covers', () => {
  const mask = pathMask('M0 0L1.5 0L1.5 1L0 1Z', { minX: 0, minY: 0, maxX: 1.5, maxY: 1 }, 1, 1);
  expect([...mask!.levels]).toEqual([LEVELS, LEVELS / 2]);
  expect(pathMask('M3 3Z', { minX: 3, minY: 3, maxX: 3, maxY: 3 }, 1, 1)).toBeNull();
});

it('sets text on its anchor, each character the same wherever it stands', () => {
  const lettering = { weight: 'regular', size: 20 } as const;
  const width = lineWidth('瀍河区', lettering);
  expect(width).toBe(60);
  const columns = (anchor: 'start' | 'middle' | 'end') => {
    const canvas = createCanvas(200, 30, PAPER);
    paintText(canvas, '瀍河区', { x: 100, y: 24, anchor }, lettering, ink);
    const inked = [...canvas.pixels.keys()].filter((at) => canvas.pixels[at] !== 0);
    return inked.map((at) => at % 200).sort((one, other) => one - other);
  };
  const start = columns('start');
  expect(columns('middle')).toEqual(start.map((column) => column - 30));
  expect(columns('end')).toEqual(start.map((column) => column - 60));
  expect([start[0]! >= 100, start.at(-1)! < 160]).toEqual([true, true]);
});

it('knows which characters it can show', () => {
  expect(['瀍', '“', '㎡', '①'].every((character) => hasGlyph(character, 'bold'))).toBe(true);
  expect(hasGlyph('\u{13000}', 'regular')).toBe(false);
  expect(glyph(' ', 'regular', 20).mask).toBeNull();
});

it('wants colours spelled out', () => {
  expect(readColour('#1d1b18')).toBe(INK);
  expect(() => readColour('var(--ink)')).toThrow(
    'Expected a colour like #1d1b18, found var(--ink)',
  );
});

/** Noto Sans SC as masks: it has every character that reports print, rare names of places among them. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openSync, type Font, type FontCollection } from 'fontkit';
import { pathMask, type PlacedMask } from './mask.ts';

const FILES = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;
export type Weight = keyof typeof FILES;

/** A character, ready to be painted at one size. */
export interface Glyph {
  /** From its origin to that of the next one, in pixels. */
  readonly advance: number;
  /** Placed from its origin on the base line; null where there is nothing to see: a blank. */
  readonly mask: PlacedMask | null;
}

const opened = new Map<Weight, Font>();
/** A build paints hundreds of thousands of characters, of which it draws each once. */
const drawn = new Map<string, Glyph>();

function isSingle(font: Font | FontCollection): font is Font {
  return 'layout' in font;
}

function openFont(weight: Weight): Font {
  const known = opened.get(weight);
  if (known) return known;
  // From the project's folder: the built code stands elsewhere.
  const file = createRequire(join(process.cwd(), 'package.json')).resolve(FILES[weight]);
  const found = openSync(file);
  if (!isSingle(found)) throw new Error(`Expected one font in ${file}, found a collection`);
  opened.set(weight, found);
  return found;
}

/** Whether the font can show a character. */
export function hasGlyph(character: string, weight: Weight): boolean {
  return openFont(weight).hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

function drawGlyph(character: string, weight: Weight, size: number): Glyph {
  const font = openFont(weight);
  const { path, advanceWidth } = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  const scale = size / font.unitsPerEm;
  // Fonts count upwards, pictures downwards.
  return { advance: advanceWidth * scale, mask: pathMask(path.toSVG(), path.bbox, scale, -scale) };
}

/** A character of a font at a size in pixels; the font's box for unknown ones where it has none. */
export function glyph(character: string, weight: Weight, size: number): Glyph {
  const key = `${weight}${size}${character}`;
  let found = drawn.get(key);
  if (!found) {
    found = drawGlyph(character, weight, size);
    drawn.set(key, found);
  }
  return found;
}

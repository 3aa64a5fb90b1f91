/** Noto Sans SC as glyph outlines: it has every character that reports print, rare names of places among them. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openSync, type Font, type FontCollection } from 'fontkit';
import type { Outline } from './outline-text.ts';

const FILES = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;
const opened = new Map<string, Font>();

function isSingle(font: Font | FontCollection): font is Font {
  return 'layout' in font;
}

/** Opened once; a build draws tens of thousands of texts. */
function font(weight: keyof typeof FILES): Font {
  const known = opened.get(weight);
  if (known) return known;
  // From the project's folder: the built code stands elsewhere.
  const file = createRequire(join(process.cwd(), 'package.json')).resolve(FILES[weight]);
  const found = openSync(file);
  if (!isSingle(found)) throw new Error(`Expected one font in ${file}, found a collection`);
  opened.set(weight, found);
  return found;
}

/** The outline of a text in thousandths of an em, kerned as the font says. */
export function outlineWithNoto(text: string, isBold: boolean): Outline {
  const { layout, unitsPerEm } = ((found) => ({
    layout: found.layout(text),
    unitsPerEm: found.unitsPerEm,
  }))(font(isBold ? 'bold' : 'regular'));
  const scale = 1000 / unitsPerEm;
  let width = 0;
  const paths = layout.glyphs.map(({ path }, index) => {
    const at = layout.positions[index];
    const moved = path.scale(scale).translate(width + (at?.xOffset ?? 0) * scale, 0);
    width += (at?.xAdvance ?? 0) * scale;
    return moved.toSVG();
  });
  return { width, path: paths.join('') };
}

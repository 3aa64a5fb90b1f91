/** Pages as they are looked at, however they lie. */
import { expect, it } from 'vitest';
import { readPages, type Page } from './read-pages.ts';

/** A PDF of one page, with as little as readers need. */
function pdf(content: string, rotation: number, box = '0 0 600 800'): Uint8Array {
  return Buffer.from(`%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [${box}] /Rotate ${rotation} /Contents 4 0 R
  /Resources <</Font <</F 5 0 R>>>>>> endobj
4 0 obj <</Length ${content.length}>> stream
${content}
endstream endobj
5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Courier>> endobj
trailer <</Root 1 0 R>>`);
}

/** A word in a box, and a filled rule below it. */
const CONTENT = 'BT /F 10 Tf 50 700 Td (12.00) Tj ET 40 690 100 20 re S 40 680 100 0.5 re f';
/** The same on its side. */
const TURNED = `0 1 -1 0 800 0 cm ${CONTENT}`;

async function firstPage(bytes: Uint8Array): Promise<Page> {
  const [page] = await readPages(bytes);
  if (!page) throw new Error('Expected a page');
  return page;
}

const rounded = ({ width, pieces, lines }: Page) => ({
  width,
  pieces: pieces.map(({ text, ...places }) => [text, ...Object.values(places).map(Math.round)]),
  lines: lines.map(({ isUpright, at, from, to }) => [isUpright, ...[at, from, to].map(Math.round)]),
});

it.each([
  ['upright', pdf(CONTENT, 0)],
  ['turned by what shows it', pdf(CONTENT, 90)],
  ['upside down', pdf(CONTENT, 180)],
  ['on its side, and turned back', pdf(TURNED, 90, '0 0 800 600')],
  ['on its side', pdf(TURNED, 0, '0 0 800 600')],
])('reads a page that lies %s', async (_, bytes) => {
  const { width, pieces, lines } = rounded(await firstPage(bytes));
  expect(width).toBe(600);
  expect(pieces).toEqual([['12.00', 50, 80, 100, 10]]);
  expect(lines.filter(([isUpright]) => isUpright)).toHaveLength(2);
  expect(lines.filter(([isUpright]) => !isUpright)).toContainEqual([false, 120, 40, 140]);
});

it('says of a damaged file that it cannot be read', async () => {
  await expect(firstPage(Buffer.from('%PDF-1.7'))).rejects.toThrow();
});

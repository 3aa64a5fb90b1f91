/** What is no document is left to reading to refuse; what is lost on the way is told. */
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { documentText } from './document-text.ts';
import { wordDocument } from './fixtures/documents.ts';

it('leaves text as it is, and leaves it to reading to refuse the rest', async () => {
  for (const bytes of [Buffer.from('2023年度部门决算\n'), Buffer.from('{\\rtf1')])
    expect(await documentText(bytes)).toEqual({ bytes, from: null, losses: [] });
});

const EMPTY_PAGES = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj
4 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj
trailer <</Root 1 0 R>>
%%EOF`;

const zipWith = (name: string) =>
  new JSZip().file(name, '<broken').generateAsync({ type: 'uint8array' });

it('says of a broken PDF that nothing can be taken out of it', async () => {
  const bytes = Buffer.from('%PDF-1.7\n1 0 obj\n<<');
  const { from, losses } = await documentText(bytes);
  expect(from).toBe(null);
  expect(losses).toEqual([expect.stringContaining('a PDF that is damaged')]);
});

it('says of a PDF without text, as of a scan, that it is to be recognised', async () => {
  const { from, losses } = await documentText(Buffer.from(EMPTY_PAGES));
  expect(from).toBe(null);
  expect(losses).toEqual([expect.stringMatching(/none of its 2 pages has any.* recognised/)]);
});

it('says of a broken Word document that nothing can be taken out of it', async () => {
  const bytes = await zipWith('word/document.xml');
  const { from, losses } = await documentText(bytes);
  expect(from).toBe(null);
  expect(losses).toEqual([expect.stringContaining('a Word document that is damaged')]);
});

it.each(['xl/workbook.xml', 'OFD.xml', '2023.txt'])(
  'leaves it to reading to say what to do with a package that holds %s',
  async (name) => {
    const bytes = await zipWith(name);
    expect(await documentText(bytes)).toEqual({ bytes, from: null, losses: [] });
  },
);

it('says of a web page of parts in parts without end that nothing can be taken out of it', async () => {
  const page = `<!DOCTYPE html><p>2023年度部门决算</p>${'<div>'.repeat(100_000)}`;
  const { from, losses } = await documentText(Buffer.from(page));
  expect(from).toBe(null);
  expect(losses).toEqual([expect.stringContaining('thousands deep')]);
});

it('counts the pictures of a Word document, whose tables would be missed without a word', async () => {
  const blocks = [{ lines: ['2023年度部门决算'] }, { rows: [['科目', '金额']] }];
  expect((await documentText(await wordDocument(blocks))).losses).toEqual([]);
  const { from, losses } = await documentText(await wordDocument(blocks, 3));
  expect(from).toBe('a Word document');
  expect(losses).toEqual([expect.stringMatching(/^Pictures are not read, and it has 3\./)]);
});

/** A packed file that says of each of its parts that it unpacks to so many bytes at the most. */
function declaredSmall(packed: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(packed);
  const entry = Buffer.from('PK\u0001\u0002', 'latin1');
  for (let at = bytes.indexOf(entry); at !== -1; at = bytes.indexOf(entry, at + 1))
    bytes.writeUInt32LE(Math.min(size, bytes.readUInt32LE(at + 24)), at + 24);
  return bytes;
}

it('unpacks a document that would take all memory no further than to see that, whatever it says of its size', async () => {
  const zip = await JSZip.loadAsync(await wordDocument([{ lines: ['2023年度部门决算'] }]));
  zip.file('word/document.xml', new Uint8Array(60 * 1024 * 1024));
  const packed = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  expect(packed.length).toBeLessThan(100_000);
  const { from, losses } = await documentText(declaredSmall(packed, 10_000));
  expect(from).toBe(null);
  expect(losses).toEqual([expect.stringContaining('it unpacks to more than 50 MB')]);
});

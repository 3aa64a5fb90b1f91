/** What is no document is left to reading to refuse; what is lost on the way is told. */
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { documentText } from './document-text.ts';
import { wordDocument } from './fixtures/documents.ts';

it('leaves text as it is, and leaves it to reading to refuse the rest', async () => {
  for (const bytes of [Buffer.from('2023年度部门决算\n'), Buffer.from('{\\rtf1')])
    expect(await documentText(bytes)).toEqual({ bytes, from: null, losses: [] });
});

it('says of a broken PDF that nothing can be taken out of it', async () => {
  const bytes = Buffer.from('%PDF-1.7\n1 0 obj\n<<');
  const { from, losses } = await documentText(bytes);
  expect(from).toBe(null);
  expect(losses).toEqual([expect.stringContaining('a PDF that is damaged')]);
});

it.each(['xl/workbook.xml', 'word/document.xml'])(
  'says of a ZIP file with a broken %s that nothing can be taken out of it',
  async (name) => {
    const bytes = await new JSZip().file(name, '<broken').generateAsync({ type: 'uint8array' });
    const { from, losses } = await documentText(bytes);
    expect(from).toBe(null);
    expect(losses).toEqual([expect.stringContaining('a Word document that is damaged')]);
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

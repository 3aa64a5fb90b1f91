import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { LARGEST_SOURCE, readSource } from './read-source.ts';

it('refuses a file far larger than any report before it decodes it', () => {
  const file = new VFile({ path: 'huge.txt' });
  const started = performance.now();
  expect(() => {
    readSource(file, new Uint8Array(200 * 1024 * 1024));
  }).toThrow('too large');
  expect(performance.now() - started).toBeLessThan(1000);
  expect(file.messages[0]).toMatchObject({
    actual: '200 MB',
    expected: [`at most ${LARGEST_SOURCE / 1024 / 1024} MB`],
  });
});

it('knows UTF-16 without a mark by its zero bytes', () => {
  const file = new VFile({ path: 'utf-16.txt' });
  readSource(file, Buffer.from('2023 budget final\n'.repeat(3), 'utf16le'));
  expect(String(file)).toContain('2023 budget');
  expect(file.data.source?.encoding).toBe('utf-16le');
});

it.each([
  [
    'a page behind a comment',
    '<!-- saved from the web -->\n<HTML><p>2023年度部门决算</p></HTML>',
    'web page',
  ],
  [
    'a page in an envelope',
    'From: <Saved>\nMIME-Version: 1.0\n\n<html>2023年度部门决算</html>',
    'web page',
  ],
  ['rich text', '{\\rtf1\\ansi 2023}', 'not text'],
])('refuses %s', (_, text, reason) => {
  const file = new VFile({ path: 'report.htm' });
  expect(() => {
    readSource(file, Buffer.from(text));
  }).toThrow(reason);
});

it('reads what no page can hold as blanks, and says so', () => {
  const file = new VFile({ path: 'report.txt' });
  readSource(file, Buffer.from('部门\u0001决算\uFFFF公开\u0085\f\n第二页\t𠮷\n'));
  expect(String(file)).toBe('部门 决算 公开  \n第二页\t𠮷\n');
  expect(file.messages.map(({ reason }) => reason)).toEqual([
    '3 characters that cannot be shown are read as blanks',
  ]);
});

it.each([
  ['PK\u0003\u0004…word/document.xml…xl/workbook.xml', 'a Word document', /save it as \.docx/],
  ['PK\u0003\u0004…xl/workbook.xml', 'an Excel workbook', /^Copy its sheets/],
  ['PK\u0003\u0004…2023.txt', 'a ZIP file', /^Unpack it/],
  [
    'PK\u0003\u0004…application/vnd.oasis.opendocument.text',
    'an OpenDocument text (.odt)',
    /save it as \.docx/,
  ],
  ['PK\u0003\u0004…OFD.xml', 'an OFD document', /print it into a PDF/],
  [
    '\u00d0\u00cf\u0011\u00e0E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0',
    'an Office file that asks for a password',
    /^Take the password away/,
  ],
  [
    '\u00d0\u00cf\u0011\u00e0W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0',
    'an old Word document (.doc)',
    /\.docx/,
  ],
  [
    '\u00d0\u00cf\u0011\u00e0W\0o\0r\0k\0b\0o\0o\0k\0',
    'an old Excel workbook (.xls)',
    /^Copy its sheets/,
  ],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office file', /\.docx/],
])('tells %j as %s, and what to do with it', (content, name, advice) => {
  const file = new VFile({ path: 'report.txt' });
  expect(() => {
    readSource(file, Buffer.from(content, 'latin1'));
  }).toThrow('not text');
  expect(file.messages[0]?.actual).toBe(name);
  expect(file.messages[0]?.note).toMatch(advice);
});

/** The reports as Word documents and as web pages: what is read from those is what is read from their text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/fiscal/report.ts';
import { convertReport } from '../convert/convert-report.ts';
import { CONTENT } from '../project.ts';
import { documentText } from './document-text.ts';

type Block = { readonly lines: readonly string[] } | { readonly rows: readonly string[][] };

/** A source as an author has it before it is text: lines with tabs are rows of a table, others those of a paragraph. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split('\n')) {
    const last = blocks.at(-1);
    const cells = line.split('\t');
    if (cells.length > 1) {
      if (last && 'rows' in last) blocks[blocks.length - 1] = { rows: [...last.rows, cells] };
      else blocks.push({ rows: [cells] });
    } else if (line !== '' && last && 'lines' in last && last.lines.at(-1) !== '') {
      blocks[blocks.length - 1] = { lines: [...last.lines, line] };
    } else {
      blocks.push({ lines: [line] });
    }
  }
  return blocks;
}

function webPage(blocks: readonly Block[]): Uint8Array {
  const body = blocks.map((block) =>
    'lines' in block
      ? h(
          'p',
          block.lines.flatMap((line, index) => (index === 0 ? [line] : [h('br'), line])),
        )
      : h(
          'table',
          block.rows.map((cells) =>
            h(
              'tr',
              cells.map((cell) => h('td', cell)),
            ),
          ),
        ),
  );
  return Buffer.from(`<!doctype html>${toHtml(h('html', [h('body', body)]))}`);
}

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** As little as Word needs to open it. */
function wordDocument(blocks: readonly Block[]): Promise<Uint8Array> {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraph = (lines: readonly string[]) =>
    `<w:p><w:r>${lines.map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`).join('<w:br/>')}</w:r></w:p>`;
  const row = (cells: readonly string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${paragraph([cell])}</w:tc>`).join('')}</w:tr>`;
  const body = blocks.map((block) =>
    'lines' in block ? paragraph(block.lines) : `<w:tbl>${block.rows.map(row).join('')}</w:tbl>`,
  );
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="${NAMESPACE}"><w:body>${body.join('')}</w:body></w:document>`,
  );
  return zip.generateAsync({ type: 'uint8array' });
}

function read(bytes: Uint8Array): Report {
  const source = { path: 'report.txt', slug: 'agency', bytes, declared: {}, corrections: [] };
  const { report } = convertReport(source);
  if (!report) throw new Error('Expected a report');
  return report;
}

/** What a report says, without where it says so. */
function said(report: Report) {
  return {
    title: report.title,
    sections: report.sections.map(({ title }) => title),
    tables: report.tables.map(({ id, unit, columns, rows }) => ({
      id,
      unit,
      columns,
      cells: rows.map(({ cells }) => cells),
    })),
    terms: report.terms.map(({ term, definition }) => ({ term, definition })),
  };
}

/** A text with a cell on each line is not what an author has. */
const hasCellsOnLines = (path: string) => /^\t[^\t\n]*$/m.test(readFileSync(path, 'utf8'));

const SOURCES = readdirSync(join(CONTENT, 'sources'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.txt'))
  .map((path) => join(CONTENT, 'sources', path))
  .filter((path) => !hasCellsOnLines(path));

it('has reports to read', () => {
  expect(SOURCES.length).toBeGreaterThan(2);
});

describe.each(SOURCES)('%s', (path) => {
  const bytes = readFileSync(path);
  const blocks = blocksOf(bytes.toString('utf8'));

  it('reads the same from a web page', async () => {
    const { bytes: text, from } = await documentText(webPage(blocks));
    expect(from).toBe('a web page');
    expect(said(read(text))).toEqual(said(read(bytes)));
  });

  it('reads the same from a Word document', async () => {
    const { bytes: text, from } = await documentText(await wordDocument(blocks));
    expect(from).toBe('a Word document');
    expect(said(read(text))).toEqual(said(read(bytes)));
  });
});

it('leaves text as it is, and leaves it to reading to refuse the rest', async () => {
  const spreadsheet = await new JSZip().file('xl/workbook.xml', '<workbook/>').generateAsync({
    type: 'uint8array',
  });
  for (const bytes of [Buffer.from('2023年度部门决算\n'), Buffer.from('%PDF-1.7'), spreadsheet]) {
    expect(await documentText(bytes)).toEqual({ bytes, from: null, losses: [] });
  }
});

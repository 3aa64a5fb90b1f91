/** The reports as Word documents and as web pages: what is read from those is what is read from their text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/fiscal/report.ts';
import { convertReport } from '../convert/convert-report.ts';
import { CONTENT } from '../project.ts';
import { documentText } from './document-text.ts';
import { blocksOf, webPage, wordDocument } from './fixtures/documents.ts';

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

/** The reports as Word documents and as web pages: what is read from those is what is read from their text. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/fiscal/report.ts';
import { documentText } from './document-text.ts';
import { blocksOf, webPage, wordDocument } from './fixtures/documents.ts';
import { readReport, SOURCES } from './fixtures/example-sources.ts';

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

it('has reports to read', () => {
  expect(SOURCES.length).toBeGreaterThan(2);
});

describe.each(SOURCES)('%s', (path) => {
  const bytes = readFileSync(path);
  const blocks = blocksOf(bytes.toString('utf8'));

  it('reads the same from a web page', async () => {
    const { bytes: text, from } = await documentText(webPage(blocks));
    expect(from).toBe('a web page');
    expect(said(readReport(text))).toEqual(said(readReport(bytes)));
  });

  it('reads the same from a Word document', async () => {
    const { bytes: text, from } = await documentText(await wordDocument(blocks));
    expect(from).toBe('a Word document');
    expect(said(readReport(text))).toEqual(said(readReport(bytes)));
  });
});

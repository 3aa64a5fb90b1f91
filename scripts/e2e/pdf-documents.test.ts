/** The reports as PDFs that a browser prints: what is read from those is what is read from their text. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/fiscal/report.ts';
import { documentText } from '../extract/document-text.ts';
import { blocksOf, webPage } from '../extract/fixtures/documents.ts';
import { readReport, SOURCES } from '../extract/fixtures/example-sources.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser();

/** As offices print: A4, justified, paragraphs indented, tables ruled. */
const PRINTED = `
  body { font: 12pt/1.8 "Noto Serif CJK SC", serif; text-align: justify; width: 158mm }
  p { margin: 0; text-indent: 2em }
  table { border-collapse: collapse; font-size: 7pt; line-height: 1.3; margin: 6pt 0; text-align: left; width: 100% }
  td { border: 0.5pt solid; overflow-wrap: anywhere; padding: 1pt 2pt }`;

/** What a report says in numbers, without where it says so: lines break elsewhere on paper. */
function said({ agency, year, kind, tables, facts }: Report) {
  return {
    agency: agency.name,
    year,
    kind,
    tables: tables.map(({ id, unit, rows }) => ({
      id,
      unit,
      values: rows.map((row) => row.values),
    })),
    facts: facts.map(({ measure, value, unit }) => `${measure} ${value} ${unit}`),
  };
}

describe.each(SOURCES)('%s', (path) => {
  it('reads the same from a PDF', async () => {
    const bytes = readFileSync(path);
    const { page } = await open('about:blank');
    await page.setContent(Buffer.from(webPage(blocksOf(bytes.toString('utf8')))).toString());
    await page.addStyleTag({ content: PRINTED });
    const footer =
      '<p style="font-size: 9px; text-align: center; width: 100%">— <span class="pageNumber"></span> —</p>';
    const pdf = await page.pdf({
      ...{ format: 'A4', margin: { top: '25mm', bottom: '25mm', left: '26mm', right: '26mm' } },
      ...{ displayHeaderFooter: true, headerTemplate: '<p></p>', footerTemplate: footer },
    });
    const { bytes: text, from, losses } = await documentText(pdf);
    expect([from, losses]).toEqual(['a PDF', []]);
    expect(said(readReport(text))).toEqual(said(readReport(bytes)));
  });
});

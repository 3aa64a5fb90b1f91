/**
 * The real reports in `content/sources/`, whole: what must hold for every report, and two of them against
 * facts that people read off the reports by hand (`whole-reports/*.json`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { beforeAll, describe, expect, it } from 'vitest';
import { formLines } from '../../src/fiscal/projects/form-lines.ts';
import type { Report } from '../../src/fiscal/report.ts';
import { withoutNoise } from '../../src/fiscal/words.ts';
import { findLostLines } from './collect/validate-report.ts';
import { convertReport, type Conversion, type Source } from './convert-report.ts';
import { findSources } from './read/find-sources.ts';
import { readSource } from './read/read-source.ts';
import { reportFiles } from './collect/write-reports.ts';

const content = join(import.meta.dirname, '..', '..', 'content');
const expectations = join(import.meta.dirname, 'whole-reports');

/** What was read off a report by hand. */
interface Facts {
  tables: {
    title: string;
    columns: string[];
    unit: string | null;
    rows: string[][];
    lines: number[];
  }[];
  sections: { title: string; line: number }[];
  terms: { term: string; definition: string }[];
  quotes: { text: string; line: number }[];
  statements: { subject: string; value: number; unit: string; line: number }[];
}

let sources: Source[] = [];
const conversions = new Map<string, Conversion>();
const paths = readdirSync(join(content, 'sources'))
  .flatMap((slug) =>
    readdirSync(join(content, 'sources', slug)).map((name) => `sources/${slug}/${name}`),
  )
  .filter((path) => path.endsWith('.txt'));

beforeAll(async () => {
  ({ sources } = await findSources(content));
  for (const source of sources) conversions.set(source.path, convertReport(source));
});

function reportOf(path: string): Report {
  const report = conversions.get(path)?.report;
  if (!report) throw new Error(`${path} was not converted`);
  return report;
}

function textOf(source: Source): string {
  const file = new VFile();
  readSource(file, source.bytes);
  return String(file);
}

describe.each(paths)('%s', (path) => {
  const source = () => sources.find((candidate) => candidate.path === path)!;

  it('is converted without an error', () => {
    expect(conversions.get(path)?.file.messages.filter((message) => message.fatal)).toEqual([]);
  });

  it('accounts for every line', () => {
    expect(findLostLines(textOf(source()), reportOf(path))).toEqual([]);
  });

  it('uses no line twice', () => {
    const uses = reportOf(path).lines;
    const twice = uses.filter((use, index) => index > 0 && use.from <= (uses[index - 1]?.to ?? 0));
    expect(twice).toEqual([]);
  });

  it('gives the same bytes twice', () => {
    expect(reportFiles(convertReport(source()).report!)).toEqual(reportFiles(reportOf(path)));
  });

  it('prints every cell and paragraph as the source does', () => {
    const corrected = source().corrections.reduce(
      (text, { expect: printed, replace }) => text.replace(printed, replace),
      textOf(source()),
    );
    const printed = withoutNoise(
      corrected.replace(/<\/?\w[^<>]*>|(?<!\*)\*\*(?!\*)|\[bookmark:[^\]]*\]/g, ''),
    );
    const { tables, sections, terms } = reportOf(path);
    const said = [
      ...tables.flatMap((table) => table.rows.flatMap((row) => row.cells)),
      ...sections.flatMap((section) =>
        section.blocks.flatMap((block) =>
          block.type === 'form'
            ? formLines(reportOf(path), block).flatMap((row) => row.cells)
            : [block.text],
        ),
      ),
      ...terms.flatMap((term) => [term.term, term.definition]),
    ];
    expect(said.filter((text) => !printed.includes(withoutNoise(text)))).toEqual([]);
  });

  it('holds whole numbers of 分, null where nothing is an amount', () => {
    for (const table of reportOf(path).tables) {
      for (const row of table.rows) {
        expect(row.values).toHaveLength(row.cells.length);
        expect(row.cells).toHaveLength(table.columns.length);
        for (const [index, value] of row.values.entries()) {
          if (value === null) continue;
          expect(Number.isSafeInteger(value)).toBe(true);
          expect(Number(row.cells[index]!.replace(/,/g, '')) * 1_000_000).toBeCloseTo(value, 3);
        }
      }
    }
  });

  it('holds the nine statutory tables, each once', () => {
    const ids = reportOf(path).tables.map((table) => table.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        'income-expenditure',
        'income',
        'expenditure',
        'appropriation',
        'general-expenditure',
        'general-basic',
        'government-fund',
        'state-capital',
        'three-public',
      ]),
    );
  });
});

/** Counted by hand in the five reports. */
const COUNTS: Readonly<
  Record<string, { tables: number; terms: number; forms: number; rows: number[] }>
> = {
  'sources/jiaozuo-macun-ybj/2024-final.txt': {
    tables: 9,
    terms: 18,
    forms: 2,
    rows: [30, 22, 22, 32, 22, 29, 1, 1, 1],
  },
  'sources/jincheng-ybj/2023-final.txt': {
    tables: 10,
    terms: 12,
    forms: 14,
    rows: [31, 16, 16, 32, 16, 29, 1, 1, 1, 19],
  },
  'sources/langfang-guangyang-ybj/2023-budget.txt': {
    tables: 12,
    terms: 10,
    forms: 5,
    rows: [34, 21, 21, 37, 21, 27, 0, 0, 6, 1, 0, 6],
  },
  'sources/luoyang-chanhe-ybj/2023-final.txt': {
    tables: 9,
    terms: 16,
    forms: 12,
    rows: [31, 18, 18, 32, 18, 29, 1, 1, 1],
  },
  'sources/nanyang-ybj/2023-final.txt': {
    tables: 9,
    terms: 43,
    forms: 31,
    rows: [31, 41, 42, 32, 39, 29, 4, 1, 1],
  },
};

it.each(Object.entries(COUNTS))('%s has its tables, rows, terms and forms', (path, counts) => {
  const { tables, terms, sections } = reportOf(path);
  const forms = sections
    .flatMap((section) => section.blocks)
    .filter((block) => block.type === 'form');
  expect({
    tables: tables.length,
    terms: terms.length,
    forms: forms.length,
    rows: tables.map((table) => table.rows.length),
  }).toEqual(counts);
});

describe.each(readdirSync(expectations))('%s, read by hand', (name) => {
  const facts = JSON.parse(readFileSync(join(expectations, name), 'utf8')) as Facts;
  const report = () => reportOf(`sources/${name.replace('.json', '.txt').replace('--', '/')}`);

  it('has every cell at its line', () => {
    const found = report().tables.map(({ title, columns, unit, rows }) => ({
      title,
      columns,
      unit,
      rows: rows.map((row) => row.cells),
      lines: rows.map((row) => row.line),
    }));
    expect(found).toEqual(facts.tables);
  });

  it('has every heading at its line', () => {
    const found = report().sections.map(({ title, line }) => ({ title, line }));
    expect(found).toEqual(expect.arrayContaining(facts.sections));
  });

  it('has every term', () => {
    expect(report().terms.map(({ term, definition }) => ({ term, definition }))).toEqual(
      facts.terms,
    );
  });

  it('has every quoted statement in the paragraph of its line', () => {
    const blocks = report().sections.flatMap((section) => section.blocks);
    const missing = facts.quotes.filter(
      ({ text, line }) =>
        !blocks.some(
          (block) =>
            block.lines[0] <= line &&
            line <= block.lines[1] &&
            withoutNoise(block.text).includes(withoutNoise(text)),
        ),
    );
    expect(missing).toEqual([]);
  });

  it('has at least 97 of 100 stated numbers at their line', () => {
    const left = [...report().facts];
    const found = facts.statements.filter(({ value, unit, line }) => {
      const index = left.findIndex(
        (fact) =>
          fact.line === line &&
          (fact.unit === unit || fact.unit === '') &&
          (Number(fact.raw.replace(/,/g, '')) === value || (fact.value === 0 && value === 0)),
      );
      if (index >= 0) left.splice(index, 1);
      return index >= 0;
    });
    expect(found.length / facts.statements.length).toBeGreaterThanOrEqual(0.97);
  });
});

/**
 * One folder of `fixtures/` for each oddity of real reports: `source.txt`, what is declared about it
 * (`options.yml`), and what must come out (`expected.yml`).
 *
 * `UPDATE_FIXTURES=1 npx vitest run --project unit` writes what comes out; read the difference before you keep it.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { formLines } from '../../src/fiscal/projects/form-lines.ts';
import type { Report } from '../../src/fiscal/report.ts';
import { convertReport, type Conversion } from './convert-report.ts';
import { formatMessage } from './problem.ts';
import { readCorrections, readFileName } from './read/registry.ts';

const fixtures = join(import.meta.dirname, 'fixtures');

interface Options {
  /** File name without ending; `2023-final` where it does not matter. */
  name?: string;
  /** The agency is to be read from the text, which most fixtures leave out. */
  readAgency?: boolean;
  corrections?: unknown;
}

function convertFixture(folder: string): Conversion {
  const optionsPath = join(fixtures, folder, 'options.yml');
  const options = (
    existsSync(optionsPath) ? parse(readFileSync(optionsPath, 'utf8')) : {}
  ) as Options;
  return convertReport({
    path: 'source.txt',
    slug: 'example',
    bytes: readFileSync(join(fixtures, folder, 'source.txt')),
    declared: {
      ...readFileName(options.name ?? '2023-final'),
      ...(!options.readAgency && { agencyName: '示例市教育局' }),
    },
    corrections: options.corrections
      ? readCorrections('options.yml', stringify(options.corrections))
      : [],
  });
}

/** What a reader of a fixture wants to see, without what is the same in all of them. */
function outline(report: Report) {
  return {
    report: [
      report.title,
      report.agency.name,
      report.year,
      report.kind,
      report.scope,
      report.published,
      report.unit,
    ].join(' | '),
    sections: report.sections.map((section) => ({
      [`${'#'.repeat(section.depth)} ${section.title} @${section.line}`]: section.blocks.map(
        (block) =>
          `${block.type} @${[...new Set(block.lines)].join('-')} ${block.text}${block.type === 'form' ? ` (${formLines(report, block).length} lines)` : ''}`,
      ),
    })),
    ...(report.tables.length > 0 && {
      tables: report.tables.map((table) => ({
        [`${table.id} | ${table.number ?? '-'} | ${table.title} | ${table.unit ?? '-'}${table.empty ? ' | empty' : ''}`]:
          {
            columns: table.columns,
            ...(table.columnNumbers && { numbers: table.columnNumbers.join(' | ') }),
            rows: table.rows.map(
              (row) =>
                `@${row.line} ${row.cells.map((cell, index) => cell + (row.values[index] == null ? '' : ` =${row.values[index]}`)).join(' | ')}`,
            ),
            ...(table.notes.length > 0 && {
              notes: table.notes.map((note) => `@${note.line} ${note.text}`),
            }),
          },
      })),
    }),
    ...(report.facts.length > 0 && {
      facts: report.facts.map(
        (fact) =>
          `@${fact.line} ${fact.subject}${fact.code ? ` (${fact.code})` : ''} | ${fact.measure}${fact.of ? ` of ${fact.of}` : ''} | ${fact.raw}${fact.unit} = ${fact.value}${fact.reason ? ` | ${fact.reason}` : ''}`,
      ),
    }),
    ...(report.terms.length > 0 && {
      terms: report.terms.map(
        (term) =>
          `@${[...new Set(term.lines)].join('-')} ${term.group ? `[${term.group}] ` : ''}${term.term} = ${term.definition}`,
      ),
    }),
    dropped: report.lines.flatMap((use) =>
      'dropped' in use ? [`${use.from}-${use.to} ${use.dropped}`] : [],
    ),
  };
}

function result({ file, report }: Conversion) {
  return {
    ...(report && outline(report)),
    messages: file.messages.map((message) => formatMessage('source.txt', message)),
  };
}

describe('convertReport', () => {
  for (const folder of readdirSync(fixtures).sort()) {
    it(folder, () => {
      const text = stringify(result(convertFixture(folder)), { lineWidth: 0 });
      const path = join(fixtures, folder, 'expected.yml');
      if (process.env['UPDATE_FIXTURES'] && !process.env['CI']) writeFileSync(path, text);
      expect(text).toBe(readFileSync(path, 'utf8'));
    });
  }
});

/** Reports in the forms of many places: nothing differs in them as they are, and what is changed is noticed. */
import { describe, expect, it } from 'vitest';
import { CHECKS, checkReport } from '../../../src/fiscal/checks/index.ts';
import { FEN_PER_UNIT } from '../../../src/fiscal/money.ts';
import type { Report } from '../../../src/fiscal/report.ts';
import { amountCells, names, withChange } from '../../convert/check/fixtures/change-cell.ts';
import { convertReport } from '../../convert/convert-report.ts';
import { generateVariant } from './generate-variant.ts';

/** How many are tried; `VARIANTS=400 npm test -- --unit variants` tries more. */
const COUNT = Number(process.env['VARIANTS'] ?? 16);
/** Every so many-th amount is changed. */
const EVERY = 41;
const RULES = CHECKS.filter(({ family }) => family.includes('table'));

function convert(text: string): Report {
  const bytes = new TextEncoder().encode(text);
  const source = { path: 'variant.txt', slug: 'variant', declared: {}, corrections: [] };
  return convertReport({ ...source, bytes }).report ?? expect.fail('The variant is not converted');
}

const differing = (report: Report) => report.findings.filter(({ status }) => status === 'differs');

describe.each(Array.from({ length: COUNT }, (_, number) => number))('variant %i', (number) => {
  const { agency, year, kind, text } = generateVariant(7, number);
  const report = convert(text);

  it('is read as what it is, and nothing in it differs', () => {
    expect(report).toMatchObject({ agency: { name: agency }, year, kind });
    expect(differing(report)).toEqual([]);
    expect(report.findings.length).toBeGreaterThan(60);
  });

  it('differs wherever an amount of a table that others hold in place is changed', () => {
    const held = amountCells(report).filter((cell) =>
      report.findings.some((finding) => names(finding, cell)),
    );
    const missed = held
      .filter((_, index) => index % EVERY === number % EVERY)
      .filter((cell) => {
        const more = FEN_PER_UNIT[cell.table.unit ?? report.unit];
        const found = checkReport(withChange(report, cell, more), RULES);
        return !found.some((finding) => finding.status === 'differs' && names(finding, cell));
      })
      .map(({ table, row, column }) => `${table.id} line ${row.line} column ${column}`);
    expect(missed).toEqual([]);
  });

  it('differs where the text has another total than the table', () => {
    const lines = text.split('\n');
    const at = lines.findIndex((line) => /基本支出(?:预算)?\s*[\d,]+\.\d\d/.test(line));
    const seeded = lines.with(
      at,
      lines[at]!.replace(
        /(基本支出(?:预算)?\s*)(\d)/,
        (_, words: string, digit: string) => `${words}${digit === '9' ? '8' : Number(digit) + 1}`,
      ),
    );
    const found = differing(convert(seeded.join('\n')));
    expect(found.flatMap(({ lines: own }) => own)).toContain(at + 1);
  });
});

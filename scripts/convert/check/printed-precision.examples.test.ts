/**
 * Why an amount that is printed shorter than the one beside it is taken for exact, and not for rounded to its last
 * place: in the example reports all that can be told of such amounts says so.
 */
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Finding } from '../../../src/fiscal/checks/finding.ts';
import { decimalsOf } from '../../../src/fiscal/tables/print-precision.ts';
import { examplesOf } from '../../examples/example-reports.ts';
import { convertReport } from '../convert-report.ts';
import { findSources } from '../read/find-sources.ts';

let findings: Finding[];

beforeAll(async () => {
  const { sources } = await findSources(join(import.meta.dirname, '../../../content'));
  findings = examplesOf(sources, ({ path }) => path).flatMap(
    (source) => convertReport(source).report?.findings ?? [],
  );
}, 60_000);

/** The two amounts that a rate is recomputed from. */
const amountsOf = ({ operands }: Finding) => operands.slice(-2).map(({ raw }) => raw);

it('recomputes each rate to its last digit, though one of the two amounts is printed shorter', () => {
  const uneven = findings.filter((finding) => {
    const [part = '', whole = ''] = amountsOf(finding);
    const isRate = finding.check === 'form-rates' || finding.check === 'completion-rates';
    return isRate && Number(part) > 0 && decimalsOf(part) !== decimalsOf(whole);
  });
  expect(uneven.length).toBeGreaterThan(30);
  // Were 2 short for 1.95, then 1.53 of it would be 78.46 % and not the printed 76.50 %.
  expect(uneven.filter(({ stated, expected }) => stated !== expected)).toEqual([]);
});

it('finds the same amount in both places where a project is told of in whole numbers or tenths', () => {
  const short = findings.filter(
    (finding) =>
      finding.check === 'project-statements' &&
      finding.unit === '万元' &&
      amountsOf(finding).some((raw) => decimalsOf(raw) < 2 && Number(raw) > 0),
  );
  expect(short.length).toBeGreaterThan(25);
  expect(short.filter(({ difference }) => difference !== 0)).toEqual([]);
});

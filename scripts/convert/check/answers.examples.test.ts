/** One real report worked out by hand: every sum comes out as it should, every contradiction is found, and no other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Finding } from '../../../src/fiscal/checks/finding.ts';
import { convertReport } from '../convert-report.ts';
import { findSources } from '../read/find-sources.ts';

const places = z.union([z.string(), z.number()]).transform((text) => String(text).split(' '));
const answers = z
  .object({
    source: z.string(),
    agreements: z.record(
      z.string(),
      z.object({ holds: places.optional(), rounding: places.optional() }),
    ),
    contradictions: z.array(z.object({ what: z.string(), lines: z.array(z.int()) })),
  })
  .parse(parse(readFileSync(join(import.meta.dirname, 'fixtures', 'answers.yml'), 'utf8')));

let findings: readonly Finding[];

beforeAll(async () => {
  const { sources } = await findSources(join(import.meta.dirname, '../../../content'));
  const source = sources.find(({ path }) => path.endsWith(answers.source));
  findings = (source && convertReport(source).report?.findings) ?? [];
});

/** Where the number stands that a finding is about: `183:2`, or the line of a sentence. */
function placeOf({ operands: [stated] }: Finding): string {
  return stated ? [stated.line, stated.column].filter((part) => part !== undefined).join(':') : '';
}

const differing = () =>
  findings.filter(({ status, severity }) => status === 'differs' && severity === 'figure');

it.each(Object.entries(answers.agreements))('%s agrees where it should', (check, agreements) => {
  for (const status of ['holds', 'rounding'] as const) {
    const own = findings.filter((finding) => finding.check === check && finding.status === status);
    const missed = (agreements[status] ?? []).filter(
      (place) => !own.some((finding) => placeOf(finding) === place),
    );
    expect(missed).toEqual([]);
  }
});

it.each(answers.contradictions)('finds $what', ({ lines }) => {
  expect(differing().some((finding) => lines.every((line) => finding.lines.includes(line)))).toBe(
    true,
  );
});

it('finds no other contradiction', () => {
  const others = differing().filter(
    (finding) =>
      !answers.contradictions.some(({ lines }) =>
        lines.every((line) => finding.lines.includes(line)),
      ),
  );
  expect(others).toEqual([]);
});

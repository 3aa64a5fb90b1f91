/** Generated reports are read as what they are printed from, and hold no contradiction but the seeded ones. */
import { expect, it } from 'vitest';
import { convertReport } from '../convert/convert-report.ts';
import { generateReport } from './generate-report.ts';

function convert(text: string) {
  const bytes = new TextEncoder().encode(text);
  return convertReport({
    path: 'generated.txt',
    slug: 'generated',
    bytes,
    declared: {},
    corrections: [],
  });
}

it('prints the same report for the same seed and number, and another for others', () => {
  expect(generateReport(1, 5)).toEqual(generateReport(1, 5));
  expect(generateReport(1, 5).text).not.toBe(generateReport(1, 6).text);
  expect(generateReport(1, 5).text).not.toBe(generateReport(2, 5).text);
});

it.each(Array.from({ length: 24 }, (_, number) => number))('report %i is read whole', (number) => {
  const { agency, year, kind, text, contradiction } = generateReport(1, number);
  const { file, report } = convert(text);
  expect(file.messages.map(String)).toEqual([]);
  expect(report).toMatchObject({ agency: { name: agency }, year, kind });
  expect(report?.tables).toHaveLength(9);
  expect(report?.projects.filter(({ state }) => state !== 'clean')).toEqual([]);
  const differing = report?.findings.filter(
    ({ status, severity }) => status === 'differs' && severity === 'figure',
  );
  const lines = new Set(differing?.flatMap((finding) => finding.operands.map(({ line }) => line)));
  if (contradiction === null) expect(differing).toEqual([]);
  else expect([...lines]).toContain(contradiction);
});

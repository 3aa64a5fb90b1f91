/** The feed, read by a reader of another make. */
import { parseAtomFeed } from 'feedsmith';
import { expect, it } from 'vitest';
import { exampleReport } from '../fiscal/fixtures/report.ts';
import { atomFeed, newestReports, publicationDay } from './feed.ts';

const correction = {
  line: 7,
  expect: '<b>甲',
  replace: '乙',
  reason: '<script>x</script> & ]]> 更多',
};

it('tells of reports and of corrections, each with an id and a day of its own', () => {
  const report = exampleReport({ published: '2025-09' });
  const corrected = exampleReport({ corrections: [correction, { ...correction, expect: '丙' }] });
  const { entries = [], updated } = parseAtomFeed(atomFeed([report], [corrected]));
  expect(entries).toHaveLength(3);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(3);
  expect(entries[0]?.updated).toBe('2025-09-01T00:00:00.000Z');
  expect(updated).toBe('2025-09-01T00:00:00.000Z');
});

it('puts a correction among the news of its own day', () => {
  const old = exampleReport({
    published: '2021-08',
    corrections: [{ ...correction, date: '2025-10-02' }],
  });
  const recent = exampleReport({ id: 'b/2024-final', published: '2025-08' });
  const { entries = [], updated } = parseAtomFeed(atomFeed([recent, old], [old]));
  expect(entries.map((entry) => entry.updated?.slice(0, 10))).toEqual([
    '2025-10-02',
    '2025-08-01',
    '2021-08-01',
  ]);
  expect(updated).toBe('2025-10-02T00:00:00.000Z');
});

it('brings text of reports as text, never as markup', () => {
  const text = atomFeed([], [exampleReport({ corrections: [correction] })]);
  expect(text).not.toContain('<script');
  expect(text).not.toContain('<b>');
  expect(JSON.stringify(parseAtomFeed(text).entries)).toContain('更多');
});

it('is the same for the same reports', () => {
  const report = exampleReport();
  expect(atomFeed([report], [])).toBe(atomFeed([report], []));
});

it('dates a report by its cover, else by the first day on which it could be', () => {
  const day = (parts: Parameters<typeof exampleReport>[0]) =>
    publicationDay(exampleReport(parts)).toISOString().slice(0, 10);
  expect(day({ published: '2024-09-12' })).toBe('2024-09-12');
  expect(day({ published: '2024' })).toBe('2024-01-01');
  expect(day({ published: null, kind: 'final', year: 2023 })).toBe('2024-01-01');
  expect(day({ published: null, kind: 'budget', year: 2023 })).toBe('2023-01-01');
});

it('puts the newest first', () => {
  const old = exampleReport({ id: 'a/2020-final', published: '2021-08' });
  const recent = exampleReport({ id: 'b/2024-final', published: '2025-08' });
  expect(newestReports([old, recent])).toEqual([recent, old]);
});

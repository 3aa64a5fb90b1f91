/** Every report has a picture to be shared with, in characters that the font has, and nothing runs off it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleReports } from '../../scripts/examples/sample-reports.ts';
import { readPaints } from '../embed/mark-paints.ts';
import { readChartStyle } from '../embed/mark-style.ts';
import type { Report } from '../fiscal/report.ts';
import { exampleReport } from '../fiscal/fixtures/report.ts';
import { readPicture } from '../pictures/fixtures/read-picture.ts';
import { hasGlyph } from '../pictures/glyphs.ts';
import { shareCard, shareCardText, type ShareCard } from './share-card.ts';
import { sharedPicture, sharePicture } from './share-picture.ts';

const sheet = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', 'styles', name), 'utf8');
const paints = readPaints(readChartStyle(sheet('tokens.css'), sheet('figure.css')));
const draw = (card: ShareCard) => sharePicture(card, '明账', paints);
/** Nothing is painted so near to an edge. */
const EDGE = 40;

function isInside(file: Buffer): boolean {
  const { width, height, colours } = readPicture(file);
  const isNear = (at: number, most: number) => at < EDGE || at >= most - EDGE;
  return colours.every(
    (colour, at) =>
      colour === paints.paper ||
      !(isNear(at % width, width) || isNear(Math.floor(at / width), height)),
  );
}

describe('of the example reports', () => {
  let reports: Report[] = [];
  beforeAll(async () => {
    reports = await sampleReports();
  }, 120_000);

  it('says name, year, kind, total and a finding', () => {
    for (const report of reports) {
      const card = shareCard(report);
      expect(card.agency).toBe(report.agency.name);
      expect(card.report).toContain(`${report.year} 年`);
      expect(card.total?.amount).toMatch(/^[\d,]+\.\d\d$/);
      expect(card.finding).toMatch(/用于|安排给/);
    }
  });

  it('has every character in both weights', () => {
    const characters = new Set(reports.map((report) => shareCardText(shareCard(report))).join(''));
    const missing = [...characters].filter(
      (character) => !hasGlyph(character, 'bold') || !hasGlyph(character, 'regular'),
    );
    expect(missing).toEqual([]);
  });

  it('is of the size that networks ask for, in few bytes', () => {
    for (const report of reports) {
      const file = draw(shareCard(report));
      expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(file.length).toBeLessThan(20_000);
    }
  });
});

it.each([1, 14, 29, 44, 60, 200])(
  'keeps a name of %i characters and what stands with it inside',
  (count) => {
    const card: ShareCard = {
      agency: '某'.repeat(count),
      place: '',
      report: '2023 年部门决算',
      total: { name: '全年支出预算', amount: '123,456,789,012.34', unit: '万元' },
      finding: `${'近六成用于资源勘探工业信息等支出，'.repeat(Math.ceil(count / 10))}其余不多`,
    };
    expect(isInside(draw(card))).toBe(true);
  },
);

/** Heights of the stretches of rows in which nothing is painted, from the top. */
function gaps(file: Buffer): number[] {
  const { width, height, colours } = readPicture(file);
  const isEmpty = (row: number) =>
    colours.slice(row * width, (row + 1) * width).every((colour) => colour === paints.paper);
  const rows = Array.from({ length: height }, (_, row) => isEmpty(row));
  return rows.flatMap((empty, row) => {
    const length = empty && !rows[row - 1] ? rows.indexOf(false, row) - row : 0;
    return length > 0 ? [length] : [];
  });
}

it('keeps a name in two lines, the total and a finding in two lines apart', () => {
  const card: ShareCard = {
    agency: '某某市某某某某区人力资源和社会保障局',
    place: '某某市某某某某区',
    report: '2023 年部门决算',
    total: { name: '全年支出', amount: '12,345.67', unit: '万元' },
    finding: '近六成用于资源勘探工业信息等支出，三成用于社会保障和就业，其余用于住房保障和卫生健康',
  };
  expect(Math.min(...gaps(draw(card)))).toBeGreaterThan(8);
});

it('says less where a report says less', () => {
  const card = shareCard(exampleReport({ tables: [] }));
  expect(card).toMatchObject({ total: null, finding: null });
  expect(isInside(draw(card))).toBe(true);
  expect(sharedPicture(card, '/x.png').alt).toBe(`${card.agency} ${card.report}`);
});

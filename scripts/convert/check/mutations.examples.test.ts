/**
 * The tables of the real reports hold each other in place: whichever printed amount is changed, a rule notices and names
 * the cell. Nothing differs in them as they are.
 */
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { CHECKS, checkReport } from '../../../src/fiscal/checks/index.ts';
import { FEN_PER_UNIT } from '../../../src/fiscal/money.ts';
import type { Report } from '../../../src/fiscal/report.ts';
import { examplesOf } from '../../examples/example-reports.ts';
import { convertReport } from '../convert-report.ts';
import { findSources } from '../read/find-sources.ts';
import {
  amountCells,
  justTooMuch,
  names,
  withChange,
  type AmountCell,
} from './fixtures/change-cell.ts';

/** It only ever says that two amounts may differ for a reason. */
const NEVER_SURE = 'contributions';
const RULES = CHECKS.filter(
  ({ id, family }) =>
    id !== NEVER_SURE && (family === 'inside-table' || family === 'across-tables'),
);
/** Every so many-th amount is changed, so that a run takes seconds. `MUTATE_EVERY=1` changes all. */
const EVERY = Number(process.env['MUTATE_EVERY'] ?? 19);
/** Milliseconds: changing all amounts takes many minutes. */
const PATIENCE = 120_000 * Math.ceil(19 / EVERY);

let reports: Report[];

beforeAll(async () => {
  const { sources } = await findSources(join(import.meta.dirname, '../../../content'));
  reports = examplesOf(sources, ({ path }) => path).flatMap(
    (source) => convertReport(source).report ?? [],
  );
}, 60_000);

const differing = (report: Report) =>
  checkReport(report, RULES).filter(({ status }) => status === 'differs');

it('finds no difference in the tables as they are', () => {
  expect(reports.length).toBeGreaterThan(4);
  expect(reports.flatMap(differing)).toEqual([]);
});

it('checks them in earnest', () => {
  for (const report of reports) {
    const agreeing = checkReport(report, RULES).filter(({ status }) => status !== 'unverifiable');
    expect(agreeing.length).toBeGreaterThan(150);
  }
});

it.for([
  ['one unit', (report: Report, { table }: AmountCell) => FEN_PER_UNIT[table.unit ?? report.unit]],
  [
    'just more than rounding explains',
    (report: Report, cell: AmountCell) => justTooMuch(report, cell, RULES),
  ],
] as const)(
  'notices every amount that is changed by %s, and names its cell',
  { timeout: PATIENCE },
  async ([, more], { annotate }) => {
    const tried = reports.flatMap((report) =>
      amountCells(report)
        .filter((__, index) => index % EVERY === 0)
        .map((cell) => {
          const found = differing(withChange(report, cell, more(report, cell)));
          const { table, row, column } = cell;
          const place = `${report.id} ${table.id} line ${row.line} column ${column}`;
          return { place, isNamed: found.some((finding) => names(finding, cell)) };
        }),
    );
    const missed = tried.filter(({ isNamed }) => !isNamed);
    await annotate(`${tried.length - missed.length} of ${tried.length} changes noticed`);
    expect(tried.length).toBeGreaterThan(100);
    expect(missed).toEqual([]);
  },
);

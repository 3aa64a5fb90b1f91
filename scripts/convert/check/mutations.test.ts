/**
 * The tables of the real reports hold each other in place: whichever printed amount is changed, a rule notices and names
 * the cell. Nothing differs in them as they are.
 */
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { CHECKS, checkReport } from '../../../src/fiscal/checks/index.ts';
import { FEN_PER_UNIT, fen, formatFen } from '../../../src/fiscal/money.ts';
import type { Report, ReportTable, TableRow } from '../../../src/fiscal/report.ts';
import { STATUTORY_TABLES } from '../../../src/fiscal/tables.ts';
import { convertReport } from '../convert-report.ts';
import { findSources } from '../read/find-sources.ts';

const RULES = CHECKS.filter(
  ({ family }) => family === 'inside-table' || family === 'across-tables',
);
/** Every so many-th amount is changed, so that a run takes seconds. */
const EVERY = 13;

let reports: Report[];

beforeAll(async () => {
  const { sources } = await findSources(join(import.meta.dirname, '../../../content'));
  reports = sources.flatMap((source) => convertReport(source).report ?? []);
}, 60_000);

const differing = (report: Report) =>
  checkReport(report, RULES).filter(({ status }) => status === 'differs');

/** The report with another amount in one cell: more by what no rounding explains. */
function changed(report: Report, table: ReportTable, row: TableRow, column: number): Report {
  const unit = table.unit ?? report.unit;
  const value = fen((row.values[column] ?? 0) + FEN_PER_UNIT[unit]);
  const other = {
    ...row,
    values: row.values.with(column, value),
    cells: row.cells.with(column, formatFen(value, unit)),
  };
  const rows = table.rows.map((each) => (each === row ? other : each));
  const tables = report.tables.map((each) => (each === table ? { ...table, rows } : each));
  return { ...report, tables };
}

function amounts(report: Report): [ReportTable, TableRow, number][] {
  return report.tables
    .filter(({ id }) => STATUTORY_TABLES.some((kind) => kind === id))
    .flatMap((table) =>
      table.rows.flatMap((row) =>
        row.values.flatMap((value, column): [ReportTable, TableRow, number][] =>
          value === null ? [] : [[table, row, column]],
        ),
      ),
    );
}

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

it('notices every changed amount, and names its cell', () => {
  const tried = reports.flatMap((report) =>
    amounts(report)
      .filter((_, index) => index % EVERY === 0)
      .map(([table, row, column]) => {
        const isNamed = differing(changed(report, table, row, column)).some(({ operands }) =>
          operands.some(
            (operand) =>
              operand.table === table.id && operand.line === row.line && operand.column === column,
          ),
        );
        return { cell: `${report.id} ${table.id} line ${row.line} column ${column}`, isNamed };
      }),
  );
  expect(tried.length).toBeGreaterThan(100);
  expect(tried.filter(({ isNamed }) => !isNamed)).toEqual([]);
}, 60_000);

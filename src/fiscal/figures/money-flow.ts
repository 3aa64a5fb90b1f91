/** The way of a year's money: from its sources through one total to purposes, and on to basic and project expenditure. */
import { incomeSources, type IncomeSource } from './income.ts';
import { fen, sumFen, type Fen, type MoneyUnit } from '../money.ts';
import { type OwnReading } from '../tables/own-tables.ts';
import { overviewSide } from '../tables/overview.ts';
import { roundingAllowance } from '../tables/print-precision.ts';
import type { Report, ReportTable } from '../report.ts';
import { spendingByNature, type NatureRow } from './spending-nature.ts';

/** What is left at the end of the year, or distributed. */
export interface Remainder {
  readonly name: string;
  readonly amount: Fen;
  readonly line: number;
}

export interface MoneyFlow {
  /** The table of sources and of the total. */
  readonly table: ReportTable;
  readonly unit: MoneyUnit;
  readonly sources: readonly IncomeSource[];
  readonly total: { readonly amount: Fen; readonly line: number };
  readonly categories: readonly NatureRow[];
  /** What the table prints for all categories together. */
  readonly kinds: { readonly basic: Fen; readonly project: Fen; readonly other: Fen };
  readonly remainders: readonly Remainder[];
  /** Sums that miss their printed totals, but by no more than the rounding of print. */
  readonly rounding: readonly { readonly name: string; readonly difference: Fen }[];
}

/**
 * The flow of a report, or null where it cannot be told: a table is missing, an amount is below zero, or the parts do
 * not add up to the printed totals (up to the rounding of print).
 */
export function moneyFlow(report: OwnReading & Pick<Report, 'unit'>): MoneyFlow | null {
  const income = incomeSources(report);
  const nature = spendingByNature(report);
  if (!income?.printedTotal || nature?.table.id !== 'expenditure') return null;
  const total = income.printedTotal;
  const remainders = remaindersOf(income.table);
  const sources = income.sources.filter(({ amount }) => amount !== 0);
  const whole = (row: NatureRow) => row.whole ?? partsOf(row);
  const categories = nature.categories.filter((row) => whole(row) !== 0);
  const outgoing = [...categories.map(whole), ...remainders.map(({ amount }) => amount)];
  const kindOf = (kind: 'basic' | 'project') =>
    nature.total?.[kind] ?? sumFen(categories.map((row) => row[kind] ?? fen(0)));
  const kinds = {
    basic: kindOf('basic'),
    project: kindOf('project'),
    other: sumFen(othersOf(nature.total, categories)),
  };
  const sums = [
    sumOf(
      '各项来源',
      sources.map(({ amount }) => amount),
      total.amount,
    ),
    sumOf('各类支出', outgoing, total.amount),
    ...categories.map((row) => sumOf(row.name, kindsOf(row), whole(row))),
    ...KINDS.map(([kind, name]) =>
      sumOf(
        name,
        categories.map((row) => row[kind] ?? fen(0)),
        kinds[kind],
      ),
    ),
  ];
  const isAbove = [
    ...sources.map(({ amount }) => amount),
    ...outgoing,
    ...categories.flatMap(kindsOf),
  ].every((amount) => amount >= 0);
  const agrees = sums.every(
    ({ difference, count }) =>
      Math.abs(difference) <= roundingAllowance(nature.table, report, count),
  );
  if (!isAbove || !agrees || categories.length === 0) return null;
  const rounding = sums.filter(({ difference }) => difference !== 0);
  return {
    table: income.table,
    unit: income.unit,
    sources,
    total,
    categories,
    kinds,
    remainders,
    rounding,
  };
}

const KINDS = [
  ['basic', '基本支出'],
  ['project', '项目支出'],
] as const;

function othersOf(total: NatureRow | null, categories: readonly NatureRow[]): Fen[] {
  const rows = total ? [total] : categories;
  return rows.flatMap(({ others }) => others.filter((amount) => amount !== null));
}

function sumOf(name: string, parts: readonly Fen[], total: Fen) {
  return { name, difference: fen(sumFen(parts) - total), count: parts.length };
}

function kindsOf({ basic, project, others }: NatureRow): Fen[] {
  return [basic, project, ...others].filter(
    (amount): amount is Fen => amount !== null && amount !== 0,
  );
}

function partsOf(row: NatureRow): Fen {
  return sumFen(kindsOf(row));
}

function remaindersOf(table: ReportTable): Remainder[] {
  return overviewSide(table, '支出').flatMap(({ name, printed }) =>
    /^(?:结余分配|.*年[末终].*结[转余].*)$/.test(name) && printed && printed.amount !== 0
      ? [{ name, ...printed }]
      : [],
  );
}

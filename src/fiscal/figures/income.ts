/** Where the money comes from: the kinds of income of a year, and what was carried over from the years before. */
import { HEADER_SEPARATOR, columnLeaf, columnRole } from '../tables/columns.ts';
import { amountAt, findTotalRow, headingOf, type PrintedAmount } from '../tables/find-amount.ts';
import { sumFen, type Fen, type MoneyUnit } from '../money.ts';
import { ownTableOf, type OwnReading } from '../tables/own-tables.ts';
import { overviewSide, type OverviewEntry } from '../tables/overview.ts';
import { roundingAllowance } from '../tables/print-precision.ts';
import type { Report, ReportTable } from '../report.ts';
import { LINE_NUMBERINGS, SUM_WORDS, isTotalLabel, withoutNoise, withoutNumber } from '../words.ts';

/** One source as printed. Money left over from earlier years is no income of this one. */
export interface IncomeSource extends PrintedAmount {
  readonly name: string;
  readonly isCarriedOver: boolean;
}

/** The sources of one table, in its order; zeros are those that it prints. `total` is their sum. */
export interface IncomeSources {
  readonly table: ReportTable;
  readonly unit: MoneyUnit;
  readonly sources: readonly IncomeSource[];
  readonly total: Fen;
  /** What the table says that all of it adds up to. */
  readonly printedTotal: PrintedAmount | null;
}

/** What holds all sources of the year, and is none. */
const ALL = /^(?:部门预算|本年收入|收入预算)$/;
const CARRIED_OVER = /结转|结余/;
const WHOLE = new RegExp(`^(?:本年)?(?:收入)?(?:${SUM_WORDS}|金额)$`);

/** The income of a report by source, or null where no table lists any above zero. */
export function incomeSources(report: OwnReading & Pick<Report, 'unit'>): IncomeSources | null {
  const overview = ownTableOf(report, 'income-expenditure');
  const income = ownTableOf(report, 'income');
  return (
    (overview && fromOverview(report, overview)) ?? (income && fromColumns(report, income)) ?? null
  );
}

/** The overview tells the kinds of appropriation apart, which the table of income does not. */
function fromOverview(report: Pick<Report, 'unit'>, table: ReportTable): IncomeSources | null {
  const side = overviewSide(table, '收入');
  const isSource = (name: string) => !ALL.test(withoutNumber(name)) && !CARRIED_OVER.test(name);
  const numbering =
    LINE_NUMBERINGS.find((each) => side.some(({ name }) => each.test(name) && isSource(name))) ??
    /^$/;
  const sources = side.flatMap(({ name, printed }: OverviewEntry) => {
    const isCarriedOver = CARRIED_OVER.test(name);
    // 其中：一般公共预算结转 is part of what stands above.
    if (!printed || !(numbering.test(name) || (isCarriedOver && !name.startsWith('其中'))))
      return [];
    return [{ ...printed, name: withoutNumber(name).replace(/拨款收入$/, '拨款'), isCarriedOver }];
  });
  const total = side.find(({ name }) => /^(?:收入)?总计$/.test(name));
  return collect(report, table, sources, total?.printed ?? null);
}

function fromColumns(report: Pick<Report, 'unit'>, table: ReportTable): IncomeSources | null {
  const row = findTotalRow(table);
  const groups = Map.groupBy(table.columns, headingOf);
  const sources = table.columns.flatMap((column, index) => {
    const beside = groups.get(headingOf(column)) ?? [];
    const name = columnRole(column) === 'amount' ? sourceName(column, beside) : null;
    const printed = name === null ? null : amountAt(row, index);
    return printed && name !== null
      ? [{ ...printed, name, isCarriedOver: CARRIED_OVER.test(column) }]
      : [];
  });
  const whole = table.columns.findIndex((column) => isTotalLabel(columnLeaf(column)));
  const printedTotal = amountAt(row, whole);
  if (!printedTotal) return null;
  const sum = sumFen(sources.map(({ amount }) => amount));
  // Columns that are parts of others make more than there is.
  const isMore = sum - printedTotal.amount > roundingAllowance(table, report, sources.length);
  return isMore ? null : collect(report, table, sources, printedTotal);
}

/**
 * The name of the source that a column holds, seen from the columns below the same heading; null for a sum, and for a
 * part of a source. 事业收入 has its amount below it beside `其中：教育收费`, and of what was carried over only the whole
 * is of interest, where it is printed.
 */
function sourceName(column: string, beside: readonly string[]): string | null {
  const leaf = nameOf(column);
  const heading = column.split(HEADER_SEPARATOR).at(-2);
  if (leaf.startsWith('其中')) return null;
  if (heading === undefined) return WHOLE.test(leaf) ? null : leaf;
  const isCarriedOver = CARRIED_OVER.test(headingOf(column));
  const parts = beside.map(nameOf).filter((name) => name !== leaf);
  if (!WHOLE.test(leaf))
    return isCarriedOver && parts.some((name) => WHOLE.test(name)) ? null : leaf;
  const isSingle = isCarriedOver || parts.every((name) => name.startsWith('其中'));
  return isSingle ? withoutNoise(heading) : null;
}

const nameOf = (column: string) => withoutNoise(columnLeaf(column));

function collect(
  report: Pick<Report, 'unit'>,
  table: ReportTable,
  sources: IncomeSource[],
  printedTotal: PrintedAmount | null,
): IncomeSources | null {
  // What was carried over is never all there is.
  if (sources.every(({ amount, isCarriedOver }) => amount === 0 || isCarriedOver)) return null;
  const total = sumFen(sources.map(({ amount }) => amount));
  return { table, unit: table.unit ?? report.unit, sources, total, printedTotal };
}

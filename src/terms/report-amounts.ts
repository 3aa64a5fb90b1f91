/** The amounts of a report by what they are of: one for each name, in the print of the table that tells most. */
import { codeLevel, rowCode } from '../fiscal/tables/codes.ts';
import { columnLeaf, columnRole } from '../fiscal/tables/columns.ts';
import { economicBreakdown } from '../fiscal/figures/economic.ts';
import {
  amountAt,
  findAmountColumn,
  findTotalRow,
  rowNames,
  type PrintedAmount,
} from '../fiscal/tables/find-amount.ts';
import { fen, formatExactly, isMoneyUnit, type MoneyUnit } from '../fiscal/money.ts';
import { ownTableOf } from '../fiscal/tables/own-tables.ts';
import { overviewSide } from '../fiscal/tables/overview.ts';
import type { Report, ReportTable } from '../fiscal/report.ts';
import { WHOLE_COLUMN } from '../fiscal/figures/spending.ts';
import { THREE_PUBLIC_NAMES, threePublic } from '../fiscal/figures/three-public.ts';
import { withoutNoise } from '../fiscal/words.ts';

/** An amount with its name as printed, and its code where one stands beside it. */
export interface NamedAmount extends PrintedAmount {
  readonly name: string;
  readonly code: string | null;
  readonly unit: MoneyUnit;
}

type Amounts = Pick<Report, 'tables' | 'unit' | 'kind' | 'year' | 'facts'>;

/** An amount to the last 分, with its unit. */
export function exactAmount({ amount, unit }: Pick<NamedAmount, 'amount' | 'unit'>): string {
  return `${formatExactly(amount, unit)} ${unit}`;
}

/**
 * The amounts of a report: spent in final accounts, planned in a budget. Each name and code comes once, from the first
 * place that prints it; what the running text states twice with different numbers is left out.
 */
export function reportAmounts(report: Amounts): NamedAmount[] {
  const table = (id: string) => ownTableOf(report, id);
  const expenditure = table('expenditure') ?? table('general-expenditure');
  const found = [
    ...(expenditure
      ? [...columnTotals(report, expenditure), ...codedRows(report, expenditure)]
      : []),
    ...economicAmounts(report),
    ...threePublicAmounts(report),
    ...overviewAmounts(report, table('income-expenditure')),
    ...statedAmounts(report),
  ];
  const seen = new Set<string>();
  return found.filter(({ name, code }) => {
    const key = `${code ?? ''} ${name}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The total row of the table of expenditure: basic, project and other expenditure stand side by side. */
function columnTotals(report: Amounts, table: ReportTable): NamedAmount[] {
  const row = findTotalRow(table);
  return table.columns.flatMap((column, index) => {
    const printed = columnRole(column) === 'amount' ? amountAt(row, index) : null;
    const name = withoutNoise(columnLeaf(column));
    return printed ? [{ ...printed, name, code: null, unit: table.unit ?? report.unit }] : [];
  });
}

function codedRows(report: Amounts, table: ReportTable): NamedAmount[] {
  const column = findAmountColumn(table, WHOLE_COLUMN);
  return table.rows.flatMap((row) => {
    const code = rowCode(table.columns, row.cells);
    const printed = amountAt(row, column);
    const name = rowNames(table, row).find((text) => !/^\d+$/.test(text));
    if (!printed || name === undefined || codeLevel(code) === null) return [];
    return [{ ...printed, name, code, unit: table.unit ?? report.unit }];
  });
}

function economicAmounts(report: Amounts): NamedAmount[] {
  const breakdown = economicBreakdown(report);
  if (!breakdown) return [];
  const { unit } = breakdown;
  return breakdown.groups.flatMap(({ items, ...group }) =>
    [group, ...items].map((item) => ({ ...item, unit })),
  );
}

function threePublicAmounts(report: Amounts): NamedAmount[] {
  const expenses = threePublic(report);
  if (!expenses) return [];
  const { unit, items } = expenses;
  return items.flatMap(({ id, planned, spent, line }) => {
    const amount = report.kind === 'final' ? spent : planned;
    const name = THREE_PUBLIC_NAMES[id].replace(/合计$/, '');
    return amount === null ? [] : [{ name, code: null, amount, unit, line }];
  });
}

function overviewAmounts(report: Amounts, table: ReportTable | undefined): NamedAmount[] {
  if (!table) return [];
  const unit = table.unit ?? report.unit;
  return (['收入', '支出'] as const).flatMap((side) =>
    overviewSide(table, side).flatMap(({ name, printed }) => {
      if (!printed) return [];
      // 总计 alone says neither of what.
      return [{ ...printed, name: name === '总计' ? side + name : name, code: null, unit }];
    }),
  );
}

function statedAmounts({ facts, kind }: Amounts): NamedAmount[] {
  const measure = kind === 'final' ? 'final' : 'budget';
  const stated = facts.filter((fact) => fact.measure === measure && fact.code === null);
  return [...Map.groupBy(stated, ({ subject }) => subject)].flatMap(
    ([name, [first, ...others]]) => {
      if (!first || !isMoneyUnit(first.unit) || first.value === null) return [];
      if (others.some(({ value }) => value !== first.value)) return [];
      const { value, unit, line } = first;
      return [{ name, code: null, amount: fen(value), unit, line }];
    },
  );
}

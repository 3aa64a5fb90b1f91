/**
 * The few amounts that a reader looks for first. What a report does not print is absent, never worked out.
 */
import type { MoneyUnit } from '../money.ts';
import type { Report, ReportTable } from '../report.ts';
import {
  amountAt,
  amountBeside,
  findAmountColumn,
  findTotalRow,
  type PrintedAmount,
} from '../tables/find-amount.ts';
import { ownTableOf, type OwnReading } from '../tables/own-tables.ts';
import { natureColumns } from './spending-nature.ts';
import { WHOLE_COLUMN } from './spending.ts';
import { threePublic } from './three-public.ts';

/** In reading order. */
export const KEY_FIGURES = [
  'total-spending',
  'basic-spending',
  'project-spending',
  'three-public',
] as const;
export type KeyFigureId = (typeof KEY_FIGURES)[number];

/** One amount, the table and the line that print it, and its share of total spending where it is a part of it. */
export interface KeyFigure extends PrintedAmount {
  readonly id: KeyFigureId;
  readonly unit: MoneyUnit;
  readonly table: Pick<ReportTable, 'id' | 'title'>;
  readonly share: number | null;
}

/** Key figures in reading order: total, basic and project spending, “three public” expenses. */
export function keyFigures(report: OwnReading & Pick<Report, 'unit'>): KeyFigure[] {
  const figures: KeyFigure[] = [];
  const total = totalSpending(report);
  const add = (id: KeyFigureId, table: ReportTable, printed: PrintedAmount | null) => {
    if (!printed) return;
    const isPart = id === 'basic-spending' || id === 'project-spending';
    // A share needs both amounts from one table: tables of different scope share no total.
    const whole = isPart && total?.table === table ? total.printed.amount : 0;
    const share = whole > 0 ? printed.amount / whole : null;
    figures.push({
      ...printed,
      id,
      unit: table.unit ?? report.unit,
      table: { id: table.id, title: table.title },
      share,
    });
  };
  if (total) add('total-spending', total.table, total.printed);
  const expenditure =
    ownTableOf(report, 'expenditure') ?? ownTableOf(report, 'general-expenditure');
  if (expenditure) {
    const row = findTotalRow(expenditure);
    const { basic, project } = natureColumns(expenditure);
    add('basic-spending', expenditure, amountAt(row, basic));
    add('project-spending', expenditure, amountAt(row, project));
  }
  const expenses = threePublic(report);
  const sum = expenses?.items.find(({ id }) => id === 'total');
  const amount = report.kind === 'final' ? sum?.spent : sum?.planned;
  if (expenses && sum && amount !== undefined && amount !== null)
    add('three-public', expenses.table, { amount, line: sum.line });
  return figures;
}

function totalSpending(report: OwnReading): { table: ReportTable; printed: PrintedAmount } | null {
  const expenditure = ownTableOf(report, 'expenditure');
  const printed =
    expenditure && amountAt(findTotalRow(expenditure), findAmountColumn(expenditure, WHOLE_COLUMN));
  if (expenditure && printed) return { table: expenditure, printed };
  const overview = ownTableOf(report, 'income-expenditure');
  const beside = overview && amountBeside(overview, /^本年支出(?:合计|小计)$/);
  return overview && beside ? { table: overview, printed: beside } : null;
}

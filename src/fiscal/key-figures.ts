/**
 * The few amounts that a reader looks for first. What a report does not print is absent, never worked out.
 */
import { columnRole } from './columns.ts';
import {
  amountAt,
  amountBeside,
  findAmountColumn,
  findTotalRow,
  rowNames,
  type PrintedAmount,
} from './find-amount.ts';
import type { MoneyUnit } from './money.ts';
import type { Report, ReportTable, TableRow } from './report.ts';
import { WHOLE_COLUMN } from './spending.ts';
import { withoutBlanks } from './words.ts';

export type KeyFigureId = 'total-spending' | 'basic-spending' | 'project-spending' | 'three-public';

/** One amount, the table and the line that print it, and its share of total spending where it is a part of it. */
export interface KeyFigure extends PrintedAmount {
  readonly id: KeyFigureId;
  readonly unit: MoneyUnit;
  readonly table: Pick<ReportTable, 'id' | 'title'>;
  readonly share: number | null;
}

/** Key figures in reading order: total, basic and project spending, “three public” expenses. */
export function keyFigures(report: Pick<Report, 'tables' | 'kind' | 'unit'>): KeyFigure[] {
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
  const expenditure = tableOf(report, 'expenditure') ?? tableOf(report, 'general-expenditure');
  if (expenditure) {
    const row = findTotalRow(expenditure);
    add('basic-spending', expenditure, amountAt(row, findAmountColumn(expenditure, /^基本支出$/)));
    add(
      'project-spending',
      expenditure,
      amountAt(row, findAmountColumn(expenditure, /^项目支出$/)),
    );
  }
  const threePublic = tableOf(report, 'three-public');
  if (threePublic) add('three-public', threePublic, threePublicTotal(threePublic, report.kind));
  return figures;
}

function tableOf(report: Pick<Report, 'tables'>, id: string): ReportTable | undefined {
  return report.tables.find((table) => table.id === id);
}

function totalSpending(
  report: Pick<Report, 'tables'>,
): { table: ReportTable; printed: PrintedAmount } | null {
  const expenditure = tableOf(report, 'expenditure');
  const printed =
    expenditure && amountAt(findTotalRow(expenditure), findAmountColumn(expenditure, WHOLE_COLUMN));
  if (expenditure && printed) return { table: expenditure, printed };
  const overview = tableOf(report, 'income-expenditure');
  const beside = overview && amountBeside(overview, /^本年支出合计$/);
  return overview && beside ? { table: overview, printed: beside } : null;
}

/** The sum of the “three public” table: spent in final accounts, planned in a budget. */
function threePublicTotal(table: ReportTable, kind: Report['kind']): PrintedAmount | null {
  const wanted = kind === 'final' ? /决算数?$/ : /预算数?$/;
  const whole = /^(?:合计|小计|总计)$/;
  const candidates = [
    findAmountColumn(table, whole, wanted),
    findAmountColumn(table, wanted),
    findAmountColumn(table, /^(?:合计|小计|总计|金额)$/),
  ];
  return amountAt(threePublicRow(table), candidates.find((column) => column !== -1) ?? -1);
}

/** The only row where columns are the expenses; else the row that names the sum. */
function threePublicRow(table: ReportTable): TableRow | undefined {
  const hasLabels = table.columns.some((column) => columnRole(column) === 'label');
  if (!hasLabels) return table.rows.length === 1 ? table.rows[0] : findTotalRow(table);
  return table.rows.find((row) =>
    rowNames(table, row).some((name) => /合计|总计|三公.*(?:小计|经费$)/.test(withoutBlanks(name))),
  );
}

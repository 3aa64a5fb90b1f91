/** Income and expenditure of an overview add up to the same total. */
import type { ReportContent, ReportTable } from '../../report.ts';
import { agreement } from '../comparing/agreement.ts';
import { cellAt } from '../reading/cells/placed-cell.ts';
import type { Check, Outcome } from '../check.ts';
import { unverifiable } from '../comparing/without-amounts.ts';
import { TWO_SIDED, readSide } from '../../tables/overview-sides.ts';

export const overviewBalance: Check = {
  id: 'overview-balance',
  family: 'inside-table',
  severity: 'figure',
  title: '收入总计是否等于支出总计',
  explanation:
    '收支总表左右两边记的是同一笔钱：左边是来源，右边是去向和剩下的，所以两个总计应当相等。',
  formula: '收入总计 = 支出总计',
  find: (report) =>
    report.tables.filter(({ id }) => TWO_SIDED.test(id)).flatMap((table) => findIn(report, table)),
};

function findIn(report: ReportContent, table: ReportTable): Outcome[] {
  const sides = (['收入', '支出'] as const).map((name) => readSide(table, name));
  if (sides.some((side) => side === null)) return [];
  const [left, right] = sides.map((side) =>
    side?.total
      ? cellAt(report, { table, row: side.total.row, column: side.columns[0] ?? -1 })
      : null,
  );
  if (left && right) return [agreement({ place: table.id, stated: left, others: [[1, right]] })];
  if (table.empty) return [];
  const lost = left ? '支出' : '收入';
  return [
    unverifiable(
      table.id,
      `${table.title}没有读到${lost}一侧的总计，没有核对收支两边是否相等。`,
      [left, right].flatMap((cell) => (cell ? [cell.operand] : [])),
    ),
  ];
}

/** In a row, the sum is made up of its kinds. */
import type { ReportContent, ReportTable } from '../../report.ts';
import { cellAt, cellsAt, isUnreadable, withoutZeroStep } from '../reading/cells/placed-cell.ts';
import type { Check, Outcome } from '../check.ts';
import { sumOutcomes, unreadableCells, type Sum } from '../comparing/sums.ts';
import { unverifiable } from '../comparing/without-amounts.ts';
import { totalColumns, type TotalColumn } from '../../tables/total-columns.ts';
import { added } from '../comparing/compare.ts';
import { kindOfId } from '../../tables/tables-of-kind.ts';

/** Tables of money by kinds; what others count may overlap. */
const TABLES =
  /^(?:income|expenditure|appropriation|general-expenditure|general-income|general-basic|government-fund|state-capital|social-insurance-fund|project-expenditure|economic-expenditure|three-public|procurement|purchased-services)$/;

export const rowSums: Check = {
  id: 'row-sums',
  family: 'inside-table',
  severity: 'figure',
  title: '合计是否等于各栏之和',
  explanation:
    '一行里，“合计”或“小计”应等于它所包含的各栏之和：收入按来源，支出按基本支出、项目支出等，拨款按资金性质。空白按没有金额计算，“其中”栏不重复相加。多数行都对不上的表，说明栏目另有含义，不逐行核对。',
  formula: '合计 = 财政拨款收入 + 事业收入 + …；合计 = 基本支出 + 项目支出 + …',
  find: (report) => report.tables.flatMap((table) => findIn(report, table)),
};

function findIn(report: ReportContent, table: ReportTable): Outcome[] {
  if (!TABLES.test(kindOfId(table.id))) return [];
  const totals = totalColumns(table.columns).filter(({ total }) => !isThreePublicSum(table, total));
  return totals.flatMap((column) => findInColumns(report, table, column));
}

/** The sums of the expenses have a rule of their own, which knows them by name. */
function isThreePublicSum(table: ReportTable, column: number): boolean {
  return (
    table.id.startsWith('three-public') && /预算数|决算数|公务/.test(table.columns[column] ?? '')
  );
}

function findInColumns(report: ReportContent, table: ReportTable, columns: TotalColumn): Outcome[] {
  const { total, parts, isKnown } = columns;
  const places = table.rows.flatMap((row) =>
    [total, ...parts].map((column) => ({ table, row, column })),
  );
  const sums = table.rows.flatMap((row): Sum[] => {
    const own = parts.map((column) => ({ table, row, column }));
    const stated = cellAt(report, { table, row, column: total });
    const terms = cellsAt(report, own).map(withoutZeroStep);
    if (!stated || terms.length === 0 || own.some(isUnreadable)) return [];
    return [
      {
        place: `${table.id}:${row.line}:${total}`,
        stated,
        terms: added(terms),
        parts: '同一行各栏',
      },
    ];
  });
  const outcomes = sumOutcomes(table, sums, '合计等于各栏之和');
  const fits = outcomes.filter(({ status }) => status === 'holds' || status === 'rounding').length;
  const differs = outcomes.filter(({ status }) => status === 'differs');
  // Columns of unknown kinds may overlap: unless other rows show how they add up, a gap says nothing.
  const isShown = isKnown || fits >= 2 || differs.length === 0;
  return [
    ...(isShown
      ? outcomes
      : [
          unverifiable(
            `${table.id}:${total}`,
            `${table.title}：看不出合计由哪些栏相加，没有核对。`,
            differs[0]?.operands.slice(0, 1),
          ),
        ]),
    ...unreadableCells(table, places),
  ];
}

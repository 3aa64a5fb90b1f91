/** Money of a fund: what was left, and came in, less what was spent is what is left. */
import type { ReportContent, ReportTable } from '../../report.ts';
import { findWholeColumn } from '../../tables/find-amount.ts';
import { ownTables } from '../../tables/own-tables.ts';
import {
  cellAt,
  cellsAt,
  isUnreadable,
  withoutZeroStep,
  type Cell,
} from '../reading/cells/placed-cell.ts';
import type { Check, Outcome } from '../check.ts';
import { sumOutcomes, type Sum } from '../comparing/sums.ts';
import { kindOfId } from '../../tables/tables-of-kind.ts';

const TABLES = /^(?:government-fund|state-capital|general-expenditure)$/;

export const fundBalance: Check = {
  id: 'fund-balance',
  family: 'inside-table',
  severity: 'figure',
  title: '年初结转加收入减支出是否等于年末结转',
  explanation:
    '政府性基金等表的每一行：年初结转和结余加本年收入，减去本年支出，应等于年末结转和结余。没有这几栏的表不核对。',
  formula: '年初结转和结余 + 本年收入 − 本年支出 = 年末结转和结余',
  find: (report) =>
    ownTables(report)
      .filter(({ id }) => TABLES.test(kindOfId(id)))
      .flatMap((table) => findIn(report, table)),
};

function findIn(report: ReportContent, table: ReportTable): Outcome[] {
  const before = findWholeColumn(table, /(?:年初|上年).*结[转余]/);
  const income = findWholeColumn(table, /^本年收入$/);
  const spent = findWholeColumn(table, /^本年支出$/);
  const after = findWholeColumn(table, /(?:年末|年终).*结[转余]/);
  if ([before, income, spent, after].includes(-1)) return [];
  const sums = table.rows.flatMap((row): Sum[] => {
    const at = (column: number) => ({ table, row, column });
    const stated = cellAt(report, at(after));
    const added = cellsAt(report, [at(before), at(income)]).map(withoutZeroStep);
    const taken = cellsAt(report, [at(spent)]).map(withoutZeroStep);
    const isUnread = [before, income, spent].some((column) => isUnreadable(at(column)));
    if (!stated || isUnread || added.length + taken.length === 0) return [];
    const signed = (sign: 1 | -1) => (cell: Cell) => [sign, cell] as const;
    return [
      {
        place: `${table.id}:${row.line}`,
        stated,
        terms: [...added.map(signed(1)), ...taken.map(signed(-1))],
        parts: '年初结转加本年收入减本年支出',
      },
    ];
  });
  return sumOutcomes(table, sums, '年初结转加本年收入减本年支出等于年末结转');
}

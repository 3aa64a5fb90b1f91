/** Each kind of appropriation: what came in and was left is what went out and is left. */
import type { ReportContent, ReportTable } from '../../report.ts';
import { kindOfMoney, KINDS_OF_MONEY } from '../../tables/kinds-of-money.ts';
import { agreement } from '../comparing/agreement.ts';
import { cellAt, cellsAt, isUnreadable, withoutZeroStep } from '../reading/cells/placed-cell.ts';
import type { Check, Outcome } from '../check.ts';
import { readSide } from '../../tables/overview-sides.ts';
import { added } from '../comparing/compare.ts';
import { kindOfId } from '../../tables/tables-of-kind.ts';

export const kindBalance: Check = {
  id: 'kind-balance',
  family: 'inside-table',
  severity: 'figure',
  title: '每种资金的收入总计是否等于支出总计',
  explanation:
    '财政拨款收支总表里，一般公共预算、政府性基金预算和国有资本经营预算各自的本年收入加年初结转，应等于右边同一种资金的总计。左边没有按资金列出年初结转的，只在没有年初结转时核对。',
  formula: '本年收入 + 年初结转和结余 = 支出总计（同一种资金）',
  find: (report) =>
    report.tables
      .filter(({ id }) => kindOfId(id) === 'appropriation')
      .flatMap((table) => findIn(report, table)),
};

function findIn(report: ReportContent, table: ReportTable): Outcome[] {
  const left = readSide(table, '收入');
  const right = readSide(table, '支出');
  if (!left?.isClear || !right?.total) return [];
  const column = left.columns[0] ?? -1;
  const isBrokenDown = left.carried.every(
    ({ entry, kinds }) => kinds.length > 0 || !entry.row.values[column],
  );
  if (!isBrokenDown) return [];
  const { row } = right.total;
  return KINDS_OF_MONEY.flatMap((kind) => {
    const at = right.columns.find((index) => kindOfMoney(table.columns[index] ?? '') === kind);
    const stated = at === undefined ? null : cellAt(report, { table, row, column: at });
    const entries = [...left.lines, ...left.carried.flatMap(({ kinds }) => kinds)].filter(
      ({ name }) => kindOfMoney(name) === kind,
    );
    const places = entries.map((entry) => ({ table, row: entry.row, column }));
    const terms = cellsAt(report, places).map(withoutZeroStep);
    if (!stated || terms.length === 0 || places.some(isUnreadable)) return [];
    if ([stated, ...terms].every(({ amount }) => amount === 0)) return [];
    const others = added(terms);
    return [agreement({ place: `${table.id}:${kind}`, stated, others })];
  });
}

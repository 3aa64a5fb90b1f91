/** What a table without data stands for is nothing in the other tables too. */
import { kindOfMoney, MONEY_NAMES, MONEY_TABLES } from '../../tables/kinds-of-money.ts';
import type { ReportContent, ReportTable } from '../../report.ts';
import { withoutNoise } from '../../words.ts';
import { cellWords, type Cell } from '../reading/cells/placed-cell.ts';
import type { Check, Outcome } from '../check.ts';
import { noteworthy } from '../comparing/without-amounts.ts';
import { entryCell, onlyTable, sideOf, yearEntry } from '../reading/cells/amounts-by-meaning.ts';
import { tableTitle } from '../../tables/statutory-tables.ts';
import { holdsNothing } from '../reading/statements/said-nothing.ts';

export const emptyTableTotals: Check = {
  id: 'empty-table-totals',
  family: 'completeness',
  severity: 'figure',
  title: '空表对应的金额是否为零',
  explanation:
    '政府性基金表或国有资本经营预算表没有数据时，两张总表里同一种资金的本年支出也应为零或空白；表里印有收入一栏的，收入也一样。',
  formula: '表是空的，总表里同一种资金 = 0',
  find: (report) => (['fund', 'capital'] as const).flatMap((kind) => findKind(report, kind)),
};

function findKind(report: ReportContent, kind: 'fund' | 'capital'): Outcome[] {
  const table = onlyTable(report, MONEY_TABLES[kind]);
  if (!table || !holdsNothing(table)) return [];
  const cells = [
    ...spent(report, kind),
    ...(table.columns.some((column) => withoutNoise(column).includes('本年收入'))
      ? received(report, kind)
      : []),
  ];
  const name = MONEY_NAMES[kind];
  const filled = cells.filter(({ amount }) => amount !== 0);
  if (filled.length === 0)
    return [
      noteworthy({
        place: kind,
        status: 'holds',
        statement: `${tableTitle(table)}没有数据，总表里${name}的金额也是零或空白。`,
        operands: [titleOf(table)],
      }),
    ];
  return filled.map((cell) =>
    noteworthy({
      place: `${kind}:${cell.table.id}:${cell.row.line}`,
      status: 'differs',
      statement: `${tableTitle(table)}没有数据，${cell.operand.label}却印 ${cellWords(cell)}。`,
      operands: [titleOf(table), cell.operand],
    }),
  );
}

function titleOf(table: ReportTable) {
  const { id, title, lines } = table;
  return { label: tableTitle(table), raw: title, line: lines[0], table: id };
}

function spent(report: ReportContent, kind: 'fund' | 'capital'): Cell[] {
  const overview = sideOf(report, 'appropriation', '支出');
  if (!overview) return [];
  return overview.side.columns.flatMap((column) =>
    kindOfMoney(overview.table.columns[column] ?? '') === kind
      ? (entryCell(report, overview, yearEntry(overview), column) ?? [])
      : [],
  );
}

function received(report: ReportContent, kind: 'fund' | 'capital'): Cell[] {
  return (['income-expenditure', 'appropriation'] as const).flatMap((id) => {
    const overview = sideOf(report, id, '收入');
    const entries = overview?.side.lines.filter(({ name }) => kindOfMoney(name) === kind) ?? [];
    return overview ? entries.flatMap((entry) => entryCell(report, overview, entry) ?? []) : [];
  });
}

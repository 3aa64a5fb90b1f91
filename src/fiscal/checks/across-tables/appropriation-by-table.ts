/** Each kind of appropriation has a table of its own, with the same amounts. */
import type { ReportContent, ReportTable } from '../../report.ts';
import {
  KINDS_OF_MONEY,
  MONEY_TABLES,
  kindOfMoney,
  type KindOfMoney,
} from '../../tables/kinds-of-money.ts';
import type { CarriedLine } from '../../tables/overview-sides.ts';
import { withoutNoise } from '../../words.ts';
import { agreement } from '../comparing/agreement.ts';
import { cellAt, type Cell } from '../reading/cells/placed-cell.ts';
import type { Check, Outcome } from '../check.ts';
import {
  entryCell,
  onlyTable,
  ownColumn,
  sideOf,
  spendingColumn,
  totalCell,
  yearEntry,
  type SideOfTable,
} from '../reading/cells/amounts-by-meaning.ts';
import { sharedCategories } from '../reading/cells/shared-categories.ts';
import { added } from '../comparing/compare.ts';

export const appropriationByTable: Check = {
  id: 'appropriation-by-table',
  family: 'across-tables',
  severity: 'figure',
  title: '财政拨款收支总表与各预算的支出表是否一致',
  explanation:
    '财政拨款收支总表右边每种资金一栏，应与一般公共预算、政府性基金预算、国有资本经营预算各自的支出表相同：合计相同，每一类也相同；基金表还印有收入和结转的，也与总表核对。支出表只列当年拨款、正好少了上年结转的，加上结转再比。空表由“空表”一项核对。',
  formula: '财政拨款收支总表 一般公共预算栏 = 一般公共预算支出表 合计；基金、国资同理',
  find: (report) => KINDS_OF_MONEY.flatMap((kind) => findKind(report, kind)),
};

function findKind(report: ReportContent, kind: KindOfMoney): Outcome[] {
  const table = onlyTable(report, MONEY_TABLES[kind]);
  if (!table || table.empty || !isOfKind(table, kind)) return [];
  const spending = sideOf(report, 'appropriation', '支出');
  const income = sideOf(report, 'appropriation', '收入');
  return [
    ...(spending ? spent(report, kind, table, spending) : []),
    ...(income ? received(report, kind, table, income) : []),
  ];
}

/** A table of 财政拨款支出 may list all kinds together. */
function isOfKind(table: ReportTable, kind: KindOfMoney): boolean {
  return kindOfMoney(table.title) === kind;
}

function pair(
  place: string,
  stated: Cell | null,
  other: Cell | null,
  carried: Cell | null = null,
): Outcome[] {
  if (!stated || !other || (stated.amount === 0 && other.amount === 0)) return [];
  return [
    agreement({
      place,
      stated,
      others: added([other, ...(carried ? [carried] : [])]),
    }),
  ];
}

function spent(
  report: ReportContent,
  kind: KindOfMoney,
  table: ReportTable,
  overview: SideOfTable,
): Outcome[] {
  const ofKind = overview.side.columns.filter(
    (index) => kindOfMoney(overview.table.columns[index] ?? '') === kind,
  );
  const [column] = ofKind;
  if (column === undefined || ofKind.length > 1) return [];
  const whole = spendingColumn(table);
  if (whole === -1) return [];
  const stated = entryCell(report, overview, yearEntry(overview), column);
  const total = totalCell(report, table, whole);
  const carried = stated && total && leftOut(report, kind, stated.amount - total.amount);
  return [
    ...pair(`${kind}:year`, stated, total, carried),
    ...sharedCategories(overview, table, whole).flatMap(({ code, entry, row }) => {
      const own = entryCell(report, overview, entry, column);
      const other = cellAt(report, { table, row, column: whole });
      // Which categories the carried-over money is spent on is not said.
      return carried && own?.amount !== other?.amount ? [] : pair(`${kind}:${code}`, own, other);
    }),
  ];
}

/** Some tables are of 当年拨款 alone: the money carried over that they leave out, where exactly that is missing. */
function leftOut(report: ReportContent, kind: KindOfMoney, gap: number): Cell | null {
  const income = sideOf(report, 'appropriation', '收入');
  if (!income || gap <= 0) return null;
  const entries = carriedOver(income).flatMap(({ entry, kinds }) =>
    kinds.length > 0 ? kinds.filter(({ name }) => kindOfMoney(name) === kind) : [entry],
  );
  const cells = entries.map((entry) => entryCell(report, income, entry));
  return cells.find((cell) => cell?.amount === gap) ?? null;
}

/** The lines of what is left of earlier years. */
function carriedOver({ side }: SideOfTable): readonly CarriedLine[] {
  return side.carried.filter(({ entry }) => /年初|上年/.test(withoutNoise(entry.name)));
}

/** Tables of funds tell their income too, and what was left of them. */
function received(
  report: ReportContent,
  kind: KindOfMoney,
  table: ReportTable,
  overview: SideOfTable,
): Outcome[] {
  const total = (words: RegExp) => totalCell(report, table, ownColumn(table, words));
  const lines = overview.side.lines.filter(({ name }) => kindOfMoney(name) === kind);
  const carried = carriedOver(overview).flatMap(({ kinds }) =>
    kinds.filter(({ name }) => kindOfMoney(name) === kind),
  );
  const only = (entries: typeof lines) => (entries.length === 1 ? (entries[0] ?? null) : null);
  return [
    ...pair(
      `${kind}:income`,
      entryCell(report, overview, only(lines)),
      total(/^本年收入(?:合计)?$/),
    ),
    ...pair(
      `${kind}:carried`,
      entryCell(report, overview, only(carried)),
      total(/(?:年初|上年).*结[转余]/),
    ),
  ];
}

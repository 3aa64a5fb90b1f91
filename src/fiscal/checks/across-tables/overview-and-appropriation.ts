/** Appropriations are the same in both overviews; so is expenditure where there is no other money. */
import type { ReportContent } from '../../report.ts';
import { KINDS_OF_MONEY, kindOfMoney } from '../../tables/kinds-of-money.ts';
import { purposeName } from '../../words.ts';
import { agreement } from '../comparing/agreement.ts';
import type { Cell } from '../reading/cells/placed-cell.ts';
import type { Check, Outcome } from '../check.ts';
import {
  entryCell,
  fiscalColumn,
  onlyTable,
  sideOf,
  totalCell,
  yearEntry,
  type SideOfTable,
} from '../reading/cells/amounts-by-meaning.ts';
import { notCompared } from '../comparing/not-compared.ts';

export const overviewAndAppropriation: Check = {
  id: 'overview-and-appropriation',
  family: 'across-tables',
  severity: 'figure',
  title: '财政拨款收支总表与收支总表、收入表是否一致',
  explanation:
    '一般公共预算、政府性基金预算和国有资本经营预算的拨款收入，在收支总表和财政拨款收支总表里应当相同，合计应等于收入表的“财政拨款收入”。两张总表的总计相等（除财政拨款外没有别的钱）时，各类支出也应当相同；不相等时不比较支出。',
  formula: '收支总表 拨款收入 = 财政拨款收支总表 拨款收入 = 收入表 财政拨款收入',
  find,
};

function find(report: ReportContent): Outcome[] {
  const [income, spending] = (['收入', '支出'] as const).map((name) => ({
    whole: sideOf(report, 'income-expenditure', name),
    fiscal: sideOf(report, 'appropriation', name),
  }));
  if (!income?.whole || !income.fiscal)
    return notCompared(report, ['income-expenditure', 'appropriation']);
  return [
    ...kinds(report, income.whole, income.fiscal),
    ...yearOfAppropriation(report, income.fiscal),
    ...(spending?.whole && spending.fiscal && isAllFiscal(report, spending.whole, spending.fiscal)
      ? categories(report, spending.whole, spending.fiscal)
      : []),
  ];
}

/** The line of a kind of money; null where it is not one line. */
function kindCell(report: ReportContent, place: SideOfTable, kind: string): Cell | null {
  const own = place.side.lines.filter(({ name }) => kindOfMoney(name) === kind);
  return own.length === 1 ? entryCell(report, place, own[0] ?? null) : null;
}

function kinds(report: ReportContent, whole: SideOfTable, fiscal: SideOfTable): Outcome[] {
  return KINDS_OF_MONEY.flatMap((kind) => {
    const stated = kindCell(report, fiscal, kind);
    const other = kindCell(report, whole, kind);
    if (!stated || !other || (stated.amount === 0 && other.amount === 0)) return [];
    return [agreement({ place: kind, stated, others: [[1, other]] })];
  });
}

function yearOfAppropriation(report: ReportContent, fiscal: SideOfTable): Outcome[] {
  const table = onlyTable(report, 'income');
  const year = entryCell(report, fiscal, yearEntry(fiscal));
  const other = table && totalCell(report, table, fiscalColumn(table));
  return year && other ? [agreement({ place: 'year', stated: year, others: [[1, other]] })] : [];
}

/** Whether the money of the year, and all that was carried over, is appropriations. */
function isAllFiscal(report: ReportContent, whole: SideOfTable, fiscal: SideOfTable): boolean {
  const [one, other] = [whole, fiscal].map((place) => entryCell(report, place, place.side.total));
  return one != null && one.amount === other?.amount;
}

function categories(report: ReportContent, whole: SideOfTable, fiscal: SideOfTable): Outcome[] {
  const named = (place: SideOfTable) => [...place.side.lines, ...[yearEntry(place) ?? []].flat()];
  return named(whole).flatMap((entry) => {
    const own = named(fiscal).filter(({ name }) => purposeName(name) === purposeName(entry.name));
    const stated = entryCell(report, whole, entry);
    const other = own.length === 1 ? entryCell(report, fiscal, own[0] ?? null) : null;
    if (!stated || !other || (stated.amount === 0 && other.amount === 0)) return [];
    return [agreement({ place: `spending:${entry.line}`, stated, others: [[1, other]] })];
  });
}

/** An item has the same amount in every table that repeats it. */
import type { ReportContent, ReportTable } from '../../report.ts';
import { KINDS_OF_MONEY, MONEY_TABLES } from '../../tables/kinds-of-money.ts';
import { agreement } from '../comparing/agreement.ts';
import { cellAt, type Cell } from '../reading/cells/placed-cell.ts';
import type { Check, Outcome } from '../check.ts';
import {
  basicColumn,
  entryCell,
  incomeColumn,
  onlyTable,
  ownColumn,
  rowsByCode,
  sideOf,
  spendingColumn,
  totalCell,
} from '../reading/cells/amounts-by-meaning.ts';
import { added } from '../comparing/compare.ts';

export const sameCode: Check = {
  id: 'same-code',
  family: 'across-tables',
  severity: 'figure',
  title: '同一科目在各表里金额是否相同',
  explanation:
    '全部支出都来自财政拨款时，支出表里每个科目应等于一般公共预算、政府性基金预算和国有资本经营预算支出表里同一科目之和。没有任何结转结余时，收入表里的科目也应与支出表相同。这些条件不成立，或者一张表没有列出某个科目，就不比较。',
  formula:
    '支出表 某科目 = 一般公共预算支出表 + 基金表 + 国资表 同一科目；没有结转时 = 收入表 同一科目',
  find,
};

const COLUMNS = [
  ['whole', spendingColumn],
  ['basic', basicColumn],
  ['project', (table: ReportTable) => ownColumn(table, /^项目支出$/)],
] as const;

function find(report: ReportContent): Outcome[] {
  const expenditure = onlyTable(report, 'expenditure');
  if (!expenditure) return [];
  const outcomes = [...byKind(report, expenditure), ...byIncome(report, expenditure)];
  const failed = outcomes.filter(({ status }) => status === 'differs').length;
  // Where most codes differ, the tables count different things.
  return failed > 1 && failed * 2 > outcomes.length ? [] : outcomes;
}

/** Expenditure against the tables of the kinds of appropriation, where those make up all of it. */
function byKind(report: ReportContent, expenditure: ReportTable): Outcome[] {
  const tables = KINDS_OF_MONEY.flatMap((kind) => onlyTable(report, MONEY_TABLES[kind]) ?? []);
  return COLUMNS.flatMap(([name, columnOf]) => {
    const whole = totalCell(report, expenditure, columnOf(expenditure));
    const sums = tables.flatMap((table) => totalCell(report, table, columnOf(table)) ?? []);
    const isAll = whole?.amount === sums.reduce((sum, { amount }) => sum + amount, 0);
    return isAll ? codes(report, name, expenditure, tables, columnOf) : [];
  });
}

function codes(
  report: ReportContent,
  name: string,
  expenditure: ReportTable,
  tables: readonly ReportTable[],
  columnOf: (table: ReportTable) => number,
): Outcome[] {
  const column = columnOf(expenditure);
  const wholeColumn = spendingColumn(expenditure);
  const lists = tables.map((table) => ({
    table,
    rows: rowsByCode(table),
    column: columnOf(table),
  }));
  return [...rowsByCode(expenditure)].flatMap(([code, row]) => {
    const stated = cellAt(report, { table: expenditure, row, column });
    const others = lists.flatMap(({ table, rows, column: own }) => {
      const other = rows.get(code);
      return other ? (cellAt(report, { table, row: other, column: own }) ?? []) : [];
    });
    const outcomes = compared(`${name}:${code}`, stated, others);
    // Where a row is all basic or all project, the whole says the same.
    const repeats = name !== 'whole' && stated?.amount === row.values[wholeColumn];
    return repeats ? outcomes.filter(({ status }) => status !== 'holds') : outcomes;
  });
}

/** Income against expenditure, where nothing was carried over from or to another year. */
function byIncome(report: ReportContent, expenditure: ReportTable): Outcome[] {
  const income = onlyTable(report, 'income');
  const isCarried = (['收入', '支出'] as const).some((name) => {
    const overview = sideOf(report, 'income-expenditure', name);
    return (
      !overview?.side.isClear ||
      overview.side.carried.some(({ entry }) => entryCell(report, overview, entry)?.amount)
    );
  });
  if (!income || isCarried) return [];
  const [from, to] = [incomeColumn(income), spendingColumn(expenditure)];
  const [one, other] = [totalCell(report, income, from), totalCell(report, expenditure, to)];
  if (!one || one.amount !== other?.amount) return [];
  const incomeRows = rowsByCode(income);
  return [...rowsByCode(expenditure)].flatMap(([code, row]) => {
    const stated = cellAt(report, { table: expenditure, row, column: to });
    const own = incomeRows.get(code);
    const cell = own && cellAt(report, { table: income, row: own, column: from });
    return compared(`income:${code}`, stated, cell ? [cell] : []);
  });
}

function compared(place: string, stated: Cell | null, cells: readonly Cell[]): Outcome[] {
  if (!stated || cells.length === 0) return [];
  if ([stated, ...cells].every(({ amount }) => amount === 0)) return [];
  const paid = cells.filter(({ amount }) => amount !== 0);
  const others = added(paid.length > 0 ? paid : cells.slice(0, 1));
  return [agreement({ place, stated, others })];
}

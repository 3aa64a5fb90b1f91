/** The “three public” expenses: travel abroad, official cars and receptions, planned and spent. */
import type { Fen, MoneyUnit } from '../money.ts';
import type { Report, ReportTable, TableRow } from '../report.ts';
import { HEADER_SEPARATOR, columnRole } from '../tables/columns.ts';
import { amountAt, findTotalRow, rowNames } from '../tables/find-amount.ts';
import { isOfOtherYear } from '../tables/own-tables.ts';
import { toHalfWidth } from '../characters.ts';
import { SUM_NAME, SUM_WORDS, withoutNoise } from '../words.ts';

/** The expenses as reports list them; cars are the sum of buying and running them. */
export const THREE_PUBLIC_NAMES = {
  total: '“三公”经费合计',
  abroad: '因公出国（境）费',
  cars: '公务用车购置及运行维护费',
  'car-purchase': '公务用车购置费',
  'car-running': '公务用车运行维护费',
  reception: '公务接待费',
} as const;

export type ThreePublicId = keyof typeof THREE_PUBLIC_NAMES;

/** What is printed for one expense; null where the cell is blank or there is no such column. */
export interface ThreePublicItem {
  readonly id: ThreePublicId;
  readonly planned: Fen | null;
  readonly spent: Fen | null;
  readonly line: number;
  /** Where the table prints the two amounts; each may have a column of its own, or a row. */
  readonly places: Readonly<Record<'planned' | 'spent', ThreePublicPlace | null>>;
}

/** A cell by its line in the source and the column of its table. */
export type ThreePublicPlace = Readonly<Record<'line' | 'column', number>>;

export interface ThreePublic {
  readonly table: ReportTable;
  readonly unit: MoneyUnit;
  /** In the order of the names above; only what the table prints. */
  readonly items: readonly ThreePublicItem[];
}

type Side = 'planned' | 'spent';
interface Reading {
  readonly id: ThreePublicId;
  readonly side: Side;
  readonly amount: Fen;
  readonly line: number;
  readonly column: number;
}

/** The “three public” expenses of a report, or null where its table prints no amount. */
export function threePublic(
  report: Pick<Report, 'tables' | 'unit' | 'kind' | 'year'>,
): ThreePublic | null {
  const table = tableOf(report);
  if (!table) return null;
  const hasLabels = table.columns.some((column) => columnRole(column) === 'label');
  const expenses = new Set(table.columns.map((column) => expenseOf(wordsOf(column), false)));
  // Units of a department stand in rows, with their names, where the columns are the expenses.
  const isAcross = !hasLabels || EXPENSES.filter((id) => expenses.has(id)).length > 1;
  const usual: Side = report.kind === 'final' ? 'spent' : 'planned';
  const readings = isAcross
    ? fromColumns(table, usual, report.year)
    : fromRows(ownPart(table), usual, report.year);
  const ids = Object.keys(THREE_PUBLIC_NAMES) as ThreePublicId[];
  const items = ids.flatMap((id) => {
    const own = readings.filter((reading) => reading.id === id);
    const [planned, spent] = (['planned', 'spent'] as const).map((side) => {
      const ofSide = own.filter((reading) => reading.side === side);
      return ofSide.find(({ column }) => ADJUSTED.test(table.columns[column] ?? '')) ?? ofSide[0];
    });
    if (!own[0]) return [];
    const places = { planned: placeOf(planned), spent: placeOf(spent) };
    const { line } = (report.kind === 'final' ? spent : planned) ?? own[0];
    return [{ id, planned: planned?.amount ?? null, spent: spent?.amount ?? null, line, places }];
  });
  return items.length === 0 ? null : { table, unit: table.unit ?? report.unit, items };
}

/** The ministry's form 机构运行信息表 prints the expenses beside other things; some places publish it instead. */
function tableOf({ tables }: Pick<Report, 'tables'>): ReportTable | undefined {
  const printsExpenses = ({ rows }: ReportTable) =>
    [/出国/, /公务接待费/].every((words) =>
      rows.some(({ cells }) => cells.some((cell) => words.test(cell))),
    );
  return (
    tables.find(({ id }) => id === 'three-public') ??
    tables.find((table) => table.id === 'disclosure-statistics' && printsExpenses(table))
  );
}

/** The list of expenses within such a table: on its left, above the numbers of cars and guests and other costs. */
function ownPart(table: ReportTable): ReportTable {
  if (table.id !== 'disclosure-statistics') return table;
  const labels = table.columns.flatMap((column, index) =>
    columnRole(column) === 'label' ? [index] : [],
  );
  const width = labels[1] ?? table.columns.length;
  const end = table.rows.findIndex(({ cells }) =>
    /相关统计数|会议费|培训费|^二、机关运行经费/.test(cells[labels[0] ?? 0] ?? ''),
  );
  const rows = end === -1 ? table.rows : table.rows.slice(0, end);
  return {
    ...table,
    columns: table.columns.slice(0, width),
    rows: rows.map((row) => ({
      ...row,
      cells: row.cells.slice(0, width),
      values: row.values.slice(0, width),
    })),
  };
}

const placeOf = (reading: Reading | undefined): ThreePublicPlace | null =>
  reading ? { line: reading.line, column: reading.column } : null;

/** The plan as it stood at the end of the year, where a table prints that of its beginning, too. */
const ADJUSTED = /全年预算|调整后?预算/;
const EXPENSES: readonly ThreePublicId[] = ['abroad', 'cars', 'car-running', 'reception'];

const wordsOf = (column: string) => column.split(HEADER_SEPARATOR).map(withoutNoise);

/** The row of all units, and of the report's year where rows are years: below 合计, Beijing prints one for each. */
function wholeRow(table: ReportTable, year: number): TableRow | undefined {
  const ofYear = table.rows.filter(({ cells }) =>
    cells.some((cell) => new RegExp(`^${year}年?$`).test(toHalfWidth(withoutNoise(cell)))),
  );
  const single = [table.rows, ofYear].find(({ length }) => length === 1)?.[0];
  if (single) return single;
  const total = findTotalRow(table);
  return ofYear.find(({ line }) => total && line >= total.line) ?? total;
}

/** Columns are the expenses, below 预算数 and 决算数; rows may be years. */
function fromColumns(table: ReportTable, usual: Side, year: number): Reading[] {
  const sided = table.rows.flatMap((row) => {
    const side = rowSide(row);
    return side ? [{ row, side }] : [];
  });
  const row = wholeRow(table, year);
  const mixed = table.columns.some(isOther);
  return table.columns.flatMap((column, index) => {
    const words = wordsOf(column);
    if (isOfOtherYear({ year }, column)) return [];
    const names = words.filter(
      (word) => !/(?:预|决)算(?:统计)?数?$/.test(word) || word.includes('三公'),
    );
    const expense = expenseOf(names, mixed);
    return sided.length > 0
      ? sided.flatMap((own) => reading(own.row, index, expense, own.side))
      : reading(row, index, expense, sideOf(words.join(''), usual));
  });
}

/** What a row is of that begins with 预算数 or 决算数; null for any other. */
function rowSide({ cells }: TableRow): Side | null {
  const name = cells.map(withoutNoise).find((cell) => cell !== '') ?? '';
  if (/^(?:本年)?决算(?:统计)?数$/.test(name)) return 'spent';
  return /^(?:年初|全年|本年)?预算数$/.test(name) ? 'planned' : null;
}

const WHOLE = new RegExp(`(?:${SUM_WORDS}|金额)$`);

/** Rows are the expenses; columns are 预算数 and 决算数, or one sum. */
function fromRows(table: ReportTable, usual: Side, year: number): Reading[] {
  const amounts = table.columns.flatMap((column, index) =>
    columnRole(column) === 'amount' && !isOfOtherYear({ year }, column) ? [index] : [],
  );
  const sided = amounts.filter((index) =>
    /预算数|决算(?:统计)?数/.test(withoutNoise(table.columns[index] ?? '')),
  );
  const whole = amounts.filter((index) => WHOLE.test(withoutNoise(table.columns[index] ?? '')));
  const columns = sided.length > 0 ? sided : (whole.length > 0 ? whole : amounts).slice(0, 1);
  const mixed = table.rows.some((row) => rowNames(table, row).some(isOther));
  return table.rows.flatMap((row) =>
    columns.flatMap((index) =>
      reading(
        row,
        index,
        expenseOf(rowNames(table, row), mixed),
        sideOf(withoutNoise(table.columns[index] ?? ''), usual),
      ),
    ),
  );
}

function reading(
  row: TableRow | undefined,
  column: number,
  id: ThreePublicId | null,
  side: Side,
): Reading[] {
  const printed = id === null ? null : amountAt(row, column);
  return printed && id !== null ? [{ id, side, ...printed, column }] : [];
}

function sideOf(words: string, usual: Side): Side {
  if (words.includes('决算')) return 'spent';
  return words.includes('预算数') ? 'planned' : usual;
}

/** Costs that some places list beside the three: a sum that is only called 合计 may hold them too. */
function isOther(name: string): boolean {
  return /会议费|培训费|运行经费/.test(withoutNoise(name));
}

/**
 * The expense that names speak of, from the outermost to the innermost; sums are of what stands above them.
 *
 * @param mixed whether the table lists other costs, so that its 合计 is no sum of the three
 */
function expenseOf(names: readonly string[], mixed: boolean): ThreePublicId | null {
  const specific = names.filter((name) => !SUM_NAME.test(name)).at(-1);
  if (specific === undefined) return names.length > 0 && !mixed ? 'total' : null;
  if (isOther(specific)) return null;
  if (specific.includes('接待')) return 'reception';
  if (/出国|出境/.test(specific)) return 'abroad';
  if (/购置[及和、]?运|公务用车(?:费用?|经费)?$/.test(specific)) return 'cars';
  if (/运行|运维/.test(specific)) return 'car-running';
  if (specific.includes('购置')) return 'car-purchase';
  const isSum = /合计|总计/.test(specific) && !mixed;
  return /三公.*(?:合计|总计|小计|经费|支出)/.test(specific) || isSum ? 'total' : null;
}

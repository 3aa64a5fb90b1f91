/** Sums that ought to hold within a table, and what comes of working them out. */
import type { ReportTable } from '../../report.ts';
import {
  isUnreadable,
  cellWords,
  namesItsColumn,
  type Cell,
  type Place,
} from '../reading/cells/placed-cell.ts';
import type { Outcome } from '../check.ts';
import { compareSum } from './compare.ts';
import { amountWords } from '../../money.ts';
import { cellName } from '../reading/cells/printed-cell.ts';
import { tableTitle } from '../../tables/statutory-tables.ts';
import { reconcile, reconciliationWords } from './reconcile.ts';
import { unverifiable } from './without-amounts.ts';

export type SignedCell = readonly [sign: 1 | -1, cell: Cell];

/** One sum: a printed amount and those that should make it up. */
export interface Sum {
  readonly place: string;
  readonly stated: Cell;
  readonly terms: readonly SignedCell[];
  /** What the terms are, for a sentence: `下面 4 款`; with a term taken away, the whole calculation in words. */
  readonly parts: string;
}

/** What came of one sum. */
export function sumOutcome({ place, stated, terms, parts }: Sum): Outcome {
  const comparison = compareSum(stated, terms);
  const { status, expected, difference } = comparison;
  const isPlain = terms.every(([sign]) => sign === 1);
  const name = stated.operand.label;
  const printed = `${name}印 ${cellWords(stated)}，${parts}${isPlain ? '加起来' : ''}是 ${amountWords(expected, stated.unit)}`;
  const gap = amountWords(Math.abs(difference), stated.unit);
  const sentences = {
    holds: `${ownName(stated)}等于${/^\d/.test(parts) ? ' ' : ''}${parts}${isPlain ? '之和' : ''}。`,
    rounding: `${printed}，差 ${gap}，在四舍五入范围内。`,
    differs: `${printed}，相差 ${gap}。`,
  };
  return {
    ...comparison,
    place,
    statement: sentences[status],
    unit: stated.unit,
    reconciliation: status === 'differs' ? reconciliationOf(difference, terms) : null,
    operands: [stated.operand, ...terms.map(([, { operand }]) => operand)],
  };
}

/** What a cell is called within its table. */
function ownName({ table, row, column }: Cell): string {
  return cellName(table, row, column);
}

function reconciliationOf(difference: number, terms: readonly SignedCell[]): string | null {
  const found = reconcile(
    difference,
    terms.map(([, cell]) => ({
      name: ownName(cell).replace(/^“|”$/g, ''),
      words: ` ${cellWords(cell)}`,
      amount: cell.amount,
    })),
  );
  return found && reconciliationWords(found);
}

/** Whether a sum says anything: zeros and blanks alone do not. */
function isWorthTelling({ stated, terms }: Sum): boolean {
  return stated.amount !== 0 || terms.some(([, { amount }]) => amount !== 0);
}

/**
 * What came of all sums of one kind in a table. Where most of them fail, the columns or rows mean something else than
 * the rule takes them for: then nothing is said but that.
 */
export function sumOutcomes(table: ReportTable, sums: readonly Sum[], formula: string): Outcome[] {
  const outcomes = sums.filter(isWorthTelling).map(sumOutcome);
  const failed = outcomes.filter(({ status }) => status === 'differs').length;
  if (failed < 2 || failed * 2 <= outcomes.length) return outcomes;
  const [first] = outcomes;
  return [
    unverifiable(
      table.id,
      `${tableTitle(table)}：多数行不符合“${formula}”，可能另有算法，没有逐行核对。`,
      first?.operands.slice(0, 1) ?? [],
    ),
  ];
}

/** One finding for all cells of a table that nobody can read. */
export function unreadableCells(table: ReportTable, places: readonly Place[]): Outcome[] {
  const unread = places.filter((place) => isUnreadable(place) && !namesItsColumn(place));
  const [first] = unread;
  if (!first) return [];
  const operands = unread.slice(0, 5).map(({ row, column }) => ({
    label: tableTitle(table),
    raw: row.cells[column] ?? '',
    line: row.line,
    table: table.id,
    column,
  }));
  return [
    unverifiable(
      `${table.id}:unreadable`,
      `${tableTitle(table)}第 ${first.row.line} 行等 ${unread.length} 处印的不是数字，与它们有关的合计没有核对。`,
      operands,
    ),
  ];
}

/** The cells of tables that list economic codes side by side. */
import type { ReportContent, ReportTable } from '../../../report.ts';
import { codeLists, listedCode } from '../../../tables/code-lists.ts';
import { ownTables } from '../../../tables/own-tables.ts';
import { firstCellBeside } from './cells-by-words.ts';
import { cellAt, isUnreadable, type Cell, type Place } from './placed-cell.ts';
import { kindOfId } from '../../../tables/tables-of-kind.ts';

export interface EconomicCells {
  readonly table: ReportTable;
  /** By code; codes that print no amount are left out. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** The codes beside which something else is printed than an amount. */
  readonly unread: readonly string[];
  /** 人员经费合计, 公用经费合计 and the sum of both, where they are printed. */
  readonly personnel: Cell | null;
  readonly running: Cell | null;
  readonly total: Cell | null;
}

/** One for each table of basic expenditure that lists codes side by side. */
export function economicCells(report: ReportContent): EconomicCells[] {
  return ownTables(report)
    .filter((table) => kindOfId(table.id) === 'general-basic' && codeLists(table).length > 1)
    .map((table) => ({
      table,
      ...codedCells(report, table),
      personnel: firstCellBeside(report, table, /^人员经费(?:合计|小计)?$/),
      running: firstCellBeside(report, table, /^公用经费(?:合计|小计)?$/),
      total: firstCellBeside(report, table, /^(?:基本支出)?(?:合计|总计)$/),
    }));
}

function codedCells(
  report: ReportContent,
  table: ReportTable,
): Pick<EconomicCells, 'cells' | 'unread'> {
  const places = codeLists(table).flatMap((list) =>
    table.rows.flatMap((row): [string, Place][] => {
      const digits = listedCode(list, row);
      return /^(?:\d{3}|\d{5})$/.test(digits)
        ? [[digits, { table, row, column: list.amount }]]
        : [];
    }),
  );
  const found = places.flatMap(([code, place]): [string, Cell][] => {
    const cell = cellAt(report, place);
    return cell ? [[code, cell]] : [];
  });
  // A code that stands twice tells nothing certain.
  const uses = Map.groupBy(found, ([code]) => code);
  return {
    cells: new Map(found.filter(([code]) => uses.get(code)?.length === 1)),
    unread: places.flatMap(([code, place]) => (isUnreadable(place) ? [code] : [])),
  };
}

/** The amount of an economic code in any table that lists such codes; null where it stands there twice, or not at all. */
export function economicItem(report: ReportContent, table: ReportTable, code: string): Cell | null {
  const found = codeLists(table).flatMap((list) =>
    table.rows.flatMap((row) =>
      listedCode(list, row) === code
        ? (cellAt(report, { table, row, column: list.amount }) ?? [])
        : [],
    ),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

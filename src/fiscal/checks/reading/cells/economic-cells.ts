/** The cells of tables that list economic codes side by side. */
import type { ReportContent, ReportTable } from '../../../report.ts';
import { codeLists, listedCode } from '../../../tables/code-lists.ts';
import { columnRole } from '../../../tables/columns.ts';
import { ownTables } from '../../../tables/own-tables.ts';
import { withoutBlanks } from '../../../words.ts';
import { cellAt, type Cell } from './placed-cell.ts';

export interface EconomicCells {
  readonly table: ReportTable;
  /** By code; codes that print no amount are left out. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** 人员经费合计, 公用经费合计 and the sum of both, where they are printed. */
  readonly personnel: Cell | null;
  readonly running: Cell | null;
  readonly total: Cell | null;
}

/** One for each table of basic expenditure that lists codes side by side. */
export function economicCells(report: ReportContent): EconomicCells[] {
  return ownTables(report)
    .filter((table) => /^general-basic(?:-\d+)?$/.test(table.id) && codeLists(table).length > 1)
    .map((table) => ({
      table,
      cells: codedCells(report, table),
      personnel: firstBeside(report, table, /^人员经费(?:合计|小计)?$/),
      running: firstBeside(report, table, /^公用经费(?:合计|小计)?$/),
      total: firstBeside(report, table, /^(?:基本支出)?(?:合计|总计)$/),
    }));
}

function codedCells(report: ReportContent, table: ReportTable): Map<string, Cell> {
  const found = codeLists(table).flatMap((list) =>
    table.rows.flatMap((row): [string, Cell][] => {
      const digits = listedCode(list, row);
      const cell = cellAt(report, { table, row, column: list.amount });
      return cell && /^(?:\d{3}|\d{5})$/.test(digits) ? [[digits, cell]] : [];
    }),
  );
  // A code that stands twice tells nothing certain.
  const uses = Map.groupBy(found, ([code]) => code);
  return new Map(found.filter(([code]) => uses.get(code)?.length === 1));
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

/** The first amount right of a label, before the next label. */
function firstBeside(report: ReportContent, table: ReportTable, label: RegExp): Cell | null {
  for (const row of table.rows) {
    const at = row.cells.findIndex((cell) => label.test(withoutBlanks(cell)));
    if (at === -1) continue;
    const next = row.cells.findIndex(
      (cell, index) =>
        index > at &&
        withoutBlanks(cell) !== '' &&
        ['code', 'label'].includes(columnRole(table.columns[index] ?? '')),
    );
    const end = next === -1 ? row.cells.length : next;
    for (let column = at + 1; column < end; column += 1) {
      const cell = cellAt(report, { table, row, column });
      if (cell) return cell;
    }
  }
  return null;
}

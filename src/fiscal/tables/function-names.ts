/** What the items of the function classification are called in a report's own tables. */
import type { Report } from '../report.ts';
import { purposeName } from '../words.ts';
import { codeLevel, rowCode } from './codes.ts';
import { rowNames } from './find-amount.ts';

const TABLES = /^(?:expenditure|general-expenditure|government-fund|state-capital)$/;

/**
 * Names by code. Items of one name (行政运行 stands under several sections) carry the name of their section, so that
 * each name is told apart.
 */
export function functionNames(report: Pick<Report, 'tables'>): ReadonlyMap<string, string> {
  const printed = new Map<string, string>();
  for (const table of report.tables) {
    if (!TABLES.test(table.id)) continue;
    for (const row of table.rows) {
      const code = rowCode(table.columns, row.cells);
      const name = rowNames(table, row).find((text) => !/^\d+$/.test(text));
      if (name !== undefined && codeLevel(code) !== null && !printed.has(code)) {
        // Categories are spoken of by their purpose; items keep the name that is printed.
        printed.set(code, codeLevel(code) === 1 ? purposeName(name) : name);
      }
    }
  }
  const items = [...printed].filter(([code]) => codeLevel(code) === 3);
  const uses = Map.groupBy(items, ([, name]) => name);
  return new Map(
    [...printed].map(([code, name]) => {
      const section =
        codeLevel(code) === 3 && (uses.get(name)?.length ?? 0) > 1
          ? printed.get(code.slice(0, 5))
          : undefined;
      return [code, section === undefined ? name : `${name}（${section}）`];
    }),
  );
}

/** One table as CSV: the flattened header and every row as printed. */
import type { ReportTable } from '../fiscal/report.ts';
import { csv } from './csv.ts';

/** One header row, then the rows; what a spreadsheet would run is guarded as `csv.ts` says. */
export function tableCsv(table: ReportTable): string {
  const width = table.columns.length;
  const rows = table.rows.map(({ cells }) =>
    Array.from({ length: width }, (_, index) => cells[index] ?? ''),
  );
  return csv([uniqueHeaders(table.columns), ...rows]);
}

/** Column names that can serve as field names: repeated and blank ones get their number. */
export function uniqueHeaders(columns: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return columns.map((column, index) => {
    const name = column.trim() === '' ? `第 ${index + 1} 列` : column;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** One table as CSV: the flattened header and every row as printed. */
import { stringify } from 'csv-stringify/sync';
import type { ReportTable } from '../fiscal/report.ts';

const NUMBER = /^-\d[\d,.]*%?$/;

/**
 * UTF-8 without a mark, one header row, lines ended by CRLF (RFC 4180).
 *
 * Cells that a spreadsheet would run as a formula are made text by a leading apostrophe; amounts below
 * zero are numbers and stay as they are.
 */
export function tableCsv(table: ReportTable): string {
  const width = table.columns.length;
  const rows = table.rows.map(({ cells }) =>
    Array.from({ length: width }, (_, index) => cells[index] ?? ''),
  );
  return stringify([uniqueHeaders(table.columns), ...rows], {
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { string: (value) => (NUMBER.test(value) ? { value, escape_formulas: false } : value) },
  });
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

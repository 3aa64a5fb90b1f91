/**
 * Rows of codes whose amounts fit the columns in several ways are settled by their sums: in each column, what stands
 * below a code adds up to it, and all together to the row of 合计.
 */
import { codesAbove } from '../../../../src/fiscal/tables/codes.ts';
import { columnRole } from '../../../../src/fiscal/tables/columns.ts';
import { TOTAL_NAME } from '../../../../src/fiscal/words.ts';
import { withoutNoise } from '../../printed/text.ts';
import { saidReadings, type IsSaid } from './said-readings.ts';
import { MOST_ROWS, SumSearch } from './sum-search.ts';
import type { Reading } from '../../cells.ts';

/**
 * One reading for each row, or null where none or several readings of the whole table add up.
 *
 * @param rows all readings of each row, at least one
 * @param columns the flattened header
 */
export function settleSums(
  rows: readonly (readonly Reading[])[],
  columns: readonly string[],
  isSaid: IsSaid,
): Reading[] | null {
  const roles = columns.map(columnRole);
  const code = roles.indexOf('code');
  // Rates do not add up, and parts of a change may be more than it.
  const amounts = roles.flatMap((role, column) =>
    role === 'amount' && !/增减|[%％]/.test(columns[column]!) ? [column] : [],
  );
  const top = rows.findIndex(([reading]) => TOTAL_NAME.test(withoutNoise(reading?.[code] ?? '')));
  if (code < 0 || top < 0 || rows.length > MOST_ROWS) return null;
  const codes = new Set(rows.map(([reading]) => reading?.[code] ?? ''));
  const codeOf = (row: Reading) => (/^\d+$/.test(row[code] ?? '') ? row[code]! : '');
  const search = new SumSearch(rows, {
    amounts,
    keyOf: codeOf,
    above: (row) => {
      const own = codeOf(row);
      return own === '' ? null : (codesAbove(own).findLast((each) => codes.has(each)) ?? '');
    },
  });
  // The text often says which parts the whole has.
  for (const reading of saidReadings(rows[top]!, columns, isSaid)) {
    const chosen = rows.map(([first]) => first ?? []);
    chosen[top] = reading;
    search.settle(chosen, [reading]);
  }
  return search.found.length === 1 && !search.isExhausted ? search.found[0]! : null;
}

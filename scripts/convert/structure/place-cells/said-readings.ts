/** Of a row whose amounts fit the columns in several ways, the readings that the running text speaks of. */
import { columnLeaf, HEADER_SEPARATOR } from '../../../../src/fiscal/tables/columns.ts';
import { THREE_PUBLIC_NAMES } from '../../../../src/fiscal/figures/three-public.ts';
import { threePublicId } from '../../../../src/fiscal/figures/three-public-names.ts';
import type { Reading } from '../../cells.ts';
import { SUM_WORDS } from '../../../../src/fiscal/words.ts';

/** What the running text says of a column: that `事业收入` is `20,000.00`. */
export type IsSaid = (column: string, number: string) => boolean;

const SUM = new RegExp(`^(?:${SUM_WORDS}|金额)$`);

/** What texts call a column: `本年支出 / 小计` is 本年支出, and each of the three expenses has a name of its own. */
function namesOf(column: string): string[] {
  const path = column.split(HEADER_SEPARATOR);
  const name = path.findLast((word) => !SUM.test(word)) ?? columnLeaf(column);
  const expense = threePublicId(name);
  return expense ? [name, THREE_PUBLIC_NAMES[expense]] : [name];
}

/**
 * The readings of which the text says whatever others of the row print elsewhere; all where it says none of them.
 *
 * @param readings of one row, at least one
 * @param columns the flattened header
 */
export function saidReadings(
  readings: readonly Reading[],
  columns: readonly string[],
  isSaid: IsSaid,
): readonly Reading[] {
  const isShared = columns.map((_, column) =>
    readings.every((row) => row[column] === readings[0]![column]),
  );
  const said = readings.filter((row) =>
    row.every(
      (cell, column) =>
        cell === '' ||
        isShared[column] === true ||
        namesOf(columns[column]!).some((name) => isSaid(name, cell)),
    ),
  );
  return said.length > 0 ? said : readings;
}

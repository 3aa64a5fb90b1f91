/** What a row of a table is to its reader: a sum, a heading, an item, or an item without any amount. */
import { isTotalLabel, withoutNoise } from '../words.ts';
import { columnRole } from './columns.ts';

/** `blank` rows print a name or a number of order, but nothing or zero in every other column. */
export type RowKind = 'total' | 'heading' | 'blank' | 'item';

const NOTHING = /^(?:[-−－]?0*(?:\.0+)?%?|[-—–－─]{1,4})$/;

/** Whether a cell holds nothing: blank, any printed zero, or the dash of "does not apply". */
export function saysNothing(cell: string): boolean {
  return NOTHING.test(withoutNoise(cell));
}

/** The kind of a row, from the roles of its columns and its printed cells. */
export function rowKind(columns: readonly string[], cells: readonly string[]): RowKind {
  const roles = columns.map(columnRole);
  const printed = (role: string) =>
    cells.filter((cell, index) => roles[index] === role && cell.trim() !== '');
  const names = [...printed('code'), ...printed('label')];
  if (names.some(isTotalLabel)) return 'total';
  const isEmpty = cells.every((cell, index) => {
    const role = roles[index];
    return role === 'code' || role === 'label' || role === 'ordinal' || saysNothing(cell);
  });
  if (!isEmpty) return 'item';
  const isNumbered = printed('ordinal').length > 0 || printed('code').length > 0;
  const couldBeNumbered = roles.includes('ordinal') || roles.includes('code');
  return names.length === 1 && couldBeNumbered && !isNumbered ? 'heading' : 'blank';
}

/** Pages of a form that begin with its title again, and perhaps with the name of the project, as the first one does. */
import { headOf } from './read-form-head.ts';
import type { FormRow } from '../form-rows.ts';
import { withoutNoise } from '../../printed/text.ts';

/** What a row says, whatever blank cells its page has. */
const wordsOf = ({ cells }: FormRow) => cells.map(withoutNoise).filter(Boolean).join('|');

/** Leaves the head of a form, title included, where it stands first. */
export function withoutRepeatedHead(rows: readonly FormRow[]): readonly FormRow[] {
  const head = headOf(rows);
  const words = new Set(head.map(wordsOf));
  return rows.filter((row, index) => index < head.length || !words.has(wordsOf(row)));
}

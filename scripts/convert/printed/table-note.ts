/** What stands below a table and speaks of it. */
import { readNumbering } from './numbering.ts';
import { endsSentence } from './text.ts';

const NOTE =
  /^(?:[（(]?(?:备注|注|说明|附注|(?:填报|填表|编制)说明)\s*\d{0,2}\s*[:：.、]|[（(]?(?:本|此)(?:套报)?表(?:为空|无数据|反映|金额)|(?:注|备注)$)/;
const EMPTY_NOTE = /(?:无数据|空表|本表为空|无此项|没有.{0,30}(?:收入|支出|安排|预算))/;

/** Whether a line begins with what notes begin with: `注：`, `说明：`, `本表反映`. */
export function beginsNote(text: string): boolean {
  return NOTE.test(text.trim());
}

/** Whether a line below a table speaks of the table. */
export function isTableNote(text: string): boolean {
  const line = text.trim();
  // `二、空表情况` is a heading.
  if (readNumbering(line)?.style === 'han' && !endsSentence(line)) return false;
  return beginsNote(line) || (line.length <= 80 && EMPTY_NOTE.test(line) && line.includes('表'));
}

/** What the running text of a report says of numbers, before it is read as statements. */
import type { VFile } from 'vfile';
import { oncePer } from '../../../../src/fiscal/once-per.ts';
import { literal } from '../../../../src/fiscal/words.ts';
import { endsSentence, halfWidthDigits, withoutNoise } from '../../printed/text.ts';
import type { IsSaid } from './said-readings.ts';

/** Between a name and its amount may stand 为, 是, 决算数 and the like. */
const BETWEEN = '[^\\d，。；、,;\\n]{0,6}';
/** Between a name and what was spent may stand what was planned: `公务接待费预算6.00万元，支出`. */
const PLANNED = `${BETWEEN}[\\d.,]{1,16}万?元[，,](?=支出|决算)`;
/** Rows of tables are no sentences. */
const SENTENCE = /[，。；,;]/;

/** A number, and what may belong to it or only stand between it and the next. */
const PRINTED = /\d[\d,.]*/g;
const WHOLE = /^\d+(?:,\d{3})*(?:\.\d+)?$/;
/** The longest name of a column with what may stand between it and its amount. */
const LONGEST_BEFORE = 100;

/** A number as it is however it is printed: grouped or not, with zeros at its end or without. */
function plainNumber(number: string): string {
  const [whole = '', places = ''] = number.replaceAll(/[,，]/g, '').split('.');
  const kept = places.replace(/0+$/, '');
  return kept === '' ? whole : `${whole}.${kept}`;
}

/** The sentences of a source, without blanks; tables ask for them again and again. A page may break them into lines. */
const sentencesOf = oncePer((file: VFile) =>
  String(file)
    .split('\n')
    .map((line) => {
      if (!SENTENCE.test(line) || /[\t|]/.test(line)) return '\n';
      return halfWidthDigits(withoutNoise(line)) + (endsSentence(line) ? '\n' : '');
    })
    .join(''),
);

/**
 * What stands before each number of the sentences. Numbers are looked up, not searched for: a search through the text
 * for each cell of a table would take the square of a long report.
 */
const wordsBefore = oncePer((file: VFile) => {
  const text = sentencesOf(file);
  const words = new Map<string, string[]>();
  for (const { 0: printed, index } of text.matchAll(PRINTED)) {
    const closed = printed.replace(/,+$/, '');
    const number = WHOLE.test(closed) ? closed : (closed.split(',')[0] ?? '');
    if (!WHOLE.test(number)) continue;
    const key = plainNumber(number);
    const before = text.slice(Math.max(0, index - LONGEST_BEFORE), index);
    const others = words.get(key);
    if (others) others.push(before);
    else words.set(key, [before]);
  }
  return words;
});

/** Whether the text says a number right behind a name: `基本支出 641.81 万元`. */
export function saidIn(file: VFile): IsSaid {
  const known = new Map<string, boolean>();
  return (column, number) => {
    const [, sign = '', digits = ''] = /^([-−－+]?)(.*)$/s.exec(number) ?? [];
    const key = plainNumber(digits);
    const words = `${literal(withoutNoise(column))}(?:${PLANNED})?${BETWEEN}${literal(sign)}$`;
    const asked = `${words} ${key}`;
    const isSaid =
      known.get(asked) ??
      (wordsBefore(file).get(key) ?? []).some((before) => new RegExp(words).test(before));
    known.set(asked, isSaid);
    return isSaid;
  };
}

/** What the running text of a report says of numbers, before it is read as statements. */
import type { VFile } from 'vfile';
import { oncePer } from '../../../src/fiscal/once-per.ts';
import { literal } from '../../../src/fiscal/words.ts';
import { endsSentence, halfWidthDigits, withoutBlanks } from '../text.ts';
import type { IsSaid } from './said-readings.ts';

/** Between a name and its amount may stand 为, 是, 决算数 and the like. */
const BETWEEN = '[^\\d，。；、,;\\n]{0,6}';
/** Between a name and what was spent may stand what was planned: `公务接待费预算6.00万元，支出`. */
const PLANNED = `${BETWEEN}[\\d.,]{1,16}万?元[，,](?=支出|决算)`;
/** Rows of tables are no sentences. */
const SENTENCE = /[，。；,;]/;

/** A number however it is printed: grouped or not, with zeros at its end or without. */
function anyPrint(number: string): string {
  const [whole = '', places = ''] = number.replaceAll(/[,，]/g, '').split('.');
  const kept = places.replace(/0+$/, '');
  const digits = [...whole].map(literal).join(',?');
  return kept === '' ? `${digits}(?:\\.0+)?` : `${digits}\\.${kept}0*`;
}

/** The sentences of a source, without blanks; tables ask for them again and again. A page may break them into lines. */
const sentencesOf = oncePer((file: VFile) =>
  String(file)
    .split('\n')
    .map((line) => {
      if (!SENTENCE.test(line) || /[\t|]/.test(line)) return '\n';
      return halfWidthDigits(withoutBlanks(line)) + (endsSentence(line) ? '\n' : '');
    })
    .join(''),
);

/** Whether the text says a number right behind a name: `基本支出 641.81 万元`. */
export function saidIn(file: VFile): IsSaid {
  const known = new Map<string, boolean>();
  return (column, number) => {
    const name = literal(withoutBlanks(column));
    const words = `${name}(?:${PLANNED})?${BETWEEN}${anyPrint(number)}(?![\\d.])`;
    const isSaid = known.get(words) ?? new RegExp(words).test(sentencesOf(file));
    known.set(words, isSaid);
    return isSaid;
  };
}

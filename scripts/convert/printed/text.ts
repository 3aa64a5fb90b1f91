/** Small questions about printed Chinese text that several stages ask. */
import { withoutBlanks } from '../../../src/fiscal/characters.ts';

export { withoutBlanks };
export { withoutNoise } from '../../../src/fiscal/words.ts';

const WIDE = String.raw`[\p{Script=Han}\u3001-\u303f\uff00-\uffef“”‘’—…\d.%]`;
const BLANK_BETWEEN_WIDE = new RegExp(String.raw`(?<=${WIDE})[^\S\n]+(?=${WIDE})`, 'gu');

/** Removes the blanks that line wrapping left between Chinese characters: `科目 代码` is `科目代码`. */
export function closeUp(text: string): string {
  const words = text.trim();
  return /\s/.test(words) ? words.replace(BLANK_BETWEEN_WIDE, '').replace(/\s+/g, ' ') : words;
}

/** Full-width digits as half-width ones; the text stays as long as it is. */
export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
}

/** Whether a line holds nothing that is printed. */
export function isBlank(text: string): boolean {
  return withoutBlanks(text) === '';
}

/** Whether a cell prints dashes for nothing. */
export function isDashes(cell: string): boolean {
  return /^[-—–－─]+$/.test(cell);
}

/** Whether a text stops where a sentence, a clause of a list or a lead-in stops. A closing bracket is no stop. */
export function endsSentence(text: string): boolean {
  return /[。；;：:！？!?….．]["”’」』）)]?$/u.test(text.trimEnd());
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  Ｏ: 0,
  O: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Digits as they are written where nobody may change them. */
const FORMAL_DIGITS = '壹贰叁肆伍陆柒捌玖拾';

/** A Chinese or Arabic whole number below 100: `十二`, `二十`, `12`, or one formal digit; null where it is none. */
export function readOrdinal(text: string): number | null {
  if (text.length === 1 && FORMAL_DIGITS.includes(text)) return FORMAL_DIGITS.indexOf(text) + 1;
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const parts = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (!parts || text === '') return null;
  const [, tens = '', ten = '', ones = ''] = parts;
  if (ten === '') return ones !== '' && tens !== '' ? null : (DIGITS[tens || ones] ?? null);
  return (DIGITS[tens] ?? 1) * 10 + (DIGITS[ones] ?? 0);
}

/** The digits of a year or month written character by character, `二〇二四` or `2024`; null if it is none. */
export function readDigits(text: string): number | null {
  const digits = [...text].map((character) =>
    /\d/.test(character) ? Number(character) : DIGITS[character],
  );
  return digits.length > 0 && digits.every((digit) => digit !== undefined)
    ? Number(digits.join(''))
    : null;
}

/** `二〇二三年` as `2023年`; the text stays as long as it is. */
export function withYearsInDigits(text: string): string {
  return text.replace(/二[〇○零ＯO][一二三][〇○零ＯO一二三四五六七八九](?=\s?年)/g, (year) =>
    String(readDigits(year)),
  );
}

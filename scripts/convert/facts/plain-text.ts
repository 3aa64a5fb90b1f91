/** Running text in one kind of digits and punctuation, so that the grammar knows only one. */
import { halfWidthDigits, withYearsInDigits } from '../printed/text.ts';

const ALIKE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '％': '%',
  '．': '.',
  '＂': '"',
};

/** `1, 537.4万元`: the comma of a number that was torn apart there. */
const TORN =
  /(?<=(?<!\d)\d{1,3}[ \u00a0])，(?=[ \u00a0]?\d{3}(?!\d)(?:\.\d+)?[ \u00a0]?(?:亿|百万|万|千)?元)|(?<=(?<!\d)\d{1,3})，(?=[ \u00a0]\d{3}(?!\d)(?:\.\d+)?[ \u00a0]?(?:亿|百万|万|千)?元)/g;

/** The number of a title, which a full stop may stand behind: `一.`, `（一）.`, `（1）.`, `第一部分.` */
const NUMBER_OF_TITLE = String.raw`(?<!\p{Script=Han})(?:第?[一二三四五六七八九十\d]{1,3}(?:部分)?)[）)]?`;
/** `比上年增加5万元.主要原因是…`: a full stop ends a sentence behind a word, and before the next one or none. */
const FULL_STOP = new RegExp(
  String.raw`(?<=[\p{Script=Han}）)”"%％])(?<!${NUMBER_OF_TITLE})[.．](?=[^\S\n]*(?:[\p{Script=Han}“（]|\d{4}\s?年|$))`,
  'gmu',
);

/** `行政运行[项]`, `行政运行【项】` */
const LEVEL_IN_BRACKETS = /[[【〔<《]([类款项])[\]】〕>》]/g;

/**
 * Full-width digits become half-width, half-width punctuation full-width; commas between digits stay commas.
 * A full stop of another language that ends a sentence becomes 。, and the digits of a year those of a number.
 * The result is as long as the text, so that places in it are places in the text.
 */
export function plainText(text: string): string {
  const digits = withYearsInDigits(halfWidthDigits(text));
  return digits
    .replace(LEVEL_IN_BRACKETS, '（$1）')
    .replace(FULL_STOP, '。')
    .replace(/(?<=\d)，(?=\d{3}(?!\d)(?:[，,.．\d]|\s*(?:万|亿|千|百|元)))/g, ',')
    .replace(/(?<=\d),(?=\d)|[,;:()％．＂]/g, (mark, at: number) =>
      mark === ',' && /\d/.test(digits[at - 1] ?? '') && /\d/.test(digits[at + 1] ?? '')
        ? mark
        : (ALIKE[mark] ?? mark),
    )
    .replace(TORN, ',');
}

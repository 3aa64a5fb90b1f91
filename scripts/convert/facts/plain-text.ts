/** Running text in one kind of digits and punctuation, so that the grammar knows only one. */
import { halfWidthDigits } from '../printed/text.ts';

const ALIKE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '％': '%',
  '．': '.',
  '＂': '"',
  '。': '。',
};

/** `1, 537.4万元`: the comma of a number that was torn apart there. */
const TORN =
  /(?<=(?<!\d)\d{1,3}[ \u00a0])，(?=[ \u00a0]?\d{3}(?!\d)(?:\.\d+)?[ \u00a0]?(?:亿|百万|万|千)?元)|(?<=(?<!\d)\d{1,3})，(?=[ \u00a0]\d{3}(?!\d)(?:\.\d+)?[ \u00a0]?(?:亿|百万|万|千)?元)/g;

/**
 * Full-width digits become half-width, half-width punctuation full-width; commas between digits stay commas.
 * The result is as long as the text, so that places in it are places in the text.
 */
export function plainText(text: string): string {
  const digits = halfWidthDigits(text);
  return digits
    .replace(/(?<=\d)，(?=\d{3}(?!\d)(?:[，,.．\d]|\s*(?:万|亿|千|百|元)))/g, ',')
    .replace(/(?<=\d),(?=\d)|[,;:()％．＂]/g, (mark, at: number) =>
      mark === ',' && /\d/.test(digits[at - 1] ?? '') && /\d/.test(digits[at + 1] ?? '')
        ? mark
        : (ALIKE[mark] ?? mark),
    )
    .replace(TORN, ',');
}

/** Running text in one kind of digits and punctuation, so that the grammar knows only one. */
import { halfWidthDigits } from '../text.ts';

const ALIKE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '％': '%',
  '．': '.',
  '。': '。',
};

/**
 * Full-width digits become half-width, half-width punctuation full-width; commas between digits stay commas.
 * The result is as long as the text, so that places in it are places in the text.
 */
export function plainText(text: string): string {
  const digits = halfWidthDigits(text);
  return digits
    .replace(/(?<=\d)，(?=\d{3}(?!\d)(?:[，,.．\d]|\s*(?:万|亿|千|百|元)))/g, ',')
    .replace(/(?<=\d),(?=\d)|[,;:()％．]/g, (mark, at: number) =>
      mark === ',' && /\d/.test(digits[at - 1] ?? '') && /\d/.test(digits[at + 1] ?? '')
        ? mark
        : (ALIKE[mark] ?? mark),
    );
}

import { expect, it } from 'vitest';
import { outcomeWords } from './checked-words.ts';

it('says what differs only where something does, with grouped digits', () => {
  const wordsOf = (agree: number, figures: number, words: number) =>
    outcomeWords({ agree, figures, words }).map((each) => each.words);
  expect(wordsOf(12, 0, 0)).toEqual(['12 处相符']);
  expect(wordsOf(12_040, 1_203, 0)).toEqual(['12,040 处相符', '1,203 处数字不一致']);
  expect(wordsOf(0, 0, 2)).toEqual(['0 处相符', '2 处文字有疑问']);
});

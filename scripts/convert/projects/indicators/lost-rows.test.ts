import { expect, it } from 'vitest';
import { lostRowWords } from './lost-rows.ts';

it('names lines that lack the same in one sentence, and runs of them by their ends', () => {
  const what = '没有得分';
  const rows = [668, 669, 670, 673].map((line) => ({ line, what }));
  expect(lostRowWords([...rows, { line: 675, what: '没读出来' }])).toEqual([
    '第 668–670、673 行没有得分',
    '第 675 行没读出来',
  ]);
  expect(lostRowWords([])).toEqual([]);
});

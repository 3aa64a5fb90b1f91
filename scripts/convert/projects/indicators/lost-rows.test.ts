import { expect, it } from 'vitest';
import { lostRowWords } from './lost-rows.ts';

it('names lines that lack the same in one sentence, and runs of them by their ends', () => {
  const what = '没有得分';
  const rows = [668, 669, 670, 673].map((line) => ({ line, what }));
  expect(lostRowWords([...rows, { line: 675, what: '未能读出' }])).toEqual([
    '第668–670、673行没有得分',
    '第675行未能读出',
  ]);
  expect(lostRowWords([])).toEqual([]);
});

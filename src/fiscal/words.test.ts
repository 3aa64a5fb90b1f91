import { expect, it } from 'vitest';
import { isTotalLabel, SUM_NAME, TOTAL_NAME, withoutBlanks } from './words.ts';

it('takes away blanks of half, full and no width', () => {
  expect(withoutBlanks(' 科目\u3000代\u00a0码\u200b\ufeff\n')).toBe('科目代码');
});

it('tells the sum of a part from that of all', () => {
  const names = ['合计', '总计', '小计', '本年支出合计'];
  expect(names.filter((name) => SUM_NAME.test(name))).toEqual(['合计', '总计', '小计']);
  expect(names.filter((name) => TOTAL_NAME.test(name))).toEqual(['合计', '总计']);
  expect([...names, '合 计'].filter(isTotalLabel)).toEqual([
    '合计',
    '总计',
    '本年支出合计',
    '合 计',
  ]);
});

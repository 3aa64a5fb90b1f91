import { expect, it } from 'vitest';
import {
  isTotalLabel,
  purposeName,
  SUM_NAME,
  TOTAL_NAME,
  withoutNoise,
  withoutNumber,
} from './words.ts';

it('takes away blanks of half, full and no width', () => {
  expect(withoutNoise(' 科目\u3000代\u00a0码\u200b\ufeff\n')).toBe('科目代码');
});

it('takes misprints of scans for the words of tables that they stand for, and leaves other words alone', () => {
  expect(['本年收人合计', '项日', '科日 编码', '支岀决箅表'].map(withoutNoise)).toEqual([
    '本年收入合计',
    '项目',
    '科目编码',
    '支出决算表',
  ]);
  const words = ['接收人', '吸收人才', '事项日程', '各科日常'];
  expect(words.map(withoutNoise)).toEqual(words);
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

it('takes away the numbers of lines, whichever mark stands behind them', () => {
  expect(
    ['一、教育支出', '一.教育支出', '（一）教育支出', '1．教育支出'].map(withoutNumber),
  ).toEqual(Array(4).fill('教育支出'));
  expect(['一、教育支出', '十二．教育支出'].map(purposeName)).toEqual(['教育', '教育']);
});

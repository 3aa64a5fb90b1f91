import { expect, it } from 'vitest';
import { withGroupedAmounts } from './grouped-amounts.ts';

it.each([
  ['印 1895.85 万元，另一处印 1,895.88 万元', '印 1,895.85 万元，另一处印 1,895.88 万元'],
  [
    '（1986.74 − 1923.41）÷ 全年预算数 1986.74 = 3.19%',
    '（1,986.74 − 1,923.41）÷ 全年预算数 1,986.74 = 3.19%',
  ],
  ['1176.38 ÷ 1223 = 96.19%', '1,176.38 ÷ 1,223 = 96.19%'],
  ['差 12345678元', '差 12,345,678元'],
  ['是 119410 人，相差 10000 人', '是 119,410 人，相差 10,000 人'],
  ['2023年接待 1200人次、1050 户', '2023年接待 1,200人次、1,050 户'],
])('groups the digits of amounts: %s', (sentence, expected) => {
  expect(withGroupedAmounts(sentence)).toBe(expected);
});

it('leaves years and numbers of documents', () => {
  const sentence = '2023 年的数，按洛财社（2023）1052号，得 100 分，2101101 款';
  expect(withGroupedAmounts(sentence)).toBe(sentence);
});

it('leaves what a sentence quotes as the report prints it', () => {
  expect(
    withGroupedAmounts('原因写的是“增加 1895.85 万元，“三公”减少 2000 元”，决算 1895.85 万元'),
  ).toBe('原因写的是“增加 1895.85 万元，“三公”减少 2000 元”，决算 1,895.85 万元');
});

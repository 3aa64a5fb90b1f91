import { expect, it } from 'vitest';
import { codeLevel, rowCode } from './codes.ts';

it.each([
  ['208', 1],
  ['20805', 2],
  ['2080505', 3],
  [' 210 ', 1],
  ['合计', null],
  ['', null],
  ['20', null],
] as const)('the level of %j is %j', (code, level) => {
  expect(codeLevel(code)).toBe(level);
});

it('joins codes that are printed in three columns', () => {
  expect(
    rowCode(['类', '款', '项', '科目名称', '合计'], ['210', '15', '01', '行政运行', '1.00']),
  ).toBe('2101501');
});

it('takes no word for a code', () => {
  expect(rowCode(['科目编码', '科目名称'], ['合计', ''])).toBe('');
});

import { expect, it } from 'vitest';
import { codeLevel, rowCode, withoutCode } from './codes.ts';

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

it('knows codes that repeat the ones before them', () => {
  const columns = ['类', '款', '项', '科目名称', '合计'];
  expect(rowCode(columns, ['201', '20108', '2010801', '行政运行', '1.00'])).toBe('2010801');
});

it('takes no word for a code', () => {
  expect(rowCode(['科目编码', '科目名称'], ['合计', ''])).toBe('');
});

it.each([
  ['2010801行政运行', '2010801'],
  ['　　20108　审计事务', '20108'],
  ['[20108]审计事务', '20108'],
  ['2024年预算数', ''],
  ['合计', ''],
])('reads the code right before the name in %j', (cell, code) => {
  expect(rowCode(['功能分类科目', '合计'], [cell, '1.00'])).toBe(code);
});

it('takes the number of an agency for no code', () => {
  expect(rowCode(['单位名称', '合计'], ['301示例县审计局', '1.00'])).toBe('');
});

it('knows codes of full-width digits', () => {
  expect(codeLevel('２０５０１０１')).toBe(3);
  expect(rowCode(['科目代码', '科目名称'], ['２０５０１', '教育管理事务'])).toBe('20501');
  expect(rowCode(['功能分类科目'], ['２０５０１教育管理事务'])).toBe('20501');
  expect(withoutCode('２０５０１教育管理事务')).toBe('教育管理事务');
  expect(withoutCode('［20501］教育管理事务')).toBe('教育管理事务');
});

import { expect, it } from 'vitest';
import { exampleReport, exampleTable } from '../fixtures/report.ts';
import { incomeSources } from './income.ts';

function sourcesOf(columns: readonly string[], ...cells: string[][]) {
  const table = exampleTable({ id: 'income', title: '收入总表', columns: [...columns], cells });
  const found = incomeSources(exampleReport({ tables: [table] }));
  return (
    found?.sources.map(({ name, amount, isCarriedOver }) => [name, amount / 1e6, isCarriedOver]) ??
    null
  );
}

it('reads a source by the heading of its amount, and what was carried over as a whole', () => {
  const columns = [
    '单位名称',
    '合计',
    '本年收入 / 小计',
    '本年收入 / 一般公共预算',
    '本年收入 / 事业收入 / 金额',
    '本年收入 / 事业收入 / 其中：教育收费',
    '上年结转 / 小计',
    '上年结转 / 一般公共预算',
    '上年结转 / 单位资金',
  ];
  const row = ['合计', '10.00', '9.00', '7.00', '2.00', '1.50', '1.00', '0.40', '0.60'];
  expect(sourcesOf(columns, row)).toEqual([
    ['一般公共预算', 7, false],
    ['事业收入', 2, false],
    ['上年结转', 1, true],
  ]);
});

it('is nothing where columns are parts of each other, or no sum tells that they are not', () => {
  const row = ['合计', '10.00', '10.00', '10.00'];
  expect(sourcesOf(['单位名称', '总计', '财政拨款', '一般公共预算'], row)).toBeNull();
  expect(sourcesOf(['单位名称', '财政拨款', '一般公共预算', ''], row)).toBeNull();
});

it('takes what a form puts below a heading for the whole year', () => {
  const table = exampleTable({
    id: 'income-expenditure',
    title: '收支总表',
    columns: ['收入 / 项目', '收入 / 预算数', '支出 / 项目', '支出 / 预算数'],
    cells: [
      ['一、部门预算', '9.00', '一、教育支出', '10.00'],
      ['1、财政拨款', '8.00', '', ''],
      ['2、事业收入', '1.00', '', ''],
      ['二、上年结转', '1.00', '', ''],
    ],
  });
  const found = incomeSources(exampleReport({ tables: [table] }));
  expect(found?.sources.map(({ name }) => name)).toEqual(['财政拨款', '事业收入', '上年结转']);
});

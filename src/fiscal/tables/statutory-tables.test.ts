import { expect, it } from 'vitest';
import { tableKindByColumns, tableKindByNames, tableKindOf } from './statutory-tables.ts';

it.each([
  ['income-expenditure', ['收入 / 项目', '收入 / 预算数', '支出 / 项目', '支出 / 预算数']],
  [
    'appropriation',
    [
      '收入 / 项目',
      '收入 / 金额',
      '支出 / 项目',
      '支出 / 合计',
      '支出 / 一般公共预算财政拨款',
      '支出 / 政府性基金预算财政拨款',
    ],
  ],
  ['income', ['科目编码', '科目名称', '合计', '财政拨款收入', '事业收入', '其他收入']],
  ['income', ['科目编码', '科目名称', '合计', '本年收入 / 一般公共预算', '上年结转结余']],
  ['expenditure', ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '经营支出']],
  ['general-basic', ['科目编码', '科目名称', '合计', '人员经费', '公用经费']],
  ['three-public', ['合计', '因公出国（境）费', '公务用车购置费', '公务接待费']],
  // Three kinds of money print these.
  [null, ['科目编码', '科目名称', '小计', '基本支出', '项目支出']],
  [null, ['项目', '金额']],
  // Funds come in and go out.
  [null, ['科目名称', '年初结转和结余', '本年收入', '本年支出', '年末结转和结余']],
] as const)('%s', (kind, columns) => {
  expect(tableKindByColumns(columns)).toBe(kind);
});

it('knows the three public expenses by the names of rows, where there are no others', () => {
  const names = ['合计', '一、因公出国（境）费', '二、公务用车购置及运维费', '三、公务接待费'];
  expect(tableKindByNames(names)).toBe('three-public');
  expect(tableKindByNames([...names, '30201办公费'])).toBeNull();
  expect(tableKindByNames(['合计', '公务接待费'])).toBeNull();
});

it('takes no part of a table for the whole', () => {
  expect(tableKindOf('一般公共预算基本支出表')).toBe('general-basic');
  expect(tableKindOf('一般公共预算基本支出表－人员经费（工资福利支出）')).toBeNull();
  expect(tableKindOf('一般公共预算基本支出表--公用经费（商品和服务支出）')).toBeNull();
});

it('knows projects by economic items as projects, and all expenditure by them as such', () => {
  expect(tableKindOf('一般公共预算项目支出情况表（按支出经济分类科目）')).toBe(
    'project-expenditure',
  );
  expect(tableKindOf('部门预算支出经济分类情况表')).toBe('economic-expenditure');
});

it('takes what is levied for the treasury, or owed, for no income of the agency', () => {
  expect(tableKindOf('非税收入征收计划表')).toBeNull();
  expect(tableKindOf('债务收支情况表')).toBeNull();
  expect(tableKindOf('财政拨款收入支出决算总表')).toBe('appropriation');
});

it('takes income and expenditure of projects for no overview', () => {
  expect(tableKindOf('项目收入支出决算表')).toBe('project-expenditure');
  expect(tableKindOf('收入支出决算总表')).toBe('income-expenditure');
});

it('knows the budget of state capital where its title says 资产, and takes it for no list of assets', () => {
  expect(tableKindOf('国有资产经营预算财政拨款支出决算表')).toBe('state-capital');
  expect(tableKindOf('国有资产占用情况表')).toBe('assets');
});

it('takes insurance funds for no money of the agency, unless its name holds such words', () => {
  expect(tableKindOf('城乡居民基本医疗保险基金收入预算表')).toBe('social-insurance-fund');
  expect(tableKindOf('医疗保障基金收支决算表')).toBe('social-insurance-fund');
  expect(tableKindOf('示例市医疗保障基金管理中心收支总表')).toBe('income-expenditure');
  expect(tableKindOf('医保基金支付方式改革项目支出表')).toBe('project-expenditure');
});

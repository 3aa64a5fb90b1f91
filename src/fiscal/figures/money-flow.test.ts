import { expect, it } from 'vitest';
import { exampleReport, exampleTable } from '../fixtures/report.ts';
import type { ReportTable } from '../report.ts';
import { incomeSources } from './income.ts';
import { moneyFlow } from './money-flow.ts';

const overview = (total = '110.00', carried = '10.00'): ReportTable =>
  exampleTable({
    id: 'income-expenditure',
    title: '收入支出决算总表',
    columns: [
      '收入 / 项目',
      '收入 / 行次',
      '收入 / 金额',
      '支出 / 项目',
      '支出 / 行次',
      '支出 / 金额',
    ],
    cells: [
      ['一、一般公共预算财政拨款收入', '1', '95.00', '一、卫生健康支出', '31', '105.00'],
      ['二、事业收入', '2', '5.00', '二、其他支出', '32', ''],
      ['三、其他收入', '3', '', '', '33', ''],
      ['本年收入合计', '27', '100.00', '本年支出合计', '57', '105.00'],
      ['年初结转和结余', '28', carried, '年末结转与结余', '58', '5.00'],
      ['其中：一般公共预算结转', '29', carried, '', '59', ''],
      ['总计', '30', total, '总计', '60', total],
    ],
  });
const expenditure = (whole = '105.00'): ReportTable =>
  exampleTable({
    id: 'expenditure',
    title: '支出决算表',
    columns: ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
    cells: [
      ['', '合计', whole, '40.00', '65.00'],
      ['210', '卫生健康支出', whole, '40.00', '65.00'],
    ],
  });

it('reads sources from the overview, what was carried over apart from income, blanks left out', () => {
  const income = incomeSources(exampleReport({ tables: [overview()] }));
  expect(income?.sources.map(({ name, isCarriedOver }) => [name, isCarriedOver])).toEqual([
    ['一般公共预算财政拨款', false],
    ['事业收入', false],
    ['年初结转和结余', true],
  ]);
  expect(income?.total).toBe(110_000_000);
  expect(income?.printedTotal).toEqual({ amount: 110_000_000, line: 107 });
});

it('reads sources from the columns of the income table where there is no overview', () => {
  const table = exampleTable({
    id: 'income',
    title: '收入决算表',
    columns: ['科目编码', '科目名称', '本年收入合计', '财政拨款收入', '事业收入', '上年结转'],
    cells: [['', '合计', '9.00', '6.00', '1.00', '2.00']],
  });
  const income = incomeSources(exampleReport({ tables: [table] }));
  expect(income?.sources.map(({ name }) => name)).toEqual(['财政拨款收入', '事业收入', '上年结转']);
});

it('gives no income where nothing but zero is printed', () => {
  const table = overview();
  const empty = {
    ...table,
    rows: table.rows.map((row) => ({ ...row, values: row.values.map(() => null) })),
  };
  expect(incomeSources(exampleReport({ tables: [empty] }))).toBeNull();
});

it('follows the money where everything adds up, what is left over included', () => {
  const flow = moneyFlow(exampleReport({ tables: [overview(), expenditure()] }));
  expect(flow?.remainders).toMatchObject([{ name: '年末结转与结余', amount: 5_000_000 }]);
  expect(flow?.rounding).toEqual([]);
});

it('lets rounding pass and tells it, and nothing more', () => {
  const rounded = moneyFlow(exampleReport({ tables: [overview('110.01'), expenditure()] }));
  expect(rounded?.rounding.map(({ name }) => name)).toEqual(['各项来源', '各类支出']);
  expect(moneyFlow(exampleReport({ tables: [overview('111.00'), expenditure()] }))).toBeNull();
  expect(moneyFlow(exampleReport({ tables: [overview(), expenditure('104.00')] }))).toBeNull();
});

it('follows no money below zero', () => {
  expect(
    moneyFlow(exampleReport({ tables: [overview('90.00', '-10.00'), expenditure()] })),
  ).toBeNull();
});

import { expect, it } from 'vitest';
import { exampleReport, exampleTable } from './fixtures/report.ts';
import { threePublic } from './three-public.ts';

const EXPENSES = [
  '合计',
  '因公出国（境）费',
  '公务用车购置及运行维护费 / 小计',
  '公务用车购置及运行维护费 / 公务用车购置费',
  '公务用车购置及运行维护费 / 公务用车运行维护费',
  '公务接待费',
];

it('reads expenses as columns, planned beside spent; blank is not zero', () => {
  const table = exampleTable({
    id: 'three-public',
    title: '“三公”经费支出决算表',
    columns: ['预算数', '决算数'].flatMap((side) =>
      EXPENSES.map((expense) => `${side} / ${expense}`),
    ),
    cells: [
      ['3.20', '', '2.40', '0.00', '2.40', '0.80', '2.92', '0.00', '2.15', '', '2.15', '0.77'],
    ],
  });
  const found = threePublic(exampleReport({ tables: [table] }));
  expect(found?.items.map(({ id, planned, spent }) => [id, planned, spent])).toEqual([
    ['total', 3_200_000, 2_920_000],
    ['abroad', null, 0],
    ['cars', 2_400_000, 2_150_000],
    ['car-purchase', 0, null],
    ['car-running', 2_400_000, 2_150_000],
    ['reception', 800_000, 770_000],
  ]);
});

it('reads expenses as rows; a budget plans', () => {
  const table = exampleTable({
    id: 'three-public',
    title: '“三公”经费支出表',
    columns: ['序号', '项目', '资金性质 / 合计', '资金性质 / 一般公共预算财政拨款'],
    cells: [
      ['1', '“三公”经费小计', '4.38', '4.38'],
      ['2', '二、公务用车购置及运维费', '4.38', '4.38'],
      ['3', '    其中：公务用车购置费', '', ''],
      ['4', '          公务用车运行维护费', '4.38', '4.38'],
    ],
  });
  const found = threePublic(exampleReport({ kind: 'budget', tables: [table] }));
  expect(found?.items.map(({ id, planned, spent }) => [id, planned, spent])).toEqual([
    ['total', 4_380_000, null],
    ['cars', 4_380_000, null],
    ['car-running', 4_380_000, null],
  ]);
});

it('is nothing where nothing is printed', () => {
  expect(threePublic(exampleReport())).toBeNull();
});

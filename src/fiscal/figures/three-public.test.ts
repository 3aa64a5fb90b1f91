import { expect, it } from 'vitest';
import { exampleReport, exampleTable } from '../fixtures/report.ts';
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

const planned = (table: ReturnType<typeof exampleTable>, year: number) =>
  threePublic(exampleReport({ kind: 'budget', year, tables: [table] }))?.items.map((item) => [
    item.id,
    item.planned,
  ]);

it('takes the report’s own year where a table prints two, side by side or below each other', () => {
  const title = '“三公”经费支出表';
  const inRows = exampleTable({
    id: 'three-public',
    title,
    columns: ['项目', '2024年预算数', '2025年预算数', '2025年比2024年增减'],
    cells: [
      ['合计', '20.30', '18.62', '-1.68'],
      ['3、公务用车费', '19.80', '18.20', '-1.60'],
    ],
  });
  expect(planned(inRows, 2025)).toEqual([
    ['total', 18_620_000],
    ['cars', 18_200_000],
  ]);
  const inColumns = exampleTable({
    id: 'three-public',
    title,
    columns: ['2024年预算数', '2025年预算数'].flatMap((side) =>
      ['合计', '公务接待费'].map((expense) => `${side} / ${expense}`),
    ),
    cells: [['20.30', '0.50', '18.62', '0.42']],
  });
  expect(planned(inColumns, 2025)).toEqual([
    ['total', 18_620_000],
    ['reception', 420_000],
  ]);
  const byYear = exampleTable({
    id: 'three-public',
    title,
    columns: ['单位名称', '年度', '“三公”经费总额', '因公出国（境）费', '公务接待费'],
    cells: [
      ['示例市水务局', '2024年', '20.30', '0.00', '0.50'],
      ['示例市水务局', '2025年', '18.62', '0.00', '0.42'],
    ],
  });
  const ofYear = [
    ['total', 18_620_000],
    ['abroad', 0],
    ['reception', 420_000],
  ];
  expect(planned(byYear, 2025)).toEqual(ofYear);
  const fullWidth = byYear.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.replace('2024年', '２０２４年').replace('2025年', '２０２５年'),
    ),
  }));
  expect(planned({ ...byYear, rows: fullWidth }, 2025)).toEqual(ofYear);
  const byUnitAndYear = exampleTable({
    ...byYear,
    cells: [
      ['合计', '2024年', '20.30', '0.00', '0.50'],
      ['', '2025年', '18.62', '0.00', '0.42'],
      ['示例市水务局', '2024年', '10.30', '0.00', '0.30'],
      ['', '2025年', '8.62', '0.00', '0.22'],
    ],
  });
  expect(planned(byUnitAndYear, 2025)).toEqual(ofYear);
});

it('reads expenses as columns where the units of a department are the rows', () => {
  const table = exampleTable({
    id: 'three-public',
    title: '“三公”经费支出表',
    columns: [
      '单位编码',
      '单位名称',
      '“三公”经费合计',
      '因公出国（境）费',
      '公务用车购置及运行费 / 小计',
      '公务接待费',
    ],
    cells: [
      ['', '合计', '28.00', '', '20.00', '8.00'],
      ['405', '示例县市场监督管理局', '28.00', '', '20.00', '8.00'],
    ],
  });
  expect(planned(table, 2025)).toEqual([
    ['total', 28_000_000],
    ['cars', 20_000_000],
    ['reception', 8_000_000],
  ]);
});

it('takes the plan as it stood at the end of the year', () => {
  const table = exampleTable({
    id: 'three-public',
    title: '“三公”经费支出决算表',
    columns: ['项目', '行次', '预算数', '全年预算数', '决算统计数'],
    cells: [['（一）支出合计', '2', '48.00', '45.60', '32.10']],
  });
  const [total] = threePublic(exampleReport({ tables: [table] }))?.items ?? [];
  expect(total).toMatchObject({ planned: 45_600_000, spent: 32_100_000 });
});

it('is nothing where nothing is printed', () => {
  expect(threePublic(exampleReport())).toBeNull();
});

it('reads expenses as columns over a row of the plan and one of what was spent', () => {
  const table = exampleTable({
    id: 'three-public',
    title: '“三公”经费支出决算表',
    columns: ['项目', ...EXPENSES],
    cells: [
      ['上年决算数', '7.00', '', '6.00', '', '6.00', '1.00'],
      ['预算数', '7.50', '', '6.00', '', '6.00', '1.50'],
      ['决算数', '6.65', '', '5.40', '', '5.40', '1.25'],
    ],
  });
  const found = threePublic(exampleReport({ tables: [table] }));
  expect(found?.items.map(({ id, planned, spent, line }) => [id, planned, spent, line])).toEqual([
    ['total', 7_500_000, 6_650_000, 103],
    ['cars', 6_000_000, 5_400_000, 103],
    ['car-running', 6_000_000, 5_400_000, 103],
    ['reception', 1_500_000, 1_250_000, 103],
  ]);
});

it('reads expenses from the form of other information where no table of their own is printed', () => {
  const table = exampleTable({
    id: 'disclosure-statistics',
    title: '机构运行信息表',
    columns: ['项目', '预算数', '全年预算数', '决算统计数', '项目', '决算统计数'],
    cells: [
      ['一、“三公”经费支出', '—', '—', '—', '二、机关运行经费', '—'],
      ['（一）支出合计', '12.00', '12.00', '9.60', '（一）行政单位', '80.00'],
      ['1．因公出国（境）费', '', '', '', '（二）参照公务员法管理事业单位', ''],
      ['2．公务用车购置及运行维护费', '10.00', '10.00', '8.85', '三、国有资产占用情况', '—'],
      ['3．公务接待费', '2.00', '2.00', '0.75', '政府采购支出合计', '1320.50'],
      ['（1）国内接待费', '—', '—', '0.75', '', ''],
      ['（二）相关统计数', '—', '—', '—', '', ''],
      ['5．国内公务接待批次（个）', '—', '—', '11', '', ''],
    ],
  });
  const found = threePublic(exampleReport({ tables: [table] }));
  expect(found?.items.map(({ id, planned, spent }) => [id, planned, spent])).toEqual([
    ['total', 12_000_000, 9_600_000],
    ['cars', 10_000_000, 8_850_000],
    ['reception', 2_000_000, 750_000],
  ]);
});

it('reads the sum of the expenses where costs of running the agency are listed right below them', () => {
  const table = exampleTable({
    id: 'disclosure-statistics',
    title: '相关信息统计表',
    columns: ['项目', '统计数'],
    cells: [
      ['一、“三公”经费支出', '—'],
      ['（一）支出合计', '3.00'],
      ['1.因公出国（境）费', '0.00'],
      ['2.公务用车购置及运行维护费', '2.00'],
      ['3.公务接待费', '1.00'],
      ['二、机关运行经费', '80.00'],
    ],
  });
  const found = threePublic(exampleReport({ tables: [table] }));
  expect(found?.items.map(({ id, spent }) => [id, spent])).toEqual([
    ['total', 3_000_000],
    ['abroad', 0],
    ['cars', 2_000_000],
    ['reception', 1_000_000],
  ]);
});

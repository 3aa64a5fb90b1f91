import { expect, it } from 'vitest';
import { exampleReport, exampleTable } from '../fixtures/report.ts';
import { economicBreakdown } from './economic.ts';

it('reads lists side by side, each with columns of its own', () => {
  const list = ['经济分类科目编码', '科目名称', '决算数'];
  const table = exampleTable({
    id: 'general-basic',
    title: '基本支出决算明细表',
    columns: [
      ...list.map((name) => `人员经费 / ${name}`),
      ...list.map((name) => `公用经费 / ${name}`),
    ],
    cells: [
      ['301', '工资福利支出', '8.00', '302', '商品和服务支出', '2.00'],
      ['30101', '基本工资', '5.00', '30201', '办公费', '2.00'],
      ['30102', '津贴补贴', '3.00', '30202', '印刷费', ''],
      ['303', '对个人和家庭的补助', '0.00', '', '', ''],
      ['人员经费合计', '', '8.00', '公用经费合计', '', '2.00'],
    ],
  });
  const found = economicBreakdown(exampleReport({ tables: [table] }));
  expect(found?.groups.map(({ name, items }) => [name, items.map((item) => item.name)])).toEqual([
    ['工资福利支出', ['基本工资', '津贴补贴']],
    ['商品和服务支出', ['办公费']],
  ]);
  expect(found?.total).toBe(10_000_000);
});

it('reads one list with a column for the whole and one for each kind', () => {
  const table = exampleTable({
    id: 'general-basic',
    title: '基本支出表',
    columns: [
      '序号',
      '科目编码',
      '科目名称',
      '基本支出 / 合计',
      '基本支出 / 人员经费',
      '基本支出 / 公用经费',
    ],
    cells: [
      ['1', '', '合计', '9.00', '8.00', '1.00'],
      ['2', '301', '工资福利支出', '8.00', '8.00', ''],
      ['3', '302', '商品和服务支出', '1.00', '', '1.00'],
    ],
  });
  const found = economicBreakdown(exampleReport({ tables: [table] }));
  expect(found?.groups.map(({ amount }) => amount)).toEqual([8_000_000, 1_000_000]);
  expect(found?.printedTotal).toBe(9_000_000);
});

it('reads lists side by side whose codes stand right before the names', () => {
  const table = exampleTable({
    id: 'general-basic',
    title: '基本支出决算明细表',
    columns: ['人员经费 / 科目', '人员经费 / 金额', '公用经费 / 科目', '公用经费 / 金额'],
    cells: [
      ['301工资福利支出', '8.00', '302商品和服务支出', '2.00'],
      ['30101基本工资', '8.00', '30201办公费', '2.00'],
    ],
  });
  const found = economicBreakdown(exampleReport({ tables: [table] }));
  expect(found?.groups.map(({ name, items }) => [name, items.map((item) => item.name)])).toEqual([
    ['工资福利支出', ['基本工资']],
    ['商品和服务支出', ['办公费']],
  ]);
});

it('is nothing without codes', () => {
  expect(economicBreakdown(exampleReport())).toBeNull();
});

it('reads codes whose group and item have columns of their own', () => {
  const table = exampleTable({
    id: 'general-basic',
    title: '基本支出决算表',
    columns: ['经济分类科目编码 / 类', '经济分类科目编码 / 款', '科目名称', '合计'],
    cells: [
      ['301', '', '工资福利支出', '8.00'],
      ['301', '01', '基本工资', '5.00'],
      ['301', '02', '津贴补贴', '3.00'],
    ],
  });
  const [group] = economicBreakdown(exampleReport({ tables: [table] }))?.groups ?? [];
  expect(group?.items.map(({ code, amount }) => [code, amount])).toEqual([
    ['30101', 5_000_000],
    ['30102', 3_000_000],
  ]);
});

it("reads the agency's own classification where that of the government stands beside it", () => {
  const table = exampleTable({
    id: 'general-basic',
    title: '一般公共预算基本支出表',
    columns: [
      '政府预算支出经济分类 / 科目编码',
      '政府预算支出经济分类 / 科目名称',
      '部门预算支出经济分类 / 科目编码',
      '部门预算支出经济分类 / 科目名称',
      '基本支出 / 合计',
    ],
    cells: [
      ['', '', '', '合计', '8.00'],
      ['501', '机关工资福利支出', '301', '工资福利支出', '8.00'],
      ['50101', '工资奖金津补贴', '30101', '基本工资', '5.00'],
      ['50101', '工资奖金津补贴', '30102', '津贴补贴', '3.00'],
    ],
  });
  const found = economicBreakdown(exampleReport({ tables: [table] }));
  expect(found?.groups.map(({ code, items }) => [code, items.map((item) => item.code)])).toEqual([
    ['301', ['30101', '30102']],
  ]);
});

it('is nothing where units are listed below each other', () => {
  const unit = (code: string, amount: string) => [
    [code, '', ''],
    ['301', '工资福利支出', amount],
  ];
  const table = exampleTable({
    id: 'general-basic',
    title: '一般公共预算基本支出表',
    columns: ['科目编码', '科目名称', '合计'],
    cells: [['', '合计', '8.00'], ...unit('301001', '5.00'), ...unit('301002', '3.00')],
  });
  expect(economicBreakdown(exampleReport({ tables: [table] }))).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { economicBreakdown } from '../figures/economic.ts';
import { exampleReport, exampleTable } from '../fixtures/report.ts';
import { incomeSources } from '../figures/income.ts';
import { keyFigures } from '../figures/key-figures.ts';
import { isOfOtherYear, ownTables } from './own-tables.ts';
import { spendingByNature } from '../figures/spending-nature.ts';
import { spendingByFunction } from '../figures/spending.ts';
import type { Report } from '../report.ts';

/** The named columns of a table as a report reads it. */
const namesIn = (columns: string[], parts: Partial<Report> = {}) => {
  const table = exampleTable({ id: 'expenditure', title: '支出表', columns, cells: [] });
  return ownTables(exampleReport({ tables: [table], ...parts }))[0]?.columns.filter(Boolean);
};

describe('ownTables', () => {
  it('takes the amounts of the year of a budget that prints last year’s first', () => {
    expect(
      namesIn(['科目名称', '2023年执行数', '2024年预算数 / 合计', '2024年比2023年增减 / 金额'], {
        kind: 'budget',
      }),
    ).toEqual(['科目名称', '2024年预算数 / 合计']);
    expect(namesIn(['科目名称', '上年决算数', '本年决算数', '增减%'])).toEqual([
      '科目名称',
      '本年决算数',
    ]);
  });

  it('knows years in full-width digits', () => {
    const columns = ['２０２３年预算数 / 合计', '２０２４年预算数 / 合计'];
    expect(namesIn(columns, { kind: 'budget' })).toEqual(['２０２４年预算数 / 合计']);
  });

  it('takes what was spent in final accounts, the plan in budgets', () => {
    const columns = ['项目', '行次', '年初预算数', '全年预算数', '决算数'];
    expect(namesIn(columns)).toEqual(['项目', '行次', '决算数']);
    expect(namesIn(columns, { kind: 'budget' })).toEqual(columns.slice(0, 4));
  });

  it('leaves a table as it is that has amounts of one year and kind only', () => {
    const columns = ['项目', '一般公共预算财政拨款', '政府性基金预算财政拨款', '上年结转'];
    expect(namesIn(columns)).toEqual(columns);
    expect(namesIn(['项目', '预算数'])).toEqual(['项目', '预算数']);
  });

  it('takes a single other year for a misprint, several for no amounts of the report', () => {
    expect(namesIn(['项目', '2022年决算数'])).toEqual(['项目', '2022年决算数']);
    expect(namesIn(['项目', '2021年决算数', '2022年决算数'])).toEqual(['项目']);
  });
});

it.each([
  ['2023年预算数', true],
  ['2024年预算数', false],
  ['2024年比2023年增减', true],
  ['上年预算数', true],
  ['上年财政拨款结转', false],
  ['收入 / 本年收入', false],
])('says whether “%s” is of another year than 2024', (column, expected) => {
  expect(isOfOtherYear({ year: 2024 }, column)).toBe(expected);
});

it('gives the figures of a page from the columns of the report’s year', () => {
  const overview = exampleTable({
    id: 'income-expenditure',
    title: '部门收支总表',
    columns: ['收入', '2023年预算数', '2024年预算数', '支出', '2023年预算数', '2024年预算数'],
    cells: [
      ['一、事业收入', '90.00', '100.00', '一、农林水支出', '90.00', '100.00'],
      ['收入总计', '90.00', '100.00', '支出总计', '90.00', '100.00'],
    ],
  });
  const years = (leaf: string) => [`2023年预算数 / ${leaf}`, `2024年预算数 / ${leaf}`];
  const expenditure = exampleTable({
    id: 'expenditure',
    title: '部门支出总表',
    columns: ['科目编码', '科目名称', ...years('合计'), ...years('基本支出'), ...years('项目支出')],
    cells: [
      ['', '合计', '90.00', '100.00', '40.00', '45.00', '50.00', '55.00'],
      ['213', '农林水支出', '90.00', '100.00', '40.00', '45.00', '50.00', '55.00'],
    ],
  });
  const basic = exampleTable({
    id: 'general-basic',
    title: '一般公共预算基本支出表',
    columns: ['科目编码', '科目名称', '2023年预算数', '2024年预算数'],
    cells: [['301', '工资福利支出', '40.00', '45.00']],
  });
  const report = exampleReport({ kind: 'budget', tables: [overview, expenditure, basic] });
  expect(keyFigures(report).map(({ id, amount }) => [id, amount / 1_000_000])).toEqual([
    ['total-spending', 100],
    ['basic-spending', 45],
    ['project-spending', 55],
  ]);
  expect(incomeSources(report)?.total).toBe(100_000_000);
  expect(spendingByFunction(report)?.total).toBe(100_000_000);
  expect(economicBreakdown(report)?.total).toBe(45_000_000);
});

it('reads basic expenditure that a table takes apart', () => {
  const columns = [
    '合计',
    '基本支出 / 小计',
    '基本支出 / 人员经费',
    '基本支出 / 公用经费',
    '项目支出',
  ];
  const table = exampleTable({
    id: 'expenditure',
    title: '部门支出总表',
    columns: ['科目名称', ...columns],
    cells: [['合计', '100.00', '60.00', '40.00', '20.00', '40.00']],
  });
  const report = exampleReport({ tables: [table] });
  expect(keyFigures(report).map(({ id, amount }) => [id, amount / 1_000_000])).toEqual([
    ['total-spending', 100],
    ['basic-spending', 60],
    ['project-spending', 40],
  ]);
  expect(spendingByNature(report)?.total).toMatchObject({ basic: 60e6, project: 40e6, others: [] });
});

it('knows the lines of an overview by whatever numbers it gives them', () => {
  const table = exampleTable({
    id: 'income-expenditure',
    title: '收入支出决算总表',
    columns: ['收入 / 项目', '收入 / 决算数'],
    cells: [
      ['1.一般公共预算财政拨款收入', '90.00'],
      ['8.其他收入', '10.00'],
      ['年初结转和结余', '5.00'],
      ['总计', '105.00'],
    ],
  });
  const income = incomeSources(exampleReport({ tables: [table] }));
  expect(income?.sources.map(({ name }) => name)).toEqual([
    '一般公共预算财政拨款',
    '其他收入',
    '年初结转和结余',
  ]);
});

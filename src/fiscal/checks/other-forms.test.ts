/** Forms of other regions: what they print otherwise is no contradiction. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../fact.ts';
import { exampleReport, exampleTable } from '../fixtures/report.ts';
import type { ReportTable } from '../report.ts';
import { ACROSS_TABLES_CHECKS } from './across-tables/index.ts';
import { checkReport } from './index.ts';
import { INSIDE_TABLE_CHECKS } from './inside-table/index.ts';
import { proseAmounts } from './prose-table/prose-amounts.ts';

/** `rule status`, each once, of what is found in these tables. */
function found(...tables: ReportTable[]): string[] {
  const report = exampleReport({ tables, kind: 'budget' });
  const findings = checkReport(report, [...INSIDE_TABLE_CHECKS, ...ACROSS_TABLES_CHECKS]);
  return [...new Set(findings.map(({ check, status }) => `${check} ${status}`))].toSorted();
}

const overview = exampleTable({
  id: 'income-expenditure',
  title: '部门收支总表',
  columns: ['项目', '预算数', '项目', '预算数'],
  cells: [
    ['一、一般公共预算拨款收入', '100.00', '一、教育支出', '105.00'],
    ['二、事业收入', '10.00', '', ''],
    ['本年收入合计', '110.00', '本年支出合计', '105.00'],
    ['上年结转', '5.00', '结转下年', '10.00'],
    ['其中：财政拨款结转', '4.00', '', ''],
    ['收入总计', '115.00', '支出总计', '115.00'],
  ],
});

it('reads sides that only their order tells apart, and leaves 其中 out', () => {
  expect(found(overview)).toEqual([
    'overview-balance holds',
    'overview-totals holds',
    'overview-year-totals holds',
  ]);
});

it('never adds a sum to its own parts where no number tells lines apart', () => {
  const table = exampleTable({
    id: 'income-expenditure',
    title: '部门收支总体情况表',
    columns: ['收入', '预算数', '支出', '预算数'],
    cells: [
      ['财政拨款（补助）', '100.00', '教育支出', '100.00'],
      ['一般公共预算', '100.00', '', ''],
      ['小计', '100.00', '小计', '100.00'],
      ['收入总计', '100.00', '支出总计', '100.00'],
    ],
  });
  expect(found(table).filter((outcome) => outcome.endsWith('differs'))).toEqual([]);
});

it('compares a sum that holds what was carried over with the total', () => {
  const income = exampleTable({
    id: 'income',
    title: '部门收入总表',
    columns: [
      '科目编码',
      '科目名称',
      '合计',
      '上年结转',
      '一般公共预算拨款收入',
      '事业收入 / 金额',
      '事业收入 / 其中：教育收费',
    ],
    cells: [
      ['205', '教育支出', '115.00', '5.00', '100.00', '10.00', '7.00'],
      ['', '合计', '115.00', '5.00', '100.00', '10.00', '7.00'],
    ],
  });
  expect(found(overview, income).filter((outcome) => !outcome.startsWith('overview-'))).toEqual([
    'category-totals holds',
    'row-sums holds',
  ]);
  expect(found(overview, income)).toContain('overview-and-income holds');
});

it('adds up no rates, and takes the columns of its own year', () => {
  const years = exampleTable({
    id: 'general-expenditure',
    title: '一般公共预算支出表',
    columns: [
      '科目编码',
      '科目名称',
      '2023年执行数',
      '2024年预算数 / 小计',
      '2024年预算数 / 基本支出',
      '2024年预算数 / 项目支出',
      '比上年 / 增减额',
      '比上年 / 增减%',
    ],
    cells: [
      ['205', '教育支出', '80.00', '100.00', '60.00', '40.00', '20.00', '25.00'],
      ['208', '社会保障和就业支出', '20.00', '10.00', '10.00', '', '-10.00', '-50.00'],
      ['', '合计', '100.00', '110.00', '70.00', '40.00', '10.00', '10.00'],
    ],
  });
  expect(found(years)).toEqual(['category-totals holds', 'row-sums holds']);
});

it('reads 一、本年收入 above its lines', () => {
  const appropriation = exampleTable({
    id: 'appropriation',
    title: '财政拨款收支总表',
    columns: ['收入 / 项目', '收入 / 预算数', '支出 / 项目', '支出 / 预算数'],
    cells: [
      ['一、本年收入', '100.00', '一、本年支出', '104.00'],
      ['（一）一般公共预算拨款', '90.00', '（一）教育支出', '84.00'],
      ['（二）政府性基金预算拨款', '10.00', '（二）社会保障和就业支出', '20.00'],
      ['二、上年结转', '4.00', '二、结转下年', ''],
      ['（一）一般公共预算拨款', '3.00', '', ''],
      ['（二）政府性基金预算拨款', '1.00', '', ''],
      ['收入总计', '104.00', '支出总计', '104.00'],
    ],
  });
  expect(found(appropriation)).toEqual([
    'carried-over-kinds holds',
    'overview-balance holds',
    'overview-totals holds',
    'overview-year-totals holds',
  ]);
});

describe('an overview that spends what was carried over, too', () => {
  const appropriation = exampleTable({
    id: 'appropriation',
    title: '财政拨款收支总表',
    columns: ['收入 / 项目', '收入 / 预算数', '支出 / 项目', '支出 / 合计', '支出 / 一般公共预算'],
    cells: [
      ['一、本年收入', '100.00', '一、本年支出', '120.00', '120.00'],
      ['（一）一般公共预算拨款', '100.00', '（一）教育支出', '120.00', '120.00'],
      ['二、上年结转', '20.00', '二、结转下年', '', ''],
      ['收入总计', '120.00', '支出总计', '120.00', '120.00'],
    ],
  });
  const ofYear = (total: string) =>
    found(
      appropriation,
      exampleTable({
        id: 'general-expenditure',
        title: '一般公共预算支出表',
        columns: ['科目编码', '科目名称', '合计'],
        cells: [
          ['205', '教育支出', total],
          ['合计', '', total],
        ],
      }),
    ).filter((outcome) => outcome.startsWith('appropriation-by-table'));

  it('agrees with a table of the year’s appropriation alone', () => {
    expect(ofYear('100.00')).toEqual(['appropriation-by-table holds']);
    expect(ofYear('120.00')).toEqual(['appropriation-by-table holds']);
  });

  it('differs where something else is missing', () => {
    expect(ofYear('101.00')).toEqual(['appropriation-by-table differs']);
  });
});

it('does not count a code twice that stands once for itself and once for a project', () => {
  const projects = exampleTable({
    id: 'project-expenditure',
    title: '项目支出表',
    columns: ['科目编码', '项目名称', '合计'],
    cells: [
      ['20502', '普通教育', '30.00'],
      ['2050201', '学前教育', '30.00'],
      ['2050201', '甲项目', '20.00'],
      ['2050201', '乙项目', '10.00'],
    ],
  });
  expect(found(projects)).toEqual(['category-totals unverifiable']);
});

it('says nothing of the missing kinds where a form shows only one', () => {
  const partial = exampleTable({
    id: 'expenditure',
    title: '支出表',
    columns: ['科目编码', '科目名称', '合计', '基本支出'],
    cells: [['205', '教育支出', '30.00', '20.00']],
  });
  expect(found(partial)).not.toContain('row-sums differs');
});

it('does not take sums of two departments in one table for sums of one', () => {
  const units = exampleTable({
    id: 'expenditure',
    title: '支出表',
    columns: ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    cells: [
      ['', '合计', '50.00', '30.00', '20.00'],
      ['', '甲单位', '30.00', '20.00', '10.00'],
      ['205', '教育支出', '30.00', '20.00', '10.00'],
      ['', '乙单位', '20.00', '10.00', '10.00'],
      ['205', '教育支出', '20.00', '10.00', '10.00'],
    ],
  });
  expect(found(units)).toEqual(['category-totals holds', 'row-sums holds']);
});

it('compares amounts of tables in different units', () => {
  const income = exampleTable({
    id: 'income',
    title: '收入表',
    unit: '元',
    columns: ['科目编码', '科目名称', '本年收入合计'],
    cells: [['', '合计', '1,100,000.00']],
  });
  expect(found(overview, income)).toContain('overview-and-income holds');
});

it('takes the last line for the total where a form prints none', () => {
  const table = exampleTable({
    id: 'income-expenditure',
    title: '部门收支总体情况表',
    columns: ['收入', '预算数', '支出', '预算数'],
    cells: [
      ['一、一般公共预算拨款收入', '100.00', '一、教育支出', '110.00'],
      ['二、上年结转', '10.00', '', ''],
      ['收入合计', '110.00', '支出合计', '110.00'],
    ],
  });
  expect(found(table)).toContain('overview-balance holds');
});

/** A statement of a budget's running text. */
function stated(subject: string, raw: string): Fact {
  return {
    section: 'section-1',
    subject,
    code: null,
    measure: 'budget',
    of: null,
    raw,
    unit: '万元',
    value: Number(raw) * 1_000_000,
    line: 10,
    quote: `${subject}预算为${raw}万元`,
    reason: null,
  };
}

it.each([
  ['182.65', 'holds'],
  ['183.65', 'differs'],
])(
  'compares running costs of %s with their column beside the “three public” expenses',
  (raw, status) => {
    const table = exampleTable({
      id: 'three-public',
      title: '“三公”经费和机关运行经费预算表',
      columns: ['“三公”经费预算数 / 合计', '“三公”经费预算数 / 公务接待费', '机关运行经费预算数'],
      cells: [['2.11', '2.11', '182.65']],
    });
    const facts = [stated('机关运行经费', raw)];
    const report = exampleReport({ tables: [table], facts, kind: 'budget' });
    expect(checkReport(report, [proseAmounts]).map((finding) => finding.status)).toEqual([status]);
  },
);

it.each([
  [['30.00'], ['holds']],
  [['31.00'], ['differs']],
  [['30.00', '12.00'], []],
])('compares assets of %j, stated once, with their table', (amounts, statuses) => {
  const table = exampleTable({
    id: 'assets',
    title: '国有资产情况表',
    columns: ['资产总额', '流动资产', '固定资产'],
    cells: [['100.00', '30.00', '70.00']],
  });
  const report = exampleReport({
    sections: [{ id: 'section-1', depth: 1, title: '国有资产占用情况', line: 9, blocks: [] }],
    tables: [table],
    facts: amounts.map((raw) => stated('流动资产', raw)),
    kind: 'budget',
  });
  expect(checkReport(report, [proseAmounts]).map(({ status }) => status)).toEqual(statuses);
});

it('takes the sum of basic expenditure for no sum of all expenditure', () => {
  const spending = (amount: string) =>
    exampleTable({
      id: 'expenditure',
      title: '支出预算总表',
      columns: [
        '科目编码',
        '科目名称',
        '合计',
        '基本支出 / 小计',
        '基本支出 / 人员经费',
        '基本支出 / 公用经费',
        '项目支出',
      ],
      cells: [
        ['', '合计', amount, '60.00', '50.00', '10.00', '45.00'],
        ['205', '教育支出', '105.00', '60.00', '50.00', '10.00', '45.00'],
      ],
    });
  expect(found(overview, spending('105.00'))).toContain('overview-and-expenditure holds');
  expect(found(overview, spending('106.00'))).toContain('overview-and-expenditure differs');
});

it('compares an item of a section on the general budget with the table of that budget alone', () => {
  const spent = (id: string, title: string, amount: string) =>
    exampleTable({
      id,
      title,
      columns: ['科目编码', '科目名称', '合计'],
      cells: [['2050202', '小学教育', amount]],
    });
  const report = exampleReport({
    sections: [{ id: 'section-1', depth: 1, title: '一般公共预算支出', line: 9, blocks: [] }],
    tables: [
      spent('expenditure', '支出预算总表', '105.00'),
      spent('general-expenditure', '一般公共预算支出预算表', '95.00'),
    ],
    facts: [{ ...stated('小学教育', '105.00'), code: '2050202' }],
    kind: 'budget',
  });
  expect(checkReport(report, [proseAmounts]).map(({ status }) => status)).toEqual(['differs']);
});

it('takes the sum above all columns for what was spent, beside that of a group of them', () => {
  const expenditure = exampleTable({
    id: 'expenditure',
    title: '部门支出预算表',
    columns: ['科目编码', '科目名称', '合计', '财政拨款 / 小计', '财政拨款 / 基本支出', '单位资金'],
    cells: [
      ['205', '教育支出', '105.00', '95.00', '95.00', '10.00'],
      ['合计', '', '105.00', '95.00', '95.00', '10.00'],
    ],
  });
  expect(found(overview, expenditure)).toContain('overview-and-expenditure holds');
});

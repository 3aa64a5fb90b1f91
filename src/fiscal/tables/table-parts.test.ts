import { expect, it } from 'vitest';
import { partColumns, tableParts } from './table-parts.ts';

const names = (columns: string[]) => tableParts(columns).map(({ name }) => name);

it('splits income from expenditure', () => {
  const columns = [
    '收入 / 项目',
    '收入 / 行次',
    '收入 / 金额',
    '支出 / 项目',
    '支出 / 行次',
    '支出 / 金额',
  ];
  const parts = tableParts(columns);
  expect(parts).toEqual([
    { name: '收入', from: 0, to: 3 },
    { name: '支出', from: 3, to: 6 },
  ]);
  expect(partColumns(columns, parts[1]!)).toEqual(['项目', '行次', '金额']);
});

it('keeps a leading number of order with the first half', () => {
  expect(
    tableParts(['序号', '收入 / 项目', '收入 / 预算数', '支出 / 项目', '支出 / 预算数'])[0],
  ).toEqual({
    name: '收入',
    from: 0,
    to: 3,
  });
});

it('keeps groups without a name of their own together', () => {
  expect(
    names(['项目 / 科目编码', '项目 / 科目名称', '本年支出 / 小计', '本年支出 / 基本支出']),
  ).toEqual([null]);
  expect(names(['科目名称', '本年支出 / 小计', '上年 / 小计'])).toEqual([null]);
});

it('splits headings over the same columns', () => {
  expect(
    names(['预算数 / 合计', '预算数 / 公务接待费', '决算数 / 合计', '决算数 / 公务接待费']),
  ).toEqual(['预算数', '决算数']);
});

it('gives every column to one part', () => {
  const columns = [
    '人员经费 / 科目名称',
    '人员经费 / 决算数',
    '公用经费 / 科目名称',
    '公用经费 / 决算数',
  ];
  expect(tableParts(columns).flatMap((part) => partColumns(columns, part))).toHaveLength(
    columns.length,
  );
});

import { expect, it } from 'vitest';
import { exampleTable } from '../fixtures/report.ts';
import { tablesOfKind } from './tables-of-kind.ts';

const table = (id: string, title: string) => exampleTable({ id, title, columns: [], cells: [] });
const idsOf = (
  kind: 'income' | 'general-basic' | 'general-expenditure' | 'government-fund',
  titles: readonly string[],
) =>
  tablesOfKind(
    titles.map((title, index) => table(index === 0 ? kind : `${kind}-${index + 1}`, title)),
    kind,
  ).map(({ id }) => id);

it('means the table of all items where another is by units', () => {
  expect(idsOf('income', ['部门收入预算总表（分科目）', '部门收入预算总表（分单位）'])).toEqual([
    'income',
  ]);
});

it('means the general public budget where another is of all appropriation', () => {
  expect(idsOf('general-basic', ['一般公共预算基本支出表', '财政拨款基本支出表'])).toEqual([
    'general-basic',
  ]);
});

it('means the table of items where another tells in detail what each bought', () => {
  const titles = ['一般公共预算财政拨款支出决算表', '一般公共预算财政拨款支出决算明细表'];
  expect(idsOf('general-expenditure', titles)).toEqual(['general-expenditure']);
});

it('knows not which of two is meant whose titles are as near', () => {
  expect(idsOf('government-fund', ['政府性基金支出表', '政府性基金支出明细表'])).toHaveLength(2);
});

it('means the table of the department where those of its units stand below', () => {
  const titles = ['部门预算收入总表', '单位预算收入总表', '单位预算收入总表'];
  expect(idsOf('income', titles)).toEqual(['income']);
  expect(idsOf('income', titles.slice(1))).toHaveLength(2);
});

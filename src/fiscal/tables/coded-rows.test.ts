import { expect, it } from 'vitest';
import { exampleTable } from '../fixtures/report.ts';
import { codeLists } from './code-lists.ts';
import { codedRows, parentRows, rootRows } from './coded-rows.ts';

const tableOf = (codes: readonly string[]) =>
  exampleTable({
    id: 'expenditure',
    title: '支出决算表',
    columns: ['科目编码', '科目名称', '合计'],
    cells: codes.map((code) => [code, '项目', '1.00']),
  });

it('finds what makes up a row, and what no other row includes', () => {
  const rows = codedRows(tableOf(['205', '20502', '2050201', '2050202', '20801', '2080101']));
  expect(rootRows(rows).map(({ code }) => code)).toEqual(['205', '20801']);
  expect(parentRows(rows).map(({ code, parts }) => [code, parts.map((part) => part.code)])).toEqual(
    [
      ['205', ['20502']],
      ['20502', ['2050201', '2050202']],
      ['20801', ['2080101']],
    ],
  );
});

it('takes lists side by side for no list below each other, also where their names are headed 科目', () => {
  const table = exampleTable({
    id: 'general-basic',
    title: '基本支出决算明细表',
    columns: ['科目编码', '科目', '决算数', '科目编码', '科目', '决算数'],
    cells: [
      ['301', '工资福利支出', '3.00', '302', '商品和服务支出', '1.00'],
      ['30101', '基本工资', '3.00', '30201', '办公费', '1.00'],
    ],
  });
  expect(codedRows(table)).toEqual([]);
  expect(codeLists(table)).toEqual([
    { codes: [0], label: 1, amount: 2 },
    { codes: [3], label: 4, amount: 5 },
  ]);
});

it('takes no longer for each of many rows than for each of few', () => {
  const codes = Array.from({ length: 200_000 }, (_, index) => String(2_010_000 + (index % 90_000)));
  const rows = codedRows(tableOf(codes));
  const started = performance.now();
  expect(rootRows(rows)).toHaveLength(200_000);
  expect(parentRows(rows)).toEqual([]);
  // Comparing each with each would take minutes, looking each up a part of a second.
  expect(performance.now() - started).toBeLessThan(10_000);
});

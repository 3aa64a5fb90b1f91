import { expect, it } from 'vitest';
import { exampleTable } from '../fixtures/report.ts';
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

it('takes no longer for each of many rows than for each of few', () => {
  const codes = Array.from({ length: 200_000 }, (_, index) => String(2_010_000 + (index % 90_000)));
  const rows = codedRows(tableOf(codes));
  const started = performance.now();
  expect(rootRows(rows)).toHaveLength(200_000);
  expect(parentRows(rows)).toEqual([]);
  // Comparing each with each would take minutes, looking each up a part of a second.
  expect(performance.now() - started).toBeLessThan(10_000);
});

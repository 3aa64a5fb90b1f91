import { expect, it } from 'vitest';
import { exampleReport, exampleTable } from '../fixtures/report.ts';
import { spendingByNature } from './spending-nature.ts';

it('takes neither the money that pays nor what was carried over for another kind of expenditure', () => {
  const table = exampleTable({
    id: 'expenditure',
    title: '支出总表',
    columns: [
      '科目名称',
      '合计',
      '基本支出',
      '项目支出',
      '经营支出',
      '资金来源 / 财政拨款',
      '年末结转',
    ],
    cells: [['合计', '10.00', '6.00', '3.00', '1.00', '9.00', '2.00']],
  });
  const found = spendingByNature(exampleReport({ tables: [table] }));
  expect(found?.total?.others).toEqual([1_000_000]);
});

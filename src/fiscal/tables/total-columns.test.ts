import { expect, it } from 'vitest';
import { totalColumns } from './total-columns.ts';

it('takes 本年支出 for a sum beside the kinds of expenditure', () => {
  expect(totalColumns(['科目编码', '科目名称', '本年支出', '基本支出', '项目支出'])).toEqual([
    { total: 2, parts: [3, 4], isKnown: true },
  ]);
});

it('takes 本年收入 for a sum beside appropriation, and for none before what was spent of it', () => {
  expect(totalColumns(['科目名称', '本年收入', '财政拨款收入', '其他收入'])).toEqual([
    { total: 1, parts: [2, 3], isKnown: true },
  ]);
  expect(totalColumns(['科目名称', '年初结转', '本年收入', '本年支出', '年末结转'])).toEqual([]);
});

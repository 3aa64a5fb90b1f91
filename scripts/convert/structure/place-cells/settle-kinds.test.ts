import { expect, it } from 'vitest';
import { settleKinds } from './settle-kinds.ts';

const COLUMNS = ['项目', '金额', '项目', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款'];
const income = ['一、一般公共预算财政拨款', '40'];
const fund = ['二、政府性基金预算财政拨款', '20'];

/** Both readings of a row whose amount may be of either kind of money. */
const either = (left: readonly string[], name: string, amount: string) => [
  [...left, name, amount, amount, ''],
  [...left, name, amount, '', amount],
];

/** The rows of a table in which two of the year's three items may be of either kind of money. */
const rowsWith = (name: string) => [
  either(income, '一、教育支出', '30'),
  either(fund, name, '20'),
  [['', '', '三、其他支出', '10', '10', '']],
  [['本年收入', '60', '本年支出合计', '60', '40', '20']],
  [['总计', '60', '总计', '60', '40', '20']],
];

it.each(['二、城乡社区支出', '二、本年'])('settles %s by what came in of each kind', (name) => {
  expect(settleKinds(rowsWith(name), COLUMNS)?.slice(0, 2)).toEqual([
    [...income, '一、教育支出', '30', '30', ''],
    [...fund, name, '20', '', '20'],
  ]);
});

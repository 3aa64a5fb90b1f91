import { expect, it } from 'vitest';
import { exampleTable } from '../fixtures/report.ts';
import { readSide } from './overview-sides.ts';

it.each([
  ['一、', '二、'],
  ['一.', '二.'],
  ['一．', '二．'],
  ['（一）', '（二）'],
  ['1.', '2.'],
  ['', ''],
])('tells lines numbered “%s” and “%s” from what is left of earlier years', (first, second) => {
  const side = readSide(
    exampleTable({
      id: 'appropriation',
      title: '财政拨款收入支出决算总表',
      columns: ['收入 / 项目', '收入 / 金额'],
      cells: [
        [`${first}一般公共预算财政拨款`, '5.00'],
        [`${second}政府性基金预算财政拨款`, '1.00'],
        ['本年收入合计', '6.00'],
        ['年初财政拨款结转和结余', '2.00'],
        ['一般公共预算财政拨款', '2.00'],
        ['总计', '8.00'],
      ],
    }),
    '收入',
  );
  expect(side?.lines.map(({ printed }) => printed?.amount)).toEqual([5_000_000, 1_000_000]);
  expect(side?.carried.map(({ kinds }) => kinds.map(({ name }) => name))).toEqual([
    ['一般公共预算财政拨款'],
  ]);
  expect(side?.isClear).toBe(true);
});

it.each([
  ['（一）教育支出', '（二）住房保障支出'],
  ['205教育支出', '221 住房保障支出'],
  ['教育支出', '住房保障支出'],
])('takes %s and %s below 一、本年支出 for the lines of the year', (...lines) => {
  const side = readSide(
    exampleTable({
      id: 'appropriation',
      title: '财政拨款收支总体情况表',
      columns: ['支出 / 项目', '支出 / 金额'],
      cells: [
        ['一、本年支出', '6.00'],
        [lines[0], '5.00'],
        [lines[1], '1.00'],
        ['二、年终结转', '2.00'],
        ['支出总计', '8.00'],
      ],
    }),
    '支出',
  );
  expect(side?.lines.map(({ name }) => name.replace(/^（.）/, ''))).toEqual([
    '教育支出',
    '住房保障支出',
  ]);
  expect(side?.carried.map(({ entry }) => entry.name)).toEqual(['二、年终结转']);
  expect(side?.isClear).toBe(true);
});

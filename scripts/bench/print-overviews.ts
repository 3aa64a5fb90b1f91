/** The two overviews of an invented account: income beside expenditure, of all money and of appropriations. */
import { KIND_NAMES } from '../../src/fiscal/report.ts';
import type { Account } from './account.ts';
import { OVERVIEW_CATEGORIES } from './catalogue.ts';
import { row } from './forms/print.ts';
import { cell, frame, numeral, total } from './print-cells.ts';

/** Income and expenditure of all money. */
export function overview(account: Account): string[] {
  const spent = Map.groupBy(account.items, ({ names }) => names[0]);
  const all = cell(total(account.items));
  const incomes = [
    '一般公共预算财政拨款收入',
    '政府性基金预算财政拨款收入',
    '国有资本经营预算财政拨款收入',
    '上级补助收入',
    '事业收入',
    '经营收入',
    '附属单位上缴收入',
    '其他收入',
  ];
  const lines = OVERVIEW_CATEGORIES.map((category, index) => {
    const income = incomes[index] === undefined ? '' : `${numeral(index + 1)}、${incomes[index]}`;
    const own = spent.get(category);
    return row(
      income,
      String(index + 1),
      index === 0 ? all : '',
      `${numeral(index + 1)}、${category}`,
      String(index + 31),
      own ? cell(total(own)) : '',
    );
  });
  const kind = KIND_NAMES[account.kind];
  return [
    ...frame(account, 1, `收入支出${kind}总表`),
    row('收入', '', '', '支出', '', ''),
    row('项目', '行次', '金额', '项目', '行次', '金额'),
    row('栏次', '', '1', '栏次', '', '2'),
    ...lines,
    row('本年收入合计', '27', all, '本年支出合计', '57', all),
    row('使用非财政拨款结余', '28', '', '结余分配', '58', ''),
    row('年初结转和结余', '29', '', '年末结转和结余', '59', ''),
    row('总计', '30', all, '总计', '60', all),
    '',
    `注：本表反映部门本年度的总收支和年末结转结余情况。`,
  ];
}

/** Income and expenditure of appropriations. */
export function appropriationTable(account: Account): string[] {
  const spent = Map.groupBy(account.items, ({ names }) => names[0]);
  const all = cell(total(account.items));
  const incomes = ['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
  const lines = OVERVIEW_CATEGORIES.map((category, index) => {
    const own = spent.get(category);
    const amount = own ? cell(total(own)) : '';
    return row(
      incomes[index] === undefined ? '' : `${numeral(index + 1)}、${incomes[index]}`,
      String(index + 1),
      index === 0 ? all : '',
      `${numeral(index + 1)}、${category}`,
      String(index + 33),
      amount,
      amount,
      '',
      '',
    );
  });
  return [
    ...frame(account, 4, `财政拨款收入支出${KIND_NAMES[account.kind]}总表`),
    row('收入', '', '', '支出', '', '', '', '', ''),
    row(
      '项目',
      '行次',
      '金额',
      '项目',
      '行次',
      '合计',
      '一般公共预算财政拨款',
      '政府性基金预算财政拨款',
      '国有资本经营预算财政拨款',
    ),
    row('栏次', '', '1', '栏次', '', '2', '3', '4', '5'),
    ...lines,
    row('本年收入合计', '27', all, '本年支出合计', '59', all, all, '', ''),
    row('年初财政拨款结转和结余', '28', '', '年末财政拨款结转和结余', '60', '', '', '', ''),
    row('总计', '32', all, '总计', '64', all, all, '', ''),
    '',
    '注：本表反映部门本年度财政拨款的总收支和年末结转结余情况。',
  ];
}

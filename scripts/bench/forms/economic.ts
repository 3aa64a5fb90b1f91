/** Tables of basic expenditure by economic classification, and of the “three public” expenses. */
import { fen, sumFen } from '../../../src/fiscal/money.ts';
import { sumOf, type EconomicItem } from '../account.ts';
import { ECONOMIC, type EconomicGroup } from '../economic-catalogue.ts';
import type { Books } from './books.ts';
import { cell, print, row, type Style } from './print.ts';

function groups(
  list: readonly EconomicGroup[],
  items: readonly EconomicItem[],
): (readonly [code: string, name: string, own: readonly EconomicItem[]])[] {
  return list.flatMap(([code, name]) => {
    const own = items.filter((item) => item.code.startsWith(code) && item.amount > 0);
    return own.length === 0
      ? []
      : [[code, name, own] as const, ...own.map((item) => [item.code, item.name, [item]] as const)];
  });
}

/** One list: code, name, 合计, 人员经费, 公用经费, as most budgets print it. */
export function economicList({ account }: Books, style: Style, codes: 'one' | 'two'): string[] {
  const code = (digits: string) =>
    codes === 'one' ? [digits] : [digits.slice(0, 3), digits.slice(3)];
  const lines = (list: readonly EconomicGroup[], items: readonly EconomicItem[], at: 0 | 1) =>
    groups(list, items).map(([digits, name, own]) => {
      const amount = cell(sumOf(own), style);
      return row(...code(digits), name, amount, ...(at === 0 ? [amount, ''] : ['', amount]));
    });
  const [people, office] = [sumOf(account.people), sumOf(account.office)];
  const total = [sumFen([people, office]), people, office].map((amount) => cell(amount, style));
  return [
    codes === 'one'
      ? row('部门预算支出经济分类科目', '', '本年一般公共预算基本支出', '', '')
      : row('部门预算经济分类科目', '', '', '一般公共预算基本支出', '', ''),
    codes === 'one'
      ? row('科目编码', '科目名称', '合计', '人员经费', '公用经费')
      : row('类', '款', '科目名称', '合计', '人员经费', '公用经费'),
    row(...(codes === 'one' ? ['', '合计'] : ['', '', '合计']), ...total),
    ...lines(ECONOMIC.people, account.people, 0),
    ...lines(ECONOMIC.office, account.office, 1),
  ];
}

/** Expenses as columns of one row, of the budget alone. */
export function threePublicRow({ account }: Books, style: Style, running: boolean): string[] {
  const { cars, reception } = account;
  const amount = (value: number) => print(fen(value), style);
  const own = running ? ['机关运行经费预算数'] : [];
  const head = running ? [row('“三公”经费预算数', '', '', '', '', '', ...own)] : [];
  return [
    ...head,
    row(
      '合计',
      '因公出国(境)费',
      '公务接待费',
      '公务用车购置及运行费',
      '',
      '',
      ...own.map(() => ''),
    ),
    row('', '', '', '小计', '购置费', '运行费', ...own.map(() => '')),
    row(
      amount(cars.planned + reception.planned),
      amount(0),
      amount(reception.planned),
      amount(cars.planned),
      amount(0),
      amount(cars.planned),
      ...own.map(() => amount(sumOf(account.office))),
    ),
  ];
}

/** Expenses as rows, with last year's budget beside this year's. */
export function threePublicRows({ account }: Books, style: Style): string[] {
  const { cars, reception, year } = account;
  const amount = (value: number) => print(fen(value), style);
  const line = (name: string, last: number, now: number) =>
    row(name, amount(last), amount(now), amount(now - last));
  const [lastCars, lastGuests] = [cars.planned + 1_000_000, reception.planned];
  return [
    row('项目', `${year - 1}年预算数`, `${year}年预算数`, '增减'),
    line('合计', lastCars + lastGuests, cars.planned + reception.planned),
    line('1、因公出国（境）费用', 0, 0),
    line('2、公务接待费', lastGuests, reception.planned),
    line('3、公务用车费', lastCars, cars.planned),
    line('其中：（1）公务用车运行维护费', lastCars, cars.planned),
    line('（2）公务用车购置', 0, 0),
  ];
}

/** Expenses as rows, planned and spent. */
export function threePublicSpent({ account }: Books, style: Style): string[] {
  const { cars, reception } = account;
  const amount = (value: number) => print(fen(value), style);
  const line = (name: string, planned: number, final: number) =>
    row(name, amount(planned), amount(final));
  return [
    row('项目', '预算数', '决算数'),
    line('合计', cars.planned + reception.planned, cars.spent + reception.spent),
    line('因公出国（境）费', 0, 0),
    line('公务接待费', reception.planned, reception.spent),
    line('公务用车购置及运行维护费', cars.planned, cars.spent),
    line('其中：公务用车运行维护费', cars.planned, cars.spent),
    line('公务用车购置费', 0, 0),
  ];
}

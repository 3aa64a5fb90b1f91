/** Amounts, sums and heads of the statutory tables, as the ministry's form prints them. */
import { formatFen, sumFen, type Fen } from '../../src/fiscal/money.ts';
import type { Account, EconomicItem, SpentItem } from './account.ts';

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 is 一, 23 is 二十三. */
export function numeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return (tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS[tens]!}十`) + NUMERALS[ones]!;
}

/** An amount in 万元 as these tables print it; nothing where there is none. */
export function cell(amount: Fen): string {
  return amount === 0 ? '' : formatFen(amount, '万元').replaceAll(',', '').replace('−', '-');
}

export const whole = ({ basic, project }: Pick<SpentItem, 'basic' | 'project'>): Fen =>
  sumFen([basic, project]);
export const total = (items: readonly SpentItem[]): Fen => sumFen(items.map(whole));
export const sumOf = (items: readonly EconomicItem[]): Fen =>
  sumFen(items.map(({ amount }) => amount));

/** What stands above a table: its title, the agency, the year, its number and unit. */
export function frame(account: Account, number: number, title: string): string[] {
  return [
    title,
    '',
    `部门：${account.agency}`,
    '',
    `${account.year} 年度`,
    '',
    `公开 0${number} 表`,
    '单位：万元',
    '',
  ];
}

/** The budgets that appropriations come from, known by their names in lines and columns. */
import { withoutNoise } from '../words.ts';
import { columnLeaf } from './columns.ts';

/** In the order of the forms, each with the table that lists its expenditure. */
export const MONEY_TABLES = {
  general: 'general-expenditure',
  fund: 'government-fund',
  capital: 'state-capital',
} as const;

export type KindOfMoney = keyof typeof MONEY_TABLES;
export const KINDS_OF_MONEY = Object.keys(MONEY_TABLES) as KindOfMoney[];

/** How the kinds are called in sentences. */
export const MONEY_NAMES: Readonly<Record<KindOfMoney, string>> = {
  general: '一般公共预算',
  fund: '政府性基金预算',
  capital: '国有资本经营预算',
};

const WORDS: readonly (readonly [KindOfMoney, RegExp])[] = [
  ['fund', /政府性?基金/],
  ['capital', /国有资本/],
  ['general', /一般公共/],
];

/** The kind that a line (`二、政府性基金预算财政拨款收入`) or a column names, or null. */
export function kindOfMoney(name: string): KindOfMoney | null {
  const words = withoutNoise(columnLeaf(name));
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

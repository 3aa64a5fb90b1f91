/** The whole books of an invented agency: appropriations of two kinds, money of its own, and what years left over. */
import { fen, sumFen, type Fen, type MoneyUnit } from '../../../src/fiscal/money.ts';
import type { ReportKind } from '../../../src/fiscal/report.ts';
import { OVERVIEW_CATEGORIES } from '../catalogue.ts';
import { inventAccount, type Account, type Chance, type SpentItem } from '../account.ts';

/** Where money comes from: 一般公共预算, 政府性基金, and 事业收入 or 其他收入 (here: own money). */
const MONEY = ['general', 'fund', 'own'] as const;
export type MoneyKind = (typeof MONEY)[number];
export type ByMoney = Readonly<Record<MoneyKind, Fen>>;

/** An item with what was spent on it, basic and by project, from each kind of money. */
export interface BookItem {
  readonly code: string;
  readonly names: SpentItem['names'];
  /** All of it from the general budget. */
  readonly basic: Fen;
  readonly project: ByMoney;
}

export interface Books {
  readonly account: Account;
  readonly unit: MoneyUnit;
  readonly items: readonly BookItem[];
  readonly carriedIn: ByMoney;
  readonly carriedOut: ByMoney;
  /** What came in during the year: what was spent, and is left, less what was there. */
  readonly income: ByMoney;
}

const NONE: ByMoney = { general: fen(0), fund: fen(0), own: fen(0) };
const FUND_ITEM = {
  code: '2120804',
  names: ['城乡社区支出', '国有土地使用权出让收入安排的支出', '农村基础设施建设支出'],
} as const;

export const spentOn = ({ basic, project }: BookItem, kind?: MoneyKind): Fen =>
  kind === undefined
    ? sumFen([basic, ...MONEY.map((each) => project[each])])
    : sumFen([kind === 'general' ? basic : fen(0), project[kind]]);
export const spent = (items: readonly BookItem[], kind?: MoneyKind): Fen =>
  sumFen(items.map((item) => spentOn(item, kind)));
export const basicOf = (items: readonly BookItem[]): Fen => sumFen(items.map(({ basic }) => basic));
export const projectOf = (items: readonly BookItem[], kind?: MoneyKind): Fen =>
  fen(spent(items, kind) - (kind === undefined || kind === 'general' ? basicOf(items) : 0));
export const all = (money: ByMoney): Fen => sumFen(MONEY.map((kind) => money[kind]));

/** The books of an account that had nothing but appropriations of the general budget, and spent all of it. */
export function plainBooks(account: Account): Books {
  const items = account.items.map(({ code, names, basic, project }): BookItem => {
    return { code, names, basic, project: { ...NONE, general: project } };
  });
  return {
    account,
    unit: '万元',
    items,
    carriedIn: NONE,
    carriedOut: NONE,
    income: { ...NONE, general: spent(items) },
  };
}

/** Books number so much of a kind: with a fund, own money and (if it `carries`) carry-over, or without. */
export function inventBooks(
  number: number,
  kind: ReportKind,
  unit: MoneyUnit,
  chance: Chance,
  carries = true,
): Books {
  const account = inventAccount(number, 2021 + (number % 4), kind, chance);
  const hasFund = chance.happens(40);
  const hasOwn = chance.happens(50);
  const own = account.items.map(({ code, names, basic, project }): BookItem => ({
    code,
    names,
    basic,
    project: {
      ...NONE,
      general: project,
      own: hasOwn && project > 0 ? chance.around(20_000_000) : fen(0),
    },
  }));
  const fund = {
    ...FUND_ITEM,
    basic: fen(0),
    project: { ...NONE, fund: chance.around(90_000_000) },
  };
  const items = (hasFund ? [...own, fund] : own).toSorted((one, other) =>
    one.code.localeCompare(other.code),
  );
  const left = (isThere: boolean) =>
    carries && isThere && chance.happens(60) ? chance.around(5_000_000) : fen(0);
  const inventLeft = (): ByMoney => ({
    general: left(true),
    fund: left(hasFund),
    own: left(hasOwn),
  });
  const carriedOut = inventLeft();
  // No more than what was spent, so that the year had an income.
  const earlier = inventLeft();
  const carriedIn = byMoney((each) => fen(Math.min(earlier[each], spent(items, each))));
  const income = byMoney((each) => fen(spent(items, each) + carriedOut[each] - carriedIn[each]));
  return { account, unit, items, carriedIn, carriedOut, income };
}

function byMoney(of: (kind: MoneyKind) => Fen): ByMoney {
  return { general: of('general'), fund: of('fund'), own: of('own') };
}

/** A row of a table by function: a category, a section or an item with those below it. */
export interface TreeRow {
  readonly code: string;
  readonly name: string;
  readonly items: readonly BookItem[];
}

/** Categories, sections and items in the order of their codes. */
export function functionTree(items: readonly BookItem[]): TreeRow[] {
  return [3, 5, 7]
    .flatMap((length, level) =>
      [...Map.groupBy(items, ({ code }) => code.slice(0, length))].map(([code, own]) => ({
        code,
        name: own[0]!.names[level]!,
        items: own,
      })),
    )
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

/** The items on which money of a kind was spent. */
export const itemsOf = ({ items }: Books, kind: MoneyKind): BookItem[] =>
  items.filter((item) => spentOn(item, kind) > 0);

/** Categories with their items, in the order of their codes; all that there are, or those with items. */
export function categories(
  items: readonly BookItem[],
  listsAll = false,
): (readonly [category: string, items: readonly BookItem[]])[] {
  const own = Map.groupBy(items, ({ names }) => names[0]);
  return listsAll ? OVERVIEW_CATEGORIES.map((name) => [name, own.get(name) ?? []]) : [...own];
}

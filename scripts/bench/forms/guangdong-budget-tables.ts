/** A budget in the form of Guangdong: income and expenditure as rows, expenses below what they are part of. */
import { sumOf } from '../account.ts';
import { fen } from '../../../src/fiscal/money.ts';
import {
  all,
  basicOf,
  categories,
  itemsOf,
  projectOf,
  spent,
  spentOn,
  type BookItem,
  type Books,
} from './books.ts';
import { numeral, beside, cell, functionRows, row, type Style } from './print.ts';

/** Its tables with their titles. */
export function guangdongBudgetTables(books: Books, style: Style): [string, string[]][] {
  return [
    ['收支总体情况表', overview(books, style)],
    ['收入总体情况表', income(books, style)],
    ['支出总体情况表', expenditure(books, style)],
    ['财政拨款收支总体情况表', appropriation(books, style)],
    ['一般公共预算支出情况表(按功能分类科目)', general(books, style)],
    ['一般公共预算基本支出情况表(按支出经济分类科目)', basic(books, style)],
    ['一般公共预算安排的行政经费及“三公”经费预算表', threePublic(books, style)],
    ['政府性基金预算支出情况表', fund(books, style)],
    ['国有资本经营预算支出情况表', stateCapital(style)],
  ];
}

const printer = (style: Style) => (value: number) => cell(fen(value), style);

const columnOf = ({ account }: Books) => `${account.year}年预算`;

/** Appropriations: from the general public budget and from funds. */
const fiscalOf = (money: Books['income']) => money.general + money.fund;

const fiscallySpent = (items: readonly BookItem[]) =>
  spent(items, 'general') + spent(items, 'fund');

/** Kinds of income, which stand in two tables. */
function received({ income: kinds }: Books, style: Style): string[][] {
  const amount = printer(style);
  return [
    ['一、财政拨款', amount(fiscalOf(kinds))],
    ['（一）一般公共预算', amount(kinds.general)],
    ['（二）政府性基金预算', amount(kinds.fund)],
    ['二、财政专户拨款', style.zero],
    ['三、其他资金', amount(kinds.own)],
  ];
}

/** `一、教育支出` and what was spent on it. */
function numbered(
  items: readonly BookItem[],
  style: Style,
  spentBy: (own: readonly BookItem[]) => number,
): string[][] {
  return categories(items).map(([name, own], index) => [
    `${numeral(index + 1)}、${name}`,
    printer(style)(spentBy(own)),
  ]);
}

function overview(books: Books, style: Style): string[] {
  const { items, income: kinds, carriedIn, carriedOut } = books;
  const amount = printer(style);
  const column = columnOf(books);
  const total = amount(all(kinds) + all(carriedIn));
  return [
    row('收入', '', '支出', ''),
    row('项目', column, '项目', column),
    ...beside(received(books, style), numbered(items, style, spent)),
    row('本年收入合计', amount(all(kinds)), '本年支出合计', amount(spent(items))),
    row('四、上级补助收入', style.zero, '对附属单位补助支出', style.zero),
    row('五、附属单位上缴收入', style.zero, '上缴上级支出', style.zero),
    row('六、用事业基金弥补收支总额', style.zero, '', ''),
    row('七、上年结转', amount(all(carriedIn)), '结转下年', amount(all(carriedOut))),
    row('收入总计', total, '支出总计', total),
  ];
}

function income(books: Books, style: Style): string[] {
  const { income: kinds, carriedIn } = books;
  const amount = printer(style);
  return [
    row('项目', columnOf(books)),
    ...received(books, style).map((line) => row(...line)),
    row('本年收入合计', amount(all(kinds))),
    row('四、上级补助收入', style.zero),
    row('五、上年结转', amount(all(carriedIn))),
    row('收入总计', amount(all(kinds) + all(carriedIn))),
  ];
}

function expenditure(books: Books, style: Style): string[] {
  const { items, income: kinds, carriedIn, carriedOut, account } = books;
  const amount = printer(style);
  return [
    row('项目', columnOf(books)),
    row('一、基本支出', amount(basicOf(items))),
    row('工资福利支出等人员经费', amount(sumOf(account.people))),
    row('商品和服务支出等公用经费', amount(sumOf(account.office))),
    row('二、项目支出', amount(projectOf(items))),
    row('本年支出合计', amount(spent(items))),
    row('三、结转下年', amount(all(carriedOut))),
    row('支出总计', amount(all(kinds) + all(carriedIn))),
  ];
}

function appropriation(books: Books, style: Style): string[] {
  const { items, income: kinds, carriedIn, carriedOut } = books;
  const amount = printer(style);
  const column = columnOf(books);
  const own = items.filter((item) => spentOn(item, 'general') + spentOn(item, 'fund') > 0);
  const sources = [
    ['一、一般公共预算', amount(kinds.general)],
    ['二、政府性基金预算', amount(kinds.fund)],
    ['三、国有资本经营预算', style.zero],
  ];
  const [year, carried] = [fiscalOf(kinds), fiscalOf(carriedIn)];
  const total = amount(year + carried);
  return [
    row('收入', '', '支出', ''),
    row('项目', column, '项目', column),
    ...beside(sources, numbered(own, style, fiscallySpent)),
    row('本年收入合计', amount(year), '本年支出合计', amount(fiscallySpent(items))),
    row('上年结转', amount(carried), '结转下年', amount(fiscalOf(carriedOut))),
    row('收入总计', total, '支出总计', total),
  ];
}

function general(books: Books, style: Style): string[] {
  const items = itemsOf(books, 'general');
  const amounts = (own: readonly BookItem[]) =>
    [spent(own, 'general'), basicOf(own), projectOf(own, 'general')].map(printer(style));
  return [
    row('功能科目编码', '功能科目名称', '合计', '其中：基本支出', '项目支出'),
    row('合计', '', ...amounts(items)),
    ...functionRows(items, amounts),
  ];
}

function basic(books: Books, style: Style): string[] {
  const { items, account } = books;
  const amount = printer(style);
  const printed = [...account.people, ...account.office].filter((item) => item.amount > 0);
  return [
    row('支出经济分类', columnOf(books)),
    row('合计', amount(basicOf(items))),
    ...printed.map(({ code, name, amount: value }) => row(`[${code}]${name}`, amount(value))),
  ];
}

function threePublic(books: Books, style: Style): string[] {
  const { cars, reception, office } = books.account;
  const amount = printer({ ...style, unit: '万元' });
  return [
    row('项目', columnOf(books)),
    row('行政经费', amount(sumOf(office))),
    row('“三公”经费', amount(cars.planned + reception.planned)),
    row('其中：（一）因公出国(境)支出', amount(0)),
    row('（二）公务用车购置及运行维护支出', amount(cars.planned)),
    row('1、公务用车购置', amount(0)),
    row('2、公务用车运行维护费', amount(cars.planned)),
    row('（三）公务接待费支出', amount(reception.planned)),
  ];
}

function fund(books: Books, style: Style): string[] {
  const items = itemsOf(books, 'fund');
  const amounts = (own: readonly BookItem[]) => {
    const value = printer(style)(spent(own, 'fund'));
    return [value, style.zero, value];
  };
  return [
    row('功能科目编码', '功能科目名称', '合计', '基本支出', '项目支出'),
    row('合计', '', ...amounts(items)),
    ...functionRows(items, amounts),
    ...(items.length > 0 ? [] : ['', '注：本表无数据，本单位没有政府性基金预算支出。']),
  ];
}

function stateCapital({ zero }: Style): string[] {
  return [
    row('功能科目编码', '功能科目名称', '合计', '基本支出', '项目支出'),
    row('合计', '', zero, zero, zero),
    '',
    '注：本单位没有国有资本经营预算支出，本表为空表。',
  ];
}

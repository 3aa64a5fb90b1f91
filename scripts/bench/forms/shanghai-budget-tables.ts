/** A budget in the form of Shanghai: codes in three columns, sums at the end, no sum of the year. */
import { fen, sumFen, type Fen } from '../../../src/fiscal/money.ts';
import {
  basicOf,
  categories,
  functionTree,
  itemsOf,
  projectOf,
  spent,
  spentOn,
  type BookItem,
  type Books,
  type MoneyKind,
} from './books.ts';
import { economicList, threePublicRow } from './economic.ts';
import { numeral, beside, cell, row, type Amounts, type Style } from './print.ts';

/** 2010601 as 201, 06, 01; of a category the first, of a section the first two. */
const codeCells = (code: string) => [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];

function byCode(
  items: readonly BookItem[],
  head: readonly string[],
  amounts: Amounts,
  heading: string,
): string[] {
  return [
    row('项目', '', '', '', heading, ...head.slice(1).map(() => '')),
    row('功能分类科目编码', '', '', '功能分类科目名称', ...head),
    row('类', '款', '项', '', ...head.map(() => '')),
    ...functionTree(items).map(({ code, name, items: own }) =>
      row(...codeCells(code), name, ...amounts(own)),
    ),
    row('合计', '', '', '', ...amounts(items)),
  ];
}

/** Its tables with their titles. */
export function shanghaiBudgetTables(books: Books, style: Style): [string, string[]][] {
  return [
    ['收支预算总表', overview(books, style)],
    ['收入预算总表', income(books, style)],
    ['支出预算总表', expenditure(books, style)],
    ['财政拨款收支预算总表', appropriation(books, style)],
    ['一般公共预算支出功能分类预算表', general(books, style)],
    ['政府性基金预算支出功能分类预算表', fund(books, style)],
    ['国有资本经营预算支出功能分类预算表', stateCapital()],
    ['一般公共预算基本支出部门预算经济分类预算表', economicList(books, style, 'two')],
    ['“三公”经费和机关运行经费预算表', threePublicRow(books, { ...style, unit: '万元' }, true)],
  ];
}

const printer = (style: Style) => (value: Fen) => cell(value, style);

/** What is there to spend. Nothing is left at the end of a year that has only been planned. */
const received = ({ income: kinds, carriedIn }: Books, kind: MoneyKind): Fen =>
  sumFen([kinds[kind], carriedIn[kind]]);

const fiscallyReceived = (books: Books): Fen =>
  sumFen([received(books, 'general'), received(books, 'fund')]);

/** Appropriations that were spent: all, of the general public budget, of funds. */
function fiscallySpent(items: readonly BookItem[]): [Fen, Fen, Fen] {
  const [fromGeneral, fromFund] = [spent(items, 'general'), spent(items, 'fund')];
  return [sumFen([fromGeneral, fromFund]), fromGeneral, fromFund];
}

/** `一、教育支出` and amounts of it. */
function numbered(
  items: readonly BookItem[],
  style: Style,
  amounts: (own: readonly BookItem[]) => readonly Fen[],
): string[][] {
  return categories(items).map(([name, own], index) => [
    `${numeral(index + 1)}、${name}`,
    ...amounts(own).map(printer(style)),
  ]);
}

function overview(books: Books, style: Style): string[] {
  const amount = printer(style);
  const total = amount(spent(books.items));
  const sources = [
    ['一、财政拨款收入', amount(fiscallyReceived(books))],
    ['1、一般公共预算资金', amount(received(books, 'general'))],
    ['2、政府性基金', amount(received(books, 'fund'))],
    ['3、国有资本经营预算', style.zero],
    ['二、事业收入', amount(received(books, 'own'))],
    ['三、事业单位经营收入', style.zero],
    ['四、其他收入', style.zero],
  ];
  return [
    row('本年收入', '', '本年支出', ''),
    row('项目', '预算数', '项目', '预算数'),
    ...beside(
      sources,
      numbered(books.items, style, (own) => [spent(own)]),
    ),
    row('收入总计', total, '支出总计', total),
  ];
}

function income({ items }: Books, style: Style): string[] {
  const columns = ['合计', '财政拨款收入', '事业收入', '事业单位经营收入', '其他收入'];
  const amounts = (own: readonly BookItem[]) => [
    ...[spent(own), fiscallySpent(own)[0], spent(own, 'own')].map(printer(style)),
    '',
    '',
  ];
  return byCode(items, columns, amounts, '收入预算');
}

const BY_NATURE = ['合计', '基本支出', '项目支出'];

function expenditure({ items }: Books, style: Style): string[] {
  const amounts = (own: readonly BookItem[]) =>
    [spent(own), basicOf(own), projectOf(own)].map(printer(style));
  return byCode(items, BY_NATURE, amounts, '支出预算');
}

function appropriation(books: Books, style: Style): string[] {
  const amount = printer(style);
  const own = books.items.filter((item) => spentOn(item, 'general') + spentOn(item, 'fund') > 0);
  const sources = [
    ['一、一般公共预算资金', amount(received(books, 'general'))],
    ['二、政府性基金', amount(received(books, 'fund'))],
    ['三、国有资本经营预算', style.zero],
  ];
  return [
    row('财政拨款收入', '', '财政拨款支出', '', '', ''),
    row('项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算'),
    ...beside(sources, numbered(own, style, fiscallySpent)),
    row('收入总计', amount(fiscallyReceived(books)), '支出总计', ...fiscallySpent(own).map(amount)),
  ];
}

function general(books: Books, style: Style): string[] {
  const amounts = (own: readonly BookItem[]) =>
    [spent(own, 'general'), basicOf(own), projectOf(own, 'general')].map(printer(style));
  return byCode(itemsOf(books, 'general'), BY_NATURE, amounts, '一般公共预算支出');
}

function fund(books: Books, style: Style): string[] {
  const items = itemsOf(books, 'fund');
  const amounts = (own: readonly BookItem[]) =>
    [spent(own, 'fund'), fen(0), spent(own, 'fund')].map(printer(style));
  return [
    ...byCode(items, BY_NATURE, amounts, '政府性基金预算支出'),
    ...(items.length > 0 ? [] : ['', '注：本单位无政府性基金预算，故本表无数据。']),
  ];
}

function stateCapital(): string[] {
  return [
    row('项目', '', '', '', '国有资本经营预算支出', '', ''),
    row('功能分类科目编码', '', '', '功能分类科目名称', ...BY_NATURE),
    row('类', '款', '项', '', '', '', ''),
    row('合计', '', '', '', '', '', ''),
    '',
    '注：本单位无国有资本经营预算，故本表无数据。',
  ];
}

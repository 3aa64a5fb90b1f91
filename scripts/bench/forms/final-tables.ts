/** The tables of final accounts with all that the ministry's form has room for: funds, own money, carry-over. */
import { fen, sumFen, type Fen } from '../../../src/fiscal/money.ts';
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
import { economicList, threePublicSpent } from './economic.ts';
import { numeral, beside, cell, functionRows, printTitled, row, type Style } from './print.ts';

function overview(books: Books, style: Style): string[] {
  const { items, income, carriedIn, carriedOut } = books;
  const amount = (value: Fen) => cell(value, style);
  const lines = [
    ['一、一般公共预算财政拨款收入', amount(income.general)],
    ['二、政府性基金预算财政拨款收入', amount(income.fund)],
    ['三、国有资本经营预算财政拨款收入', style.zero],
    ['四、上级补助收入', style.zero],
    ['五、事业收入', amount(income.own)],
    ['六、经营收入', style.zero],
    ['七、附属单位上缴收入', style.zero],
    ['八、其他收入', style.zero],
  ].map(([name, value], index) => [name!, String(index + 1), value!]);
  const spending = categories(items, style.listsAll).map(([name, own], index) => [
    `${numeral(index + 1)}、${name}`,
    String(index + 32),
    amount(spent(own)),
  ]);
  const total = amount(sumFen([all(income), all(carriedIn)]));
  return [
    row('收入', '', '', '支出', '', ''),
    row('项目', '行次', '决算数', '项目(按功能分类)', '行次', '决算数'),
    row('栏次', '', '1', '栏次', '', '2'),
    ...beside(lines, spending),
    row('本年收入合计', '27', amount(all(income)), '本年支出合计', '58', amount(spent(items))),
    row('使用非财政拨款结余（含专用结余）', '28', '', '结余分配', '59', ''),
    row(
      '年初结转和结余',
      '29',
      amount(all(carriedIn)),
      '年末结转和结余',
      '60',
      amount(all(carriedOut)),
    ),
    row('', '30', '', '', '61', ''),
    row('总计', '31', total, '总计', '62', total),
  ];
}

/** Income by function as it came in: spent, and left over at the first item of its kind, less what was there. */
function incomeTable(books: Books, style: Style): string[] {
  const columns = (own: readonly BookItem[]) => {
    const fiscal = sumFen(own.map((item) => received(books, item, 'fiscal')));
    const rest = sumFen(own.map((item) => received(books, item, 'own')));
    return [sumFen([fiscal, rest]), fiscal, fen(0), rest, fen(0), fen(0), fen(0)].map((amount) =>
      cell(amount, style),
    );
  };
  return [
    row(
      '项目',
      '',
      '本年收入合计',
      '财政拨款收入',
      '上级补助收入',
      '事业收入',
      '经营收入',
      '附属单位上缴收入',
      '其他收入',
    ),
    row('功能分类科目编码', '科目名称', '', '', '', '', '', '', ''),
    row('栏次', '', '1', '2', '3', '4', '5', '6', '7'),
    row('合计', '', ...columns(books.items)),
    ...functionRows(books.items, columns),
  ];
}

function received(books: Books, item: BookItem, of: 'fiscal' | 'own'): Fen {
  const kinds = of === 'own' ? (['own'] as const) : (['general', 'fund'] as const);
  return sumFen(
    kinds.map((kind) => {
      const largest = itemsOf(books, kind).toSorted(
        (a, b) => spentOn(b, kind) - spentOn(a, kind),
      )[0];
      const kept = item === largest ? books.carriedOut[kind] - books.carriedIn[kind] : 0;
      return fen(spentOn(item, kind) + kept);
    }),
  );
}

function expenditure({ items }: Books, style: Style): string[] {
  const amounts = (own: readonly BookItem[]) =>
    [spent(own), basicOf(own), projectOf(own), fen(0), fen(0), fen(0)].map((amount) =>
      cell(amount, style),
    );
  return [
    row(
      '项目',
      '',
      '本年支出合计',
      '基本支出',
      '项目支出',
      '上缴上级支出',
      '经营支出',
      '对附属单位补助支出',
    ),
    row('功能分类科目编码', '科目名称', '', '', '', '', '', ''),
    row('栏次', '', '1', '2', '3', '4', '5', '6'),
    row('合计', '', ...amounts(items)),
    ...functionRows(items, amounts),
  ];
}

function appropriation(books: Books, style: Style): string[] {
  const { items, income, carriedIn, carriedOut } = books;
  const amount = (value: Fen) => cell(value, style);
  const both = (money: Books['income']) => sumFen([money.general, money.fund]);
  const right = (name: string, general: Fen, fund: Fen, at: number) => [
    name,
    String(at),
    ...[sumFen([general, fund]), general, fund].map(amount),
    style.zero,
  ];
  const fiscal = items.filter((item) => spentOn(item, 'general') + spentOn(item, 'fund') > 0);
  const lines = [
    ['一、一般公共预算财政拨款', '1', amount(income.general)],
    ['二、政府性基金预算财政拨款', '2', amount(income.fund)],
    ['三、国有资本经营预算财政拨款', '3', style.zero],
  ];
  const spending = categories(fiscal, style.listsAll).map(([name, own], index) =>
    right(`${numeral(index + 1)}、${name}`, spent(own, 'general'), spent(own, 'fund'), index + 33),
  );
  const end = (name: string, at: number, money: Fen, rest: readonly string[]) =>
    row(name, String(at), amount(money), ...rest);
  const [general, fund] = [spent(items, 'general'), spent(items, 'fund')];
  return [
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
    ...beside(lines, spending),
    end('本年收入合计', 27, both(income), right('本年支出合计', general, fund, 59)),
    end(
      '年初财政拨款结转和结余',
      28,
      both(carriedIn),
      right('年末财政拨款结转和结余', carriedOut.general, carriedOut.fund, 60),
    ),
    end('一、一般公共预算财政拨款', 29, carriedIn.general, ['', '61', '', '', '', '']),
    end('二、政府性基金预算财政拨款', 30, carriedIn.fund, ['', '62', '', '', '', '']),
    end('三、国有资本经营预算财政拨款', 31, fen(0), ['', '63', '', '', '', '']),
    end(
      '总计',
      32,
      sumFen([both(income), both(carriedIn)]),
      right('总计', sumFen([general, carriedOut.general]), sumFen([fund, carriedOut.fund]), 64),
    ),
  ];
}

/** As Yunnan and others print it: carried over, come in, spent and left, each taken apart. */
function generalWithBalances(books: Books, style: Style): string[] {
  const items = itemsOf(books, 'general');
  const largest = items.toSorted(
    (a, b) => projectOf([b], 'general') - projectOf([a], 'general'),
  )[0];
  const amounts = (own: readonly BookItem[]) => {
    const isLargest = largest !== undefined && own.includes(largest);
    const before = isLargest ? books.carriedIn.general : fen(0);
    const after = isLargest ? books.carriedOut.general : fen(0);
    const [basic, project] = [basicOf(own), projectOf(own, 'general')];
    const income = fen(project + after - before);
    return [
      before,
      fen(0),
      before,
      sumFen([basic, income]),
      basic,
      income,
      sumFen([basic, project]),
      basic,
      project,
      after,
      fen(0),
      after,
    ].map((amount) => cell(amount, style));
  };
  const group = (name: string) => [name, '', ''];
  const parts = (name: string) => ['合计', `基本支出${name}`, `项目支出${name}`];
  return [
    row(
      '项目',
      '',
      ...group('年初结转和结余'),
      ...group('本年收入'),
      ...group('本年支出'),
      ...group('年末结转和结余'),
    ),
    row(
      '功能分类科目编码',
      '科目名称',
      ...parts('结转'),
      ...parts(''),
      ...parts(''),
      ...parts('结转和结余'),
    ),
    row('栏次', '', ...Array.from({ length: 12 }, (_, index) => String(index + 1))),
    row('合计', '', ...amounts(items)),
    ...functionRows(items, amounts),
  ];
}

function generalExpenditure(books: Books, style: Style): string[] {
  const items = itemsOf(books, 'general');
  const amounts = (own: readonly BookItem[]) =>
    [spent(own, 'general'), basicOf(own), projectOf(own, 'general')].map((amount) =>
      cell(amount, style),
    );
  return [
    row('项目', '', '本年支出', '', ''),
    row('功能分类科目编码', '科目名称', '小计', '基本支出', '项目支出'),
    row('栏次', '', '1', '2', '3'),
    row('合计', '', ...amounts(items)),
    ...functionRows(items, amounts),
  ];
}

function fund(books: Books, style: Style): string[] {
  const items = itemsOf(books, 'fund');
  const { carriedIn, income, carriedOut } = books;
  const amounts = [
    carriedIn.fund,
    income.fund,
    spent(items, 'fund'),
    fen(0),
    spent(items, 'fund'),
    carriedOut.fund,
  ].map((amount) => cell(amount, style));
  return [
    row('项目', '', '年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'),
    row('功能分类科目编码', '科目名称', '', '', '小计', '基本支出', '项目支出', ''),
    row('栏次', '', '1', '2', '3', '4', '5', '6'),
    row('合计', '', ...(items.length > 0 ? amounts : ['', '', '', '', '', ''])),
    ...functionRows(items, () => amounts),
    ...(items.length > 0
      ? []
      : ['', '注：本单位没有政府性基金收入，也没有政府性基金支出，故本表无数据。']),
  ];
}

/** All of them; accounts before 2020 have no table of state capital. */
export function finalTables(books: Books, style: Style, number: number): string[] {
  const titles: readonly (readonly [string, string[]])[] = [
    ['收入支出决算总表', overview(books, style)],
    ['收入决算表', incomeTable(books, style)],
    ['支出决算表', expenditure(books, style)],
    ['财政拨款收入支出决算总表', appropriation(books, style)],
    number % 2 === 0
      ? ['一般公共预算财政拨款支出决算表', generalExpenditure(books, style)]
      : ['一般公共预算财政拨款收入支出决算表', generalWithBalances(books, style)],
    ['一般公共预算财政拨款基本支出决算表', economicList(books, style, 'one')],
    ['政府性基金预算财政拨款收入支出决算表', fund(books, style)],
    [
      '国有资本经营预算财政拨款支出决算表',
      [
        row('项目', '', '本年支出', '', ''),
        row('科目代码', '科目名称', '合计', '基本支出', '项目支出'),
        row('栏次', '', '1', '2', '3'),
        row('合计', '', '', '', ''),
        '',
        '本单位没有国有资本经营预算财政拨款支出，本表为空表。',
      ],
    ],
    [
      '一般公共预算财政拨款“三公”经费支出决算表',
      threePublicSpent(books, { ...style, unit: '万元' }),
    ],
  ];
  return printTitled(titles, (position) => `公开0${position}表`, books, style, number);
}

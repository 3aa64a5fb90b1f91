/** The tables of a budget in the form that most provinces print since 2021. */
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
  type MoneyKind,
} from './books.ts';
import { economicList, threePublicRow, threePublicRows } from './economic.ts';
import { numeral, beside, cell, functionRows, printTitled, row, type Style } from './print.ts';

const MONEY_NAMES = [
  ['general', '一般公共预算'],
  ['fund', '政府性基金预算'],
] as const satisfies readonly (readonly [MoneyKind, string])[];

function overview(books: Books, style: Style): string[] {
  const { items, income, carriedIn, carriedOut } = books;
  const year = all(income);
  const total = sumFen([year, all(carriedIn)]);
  const left = [
    ['一、一般公共预算拨款收入', cell(income.general, style)],
    ['二、政府性基金预算拨款收入', cell(income.fund, style)],
    ['三、国有资本经营预算拨款收入', style.zero],
    ['四、财政专户管理资金收入', style.zero],
    ['五、事业收入', cell(income.own, style)],
    ['六、其他收入', style.zero],
  ];
  const right = categories(items, style.listsAll).map(([name, own], index) => [
    `${numeral(index + 1)}、${name}`,
    cell(spent(own), style),
  ]);
  return [
    row('收入', '', '支出', ''),
    row('项目', '预算数', '项目', '预算数'),
    ...beside(left, right),
    row('本年收入合计', cell(year, style), '本年支出合计', cell(spent(items), style)),
    row('上年结转结余', cell(all(carriedIn), style), '年终结转结余', cell(all(carriedOut), style)),
    row('收入总计', cell(total, style), '支出总计', cell(total, style)),
  ];
}

/** Income in one row for the agency, beside its sum: kinds of the year, and of what was left. */
function incomeByAgency(books: Books, style: Style): string[] {
  const { account, income, carriedIn } = books;
  const amounts = [
    sumFen([all(income), all(carriedIn)]),
    all(income),
    income.general,
    income.fund,
    income.own,
    all(carriedIn),
    carriedIn.general,
    carriedIn.fund,
    carriedIn.own,
  ].map((amount) => cell(amount, style));
  return [
    row(
      '部门（单位）代码',
      '部门（单位）名称',
      '合计',
      '本年收入',
      '',
      '',
      '',
      '上年结转结余',
      '',
      '',
      '',
    ),
    row(
      '',
      '',
      '',
      '小计',
      '一般公共预算',
      '政府性基金预算',
      '事业收入',
      '小计',
      '一般公共预算',
      '政府性基金预算',
      '单位资金',
    ),
    row('', '合计', ...amounts),
    row('101', account.agency, ...amounts),
    row('101001', `${account.agency}本级`, ...amounts),
  ];
}

const spending = (items: readonly BookItem[], style: Style): string[] =>
  [spent(items), basicOf(items), projectOf(items)].map((amount) => cell(amount, style));

function expenditure({ items }: Books, style: Style): string[] {
  const none = ['', '', ''];
  return [
    row(
      '科目编码',
      '科目名称',
      '合计',
      '基本支出',
      '项目支出',
      '上缴上级支出',
      '事业单位经营支出',
      '对附属单位补助支出',
    ),
    row('', '合计', ...spending(items, style), ...none),
    ...functionRows(items, (own) => [...spending(own, style), ...none]),
  ];
}

function appropriation(books: Books, style: Style): string[] {
  const { items, income, carriedIn, carriedOut } = books;
  const [year, before] = [income, carriedIn].map((money) =>
    sumFen([money.general, money.fund]),
  ) as [Fen, Fen];
  const line = (name: string, general: Fen, fund: Fen) => [
    name,
    cell(sumFen([general, fund]), style),
    cell(general, style),
    cell(fund, style),
    style.zero,
  ];
  const fiscal = items.filter((item) => spentOn(item, 'general') + spentOn(item, 'fund') > 0);
  const general = spent(items, 'general');
  const fund = spent(items, 'fund');
  const left = [
    ['一、本年收入', cell(year, style)],
    ...MONEY_NAMES.map(([kind, name], index) => [
      `（${numeral(index + 1)}）${name}拨款`,
      cell(income[kind], style),
    ]),
    ['（三）国有资本经营预算拨款', style.zero],
    ['二、上年结转', cell(before, style)],
    ...MONEY_NAMES.map(([kind, name], index) => [
      `（${numeral(index + 1)}）${name}拨款`,
      cell(carriedIn[kind], style),
    ]),
    ['（三）国有资本经营预算拨款', style.zero],
  ];
  const right = [
    line('一、本年支出', general, fund),
    ...categories(fiscal, style.listsAll).map(([name, own], index) =>
      line(`（${numeral(index + 1)}）${name}`, spent(own, 'general'), spent(own, 'fund')),
    ),
    line('二、年终结转结余', carriedOut.general, carriedOut.fund),
  ];
  const total = cell(sumFen([year, before]), style);
  return [
    row('收入', '', '支出', '', '', '', ''),
    row('项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'),
    ...beside(left, right),
    row(
      '收入总计',
      total,
      ...line(
        '支出总计',
        sumFen([general, carriedOut.general]),
        sumFen([fund, carriedOut.fund]),
      ).with(1, cell(sumFen([year, before]), style)),
    ),
  ];
}

/** By function, basic expenditure taken apart; the share of the office in it is printed where all is one item's. */
function generalExpenditure(books: Books, style: Style, splits: boolean): string[] {
  const items = itemsOf(books, 'general');
  const amounts = (own: readonly BookItem[]) => {
    const basic = basicOf(own);
    // The office's costs are those of 行政运行, the first item with basic expenditure.
    const first = items.find((item) => item.basic > 0);
    const isOffice = first !== undefined && own.includes(first);
    const office = isOffice ? Math.min(basic, Math.round(first.basic / 5)) : 0;
    return [
      spent(own, 'general'),
      basic,
      ...(splits ? [fen(basic - office), fen(office)] : []),
      projectOf(own, 'general'),
    ].map((amount) => cell(fen(amount), style));
  };
  return [
    splits
      ? row('科目编码', '科目名称', '合计', '基本支出', '', '', '项目支出')
      : row('支出功能分类科目', '', '本年一般公共预算支出', '', ''),
    splits
      ? row('', '', '', '小计', '人员经费', '公用经费', '')
      : row('科目编码', '科目名称', '小计', '基本支出', '项目支出'),
    row('', '合计', ...amounts(items)),
    ...functionRows(items, amounts),
  ];
}

function fundExpenditure(books: Books, style: Style): string[] {
  const items = itemsOf(books, 'fund');
  const amounts = (own: readonly BookItem[]) =>
    [spent(own, 'fund'), fen(0), spent(own, 'fund')].map((amount) => cell(amount, style));
  return [
    row('科目编码', '科目名称', '本年政府性基金预算支出', '', ''),
    row('', '', '合计', '基本支出', '项目支出'),
    row('', '合计', ...(items.length > 0 ? amounts(items) : ['', '', ''])),
    ...functionRows(items, amounts),
    ...(items.length > 0 ? [] : ['', '说明：本部门没有使用政府性基金预算安排的支出，本表无数据。']),
  ];
}

function projects(books: Books, style: Style): string[] {
  const own = books.items.filter((item) => projectOf([item]) > 0);
  const amounts = (items: readonly BookItem[]) =>
    [
      projectOf(items),
      projectOf(items, 'general'),
      spent(items, 'fund'),
      fen(0),
      spent(items, 'own'),
    ].map((amount) => cell(amount, style));
  return [
    row(
      '类型',
      '项目名称',
      '项目单位',
      '合计',
      '一般公共预算',
      '政府性基金预算',
      '国有资本经营预算',
      '单位资金',
    ),
    row('合计', '', '', ...amounts(own)),
    ...own.map((item) =>
      row('特定目标类', `${item.names[2]}项目`, books.account.agency, ...amounts([item])),
    ),
  ];
}

function procurement(style: Style): string[] {
  const wan = (amount: number) => cell(fen(amount * 1_000_000), style);
  return [
    row(
      '采购项目',
      '采购品目名称',
      '计量单位',
      '数量',
      '总计',
      '一般公共预算',
      '政府性基金预算',
      '其他资金',
    ),
    row('合计', '', '', '', wan(9), wan(9), '', ''),
    row('办公设备购置', '台式计算机', '台', '12', wan(6), wan(6), '', ''),
    row('业务培训', '其他服务', '项', '1', wan(3), wan(3), '', ''),
  ];
}

/** All of them; `number` picks how each place does what they do differently. */
export function budgetTables(books: Books, style: Style, number: number): string[] {
  const titles: readonly (readonly [string, string[]])[] = [
    ['部门收支总表', overview(books, style)],
    ['部门收入总表', incomeByAgency(books, style)],
    ['部门支出总表', expenditure(books, style)],
    ['财政拨款收支总表', appropriation(books, style)],
    ['一般公共预算支出表', generalExpenditure(books, style, number % 4 === 0)],
    ['一般公共预算基本支出表', economicList(books, style, number % 3 === 0 ? 'two' : 'one')],
    [
      '一般公共预算“三公”经费支出表',
      number % 3 < 2
        ? threePublicRow(books, { ...style, unit: '万元' }, number % 3 === 0)
        : threePublicRows(books, { ...style, unit: '万元' }),
    ],
    ['政府性基金预算支出表', fundExpenditure(books, style)],
    [
      '国有资本经营预算支出表',
      [
        row('科目编码', '科目名称', '本年国有资本经营预算支出', '', ''),
        row('', '', '合计', '基本支出', '项目支出'),
        row('', '合计', '', '', ''),
        '',
        '注：本部门没有国有资本经营预算支出，故本表为空表。',
      ],
    ],
    ...(number % 3 === 1
      ? [
          ['项目支出表', projects(books, style)] as const,
          ['政府采购预算表', procurement(style)] as const,
        ]
      : []),
  ];
  return printTitled(titles, (position) => `预算公开表${position}`, books, style, number);
}

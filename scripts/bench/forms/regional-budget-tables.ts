/** Budgets in forms of single provinces: codes in three columns, kinds as rows, sums only at the end. */
import { fen, sumFen, type Fen } from '../../../src/fiscal/money.ts';
import { numeral, sumOf } from '../print-tables.ts';
import {
  all,
  basicOf,
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
import { beside, cell, frame, row, type Style } from './print.ts';

/** 2010601 as 201, 06, 01; of a category the first, of a section the first two. */
const codeCells = (code: string) => [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];

const categories = (items: readonly BookItem[]) =>
  [...Map.groupBy(items, ({ names }) => names[0])] as const;

function byCode(
  items: readonly BookItem[],
  head: readonly string[],
  amounts: (own: readonly BookItem[]) => readonly string[],
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

/** As in Shanghai: totals without a sum of the year, 类 款 项 in columns of their own. */
function shanghai(books: Books, style: Style): [string, string[]][] {
  const { items, income, carriedIn } = books;
  const amount = (value: Fen) => cell(value, style);
  // Nothing is left at the end of a year that has only been planned.
  const received = (kind: MoneyKind) => sumFen([income[kind], carriedIn[kind]]);
  const fiscal = sumFen([received('general'), received('fund')]);
  const own = items.filter((item) => spentOn(item, 'general') + spentOn(item, 'fund') > 0);
  const lines = [
    ['一、财政拨款收入', amount(fiscal)],
    ['1、一般公共预算资金', amount(received('general'))],
    ['2、政府性基金', amount(received('fund'))],
    ['3、国有资本经营预算', style.zero],
    ['二、事业收入', amount(received('own'))],
    ['三、事业单位经营收入', style.zero],
    ['四、其他收入', style.zero],
  ];
  const numbered = (each: readonly BookItem[], values: (own: readonly BookItem[]) => Fen[]) =>
    categories(each).map(([name, mine], index) => [
      `${numeral(index + 1)}、${name}`,
      ...values(mine).map(amount),
    ]);
  const kinds = (mine: readonly BookItem[]) => [
    sumFen([spent(mine, 'general'), spent(mine, 'fund')]),
    spent(mine, 'general'),
    spent(mine, 'fund'),
  ];
  const total = amount(spent(items));
  return [
    [
      '收支预算总表',
      [
        row('本年收入', '', '本年支出', ''),
        row('项目', '预算数', '项目', '预算数'),
        ...beside(
          lines,
          numbered(items, (mine) => [spent(mine)]),
        ),
        row('收入总计', total, '支出总计', total),
      ],
    ],
    [
      '收入预算总表',
      byCode(
        items,
        ['合计', '财政拨款收入', '事业收入', '事业单位经营收入', '其他收入'],
        (mine) => [
          amount(spent(mine)),
          amount(kinds(mine)[0]!),
          amount(spent(mine, 'own')),
          '',
          '',
        ],
        '收入预算',
      ),
    ],
    [
      '支出预算总表',
      byCode(
        items,
        ['合计', '基本支出', '项目支出'],
        (mine) => [spent(mine), basicOf(mine), projectOf(mine)].map(amount),
        '支出预算',
      ),
    ],
    [
      '财政拨款收支预算总表',
      [
        row('财政拨款收入', '', '财政拨款支出', '', '', ''),
        row('项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算'),
        ...beside(
          [
            ['一、一般公共预算资金', amount(received('general'))],
            ['二、政府性基金', amount(received('fund'))],
            ['三、国有资本经营预算', style.zero],
          ],
          numbered(own, kinds),
        ),
        row('收入总计', amount(fiscal), '支出总计', ...kinds(own).map(amount)),
      ],
    ],
    [
      '一般公共预算支出功能分类预算表',
      byCode(
        itemsOf(books, 'general'),
        ['合计', '基本支出', '项目支出'],
        (mine) => [spent(mine, 'general'), basicOf(mine), projectOf(mine, 'general')].map(amount),
        '一般公共预算支出',
      ),
    ],
    [
      '政府性基金预算支出功能分类预算表',
      byCode(
        itemsOf(books, 'fund'),
        ['合计', '基本支出', '项目支出'],
        (mine) => [spent(mine, 'fund'), fen(0), spent(mine, 'fund')].map(amount),
        '政府性基金预算支出',
      ).concat(
        itemsOf(books, 'fund').length > 0 ? [] : ['', '注：本单位无政府性基金预算，故本表无数据。'],
      ),
    ],
    [
      '国有资本经营预算支出功能分类预算表',
      [
        row('项目', '', '', '', '国有资本经营预算支出', '', ''),
        row('功能分类科目编码', '', '', '功能分类科目名称', '合计', '基本支出', '项目支出'),
        row('类', '款', '项', '', '', '', ''),
        row('合计', '', '', '', '', '', ''),
        '',
        '注：本单位无国有资本经营预算，故本表无数据。',
      ],
    ],
    ['一般公共预算基本支出部门预算经济分类预算表', economicList(books, style, 'two')],
    ['“三公”经费和机关运行经费预算表', threePublicRow(books, { ...style, unit: '万元' }, true)],
  ];
}

/** As in Guangdong: income and expenditure as rows, expenses below what they are part of. */
function guangdong(books: Books, style: Style): [string, string[]][] {
  const { items, income, carriedIn, carriedOut, account } = books;
  const { year, cars, reception } = account;
  const amount = (value: number) => cell(fen(value), style);
  const now = `${year}年预算`;
  const fiscal = sumFen([income.general, income.fund]);
  const total = amount(all(income) + all(carriedIn));
  const own = items.filter((item) => spentOn(item, 'general') + spentOn(item, 'fund') > 0);
  const received = [
    ['一、财政拨款', amount(fiscal)],
    ['（一）一般公共预算', amount(income.general)],
    ['（二）政府性基金预算', amount(income.fund)],
    ['二、财政专户拨款', style.zero],
    ['三、其他资金', amount(income.own)],
  ];
  const wan = { ...style, unit: '万元' } as const;
  const expense = (name: string, value: number) => row(name, cell(fen(value), wan));
  const general = itemsOf(books, 'general');
  return [
    [
      '收支总体情况表',
      [
        row('收入', '', '支出', ''),
        row('项目', now, '项目', now),
        ...beside(
          received,
          categories(items).map(([name, mine], index) => [
            `${numeral(index + 1)}、${name}`,
            amount(spent(mine)),
          ]),
        ),
        row('本年收入合计', amount(all(income)), '本年支出合计', amount(spent(items))),
        row('四、上级补助收入', style.zero, '对附属单位补助支出', style.zero),
        row('五、附属单位上缴收入', style.zero, '上缴上级支出', style.zero),
        row('六、用事业基金弥补收支总额', style.zero, '', ''),
        row('七、上年结转', amount(all(carriedIn)), '结转下年', amount(all(carriedOut))),
        row('收入总计', total, '支出总计', total),
      ],
    ],
    [
      '收入总体情况表',
      [
        row('项目', now),
        ...received.map((line) => row(...line)),
        row('本年收入合计', amount(all(income))),
        row('四、上级补助收入', style.zero),
        row('五、上年结转', amount(all(carriedIn))),
        row('收入总计', total),
      ],
    ],
    [
      '支出总体情况表',
      [
        row('项目', now),
        row('一、基本支出', amount(basicOf(items))),
        row('工资福利支出等人员经费', amount(sumOf(account.people))),
        row('商品和服务支出等公用经费', amount(sumOf(account.office))),
        row('二、项目支出', amount(projectOf(items))),
        row('本年支出合计', amount(spent(items))),
        row('三、结转下年', amount(all(carriedOut))),
        row('支出总计', total),
      ],
    ],
    [
      '财政拨款收支总体情况表',
      [
        row('收入', '', '支出', ''),
        row('项目', now, '项目', now),
        ...beside(
          [
            ['一、一般公共预算', amount(income.general)],
            ['二、政府性基金预算', amount(income.fund)],
            ['三、国有资本经营预算', style.zero],
          ],
          categories(own).map(([name, mine], index) => [
            `${numeral(index + 1)}、${name}`,
            amount(spent(mine, 'general') + spent(mine, 'fund')),
          ]),
        ),
        row(
          '本年收入合计',
          amount(fiscal),
          '本年支出合计',
          amount(spent(items, 'general') + spent(items, 'fund')),
        ),
        row(
          '上年结转',
          amount(carriedIn.general + carriedIn.fund),
          '结转下年',
          amount(carriedOut.general + carriedOut.fund),
        ),
        row(
          '收入总计',
          amount(fiscal + carriedIn.general + carriedIn.fund),
          '支出总计',
          amount(fiscal + carriedIn.general + carriedIn.fund),
        ),
      ],
    ],
    [
      '一般公共预算支出情况表(按功能分类科目)',
      [
        row('功能科目编码', '功能科目名称', '合计', '其中：基本支出', '项目支出'),
        row(
          '合计',
          '',
          amount(spent(general, 'general')),
          amount(basicOf(general)),
          amount(projectOf(general, 'general')),
        ),
        ...functionTree(general).map(({ code, name, items: mine }) =>
          row(
            code,
            name,
            amount(spent(mine, 'general')),
            amount(basicOf(mine)),
            amount(projectOf(mine, 'general')),
          ),
        ),
      ],
    ],
    [
      '一般公共预算基本支出情况表(按支出经济分类科目)',
      [
        row('支出经济分类', now),
        row('合计', amount(basicOf(items))),
        ...[...account.people, ...account.office]
          .filter((item) => item.amount > 0)
          .map(({ code, name, amount: value }) => row(`[${code}]${name}`, amount(value))),
      ],
    ],
    [
      '一般公共预算安排的行政经费及“三公”经费预算表',
      [
        row('项目', now),
        expense('行政经费', sumOf(account.office)),
        expense('“三公”经费', cars.planned + reception.planned),
        expense('其中：（一）因公出国(境)支出', 0),
        expense('（二）公务用车购置及运行维护支出', cars.planned),
        expense('1、公务用车购置', 0),
        expense('2、公务用车运行维护费', cars.planned),
        expense('（三）公务接待费支出', reception.planned),
      ],
    ],
    [
      '政府性基金预算支出情况表',
      [
        row('功能科目编码', '功能科目名称', '合计', '基本支出', '项目支出'),
        row('合计', '', amount(spent(items, 'fund')), style.zero, amount(spent(items, 'fund'))),
        ...functionTree(itemsOf(books, 'fund')).map(({ code, name, items: mine }) =>
          row(code, name, amount(spent(mine, 'fund')), style.zero, amount(spent(mine, 'fund'))),
        ),
        ...(itemsOf(books, 'fund').length > 0
          ? []
          : ['', '注：本表无数据，本单位没有政府性基金预算支出。']),
      ],
    ],
    [
      '国有资本经营预算支出情况表',
      [
        row('功能科目编码', '功能科目名称', '合计', '基本支出', '项目支出'),
        row('合计', '', style.zero, style.zero, style.zero),
        '',
        '注：本单位没有国有资本经营预算支出，本表为空表。',
      ],
    ],
  ];
}

/** The tables of one of the two forms. */
export function regionalBudgetTables(books: Books, style: Style, number: number): string[] {
  const titles = number % 4 === 0 ? shanghai(books, style) : guangdong(books, style);
  return titles.flatMap(([title, lines], index) => {
    const unit = title.includes('三公') ? '万元' : style.unit;
    return [...frame(books, title, `表${index + 1}`, { ...style, unit }, number), ...lines, ''];
  });
}

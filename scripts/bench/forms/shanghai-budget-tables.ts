/** A budget in the form of Shanghai: codes in three columns, sums at the end, no sum of the year. */
import { fen, sumFen, type Fen } from '../../../src/fiscal/money.ts';
import { numeral } from '../print-cells.ts';
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
import { beside, cell, row, type Amounts, type Style } from './print.ts';

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

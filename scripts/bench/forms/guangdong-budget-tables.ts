/** A budget in the form of Guangdong: income and expenditure as rows, expenses below what they are part of. */
import { fen, sumFen } from '../../../src/fiscal/money.ts';
import { numeral, sumOf } from '../print-cells.ts';
import {
  all,
  basicOf,
  categories,
  itemsOf,
  projectOf,
  spent,
  spentOn,
  type Books,
} from './books.ts';
import { beside, cell, functionRows, row, type Style } from './print.ts';

/** Its tables with their titles. */
export function guangdongBudgetTables(books: Books, style: Style): [string, string[]][] {
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
        ...functionRows(general, (mine) => [
          amount(spent(mine, 'general')),
          amount(basicOf(mine)),
          amount(projectOf(mine, 'general')),
        ]),
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
        ...functionRows(itemsOf(books, 'fund'), (mine) => [
          amount(spent(mine, 'fund')),
          style.zero,
          amount(spent(mine, 'fund')),
        ]),
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

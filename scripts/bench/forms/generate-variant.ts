/**
 * Reports in the forms of many places, all of whose numbers agree: other tables, units, orders and words than those of
 * `generateReport`. What checks find to differ in them is a false alarm.
 */
import { KIND_NAMES, type ReportKind } from '../../../src/fiscal/report.ts';
import { chanceOf } from '../account.ts';
import { inventBooks } from './books.ts';
import { budgetTables } from './budget-tables.ts';
import { finalTables } from './final-tables.ts';
import { numeral, type Style } from './print.ts';
import { regionalBudgetTables } from './regional-budget-tables.ts';
import { accountsInShort, budgetCompared, numbersOf, totalsTakenApart } from './prose.ts';

export interface Variant {
  readonly agency: string;
  readonly year: number;
  readonly kind: ReportKind;
  readonly text: string;
}

const TERMS = [
  '财政拨款收入：指同级财政部门拨付的资金。',
  '事业收入：指事业单位开展业务活动取得的收入。',
  '其他收入：指上述收入以外的收入。',
  '基本支出：指为保障机构正常运转发生的人员支出和公用支出。',
  '项目支出：指在基本支出之外为完成特定任务发生的支出。',
  '“三公”经费：指因公出国（境）费、公务用车购置及运行费和公务接待费。',
  '机关运行经费：指为保障单位运行用于购买货物和服务的各项资金。',
];

/** Variant number so much; the same seed and number give the same. */
export function generateVariant(seed: number, number: number): Variant {
  const chance = chanceOf(seed, number);
  const kind = number % 2 === 0 ? 'budget' : 'final';
  const unit = number % 5 < 2 ? '元' : '万元';
  // The form of Shanghai has no room for what years leave over.
  const books = inventBooks(number, kind, unit, chance, number % 12 !== 0);
  const { agency, year } = books.account;
  const style: Style = {
    unit,
    isGrouped: chance.happens(50),
    zero: chance.oneOf(['', '0.00', '0', '——']),
    listsAll: false,
  };
  const numbers = numbersOf(books, style, chance);
  const scope = number % 3 === 0 ? '单位' : '部门';
  const name = KIND_NAMES[kind];
  const budgets = number % 3 === 0 ? regionalBudgetTables : budgetTables;
  const tables = kind === 'budget' ? budgets : finalTables;
  const sections =
    kind === 'budget'
      ? budgetCompared(numbers)
      : chance.oneOf([totalsTakenApart, accountsInShort])(numbers);
  const prose = sections.flatMap(([title, paragraphs], index) => [
    '',
    `${numeral(index + 1)}、${title}`,
    ...paragraphs.flatMap((paragraph) => ['', paragraph]),
  ]);
  const parts: (readonly [string, readonly string[]])[] = [
    [
      `${scope}概况`,
      [
        '',
        '一、主要职责',
        '',
        '贯彻执行国家有关法律法规和方针政策。',
        '',
        '二、机构设置',
        '',
        `内设机构${chance.between(3, 9)}个。`,
      ],
    ],
    ...(number % 4 < 2
      ? ([
          [`${year}年${scope}${name}表`, tables(books, style, number)],
          [`${year}年${scope}${name}情况说明`, prose],
        ] as const)
      : ([
          [`${year}年${scope}${name}情况说明`, prose],
          [`${year}年${scope}${name}表`, tables(books, style, number)],
        ] as const)),
    ['名词解释', TERMS.flatMap((term, index) => ['', `${numeral(index + 1)}、${term}`])],
  ];
  const lines = [
    `${agency}${year}年${scope}${name}公开`,
    ...parts.flatMap(([title, body], index) => [
      '',
      `第${numeral(index + 1)}部分 ${title}`,
      ...body,
    ]),
  ];
  return { agency, year, kind, text: `${lines.join('\n')}\n` };
}

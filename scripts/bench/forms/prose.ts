/** The running text in the words of different places; every number in it is one of the books. */
import { fen, sumFen, type Fen } from '../../../src/fiscal/money.ts';
import { sumOf, type Chance } from '../account.ts';
import { all, basicOf, itemsOf, projectOf, spent, spentOn, type Books } from './books.ts';
import { percent, print, type Style } from './print.ts';

/** Sections with their paragraphs. */
export type Sections = readonly (readonly [title: string, paragraphs: readonly string[]])[];

/** What every wording needs of the books. */
export interface Numbers {
  readonly books: Books;
  readonly year: number;
  readonly money: (amount: Fen) => string;
  /** Always in 万元: texts that print 元 elsewhere, too. */
  readonly wan: (amount: number) => string;
  readonly chance: Chance;
  readonly total: Fen;
  readonly basic: Fen;
  readonly project: Fen;
  readonly general: Fen;
  readonly people: Fen;
  readonly office: Fen;
}

export function numbersOf(books: Books, style: Style, chance: Chance): Numbers {
  const { items, account } = books;
  return {
    books,
    year: account.year,
    money: (amount) => `${print(amount, style)}${chance.oneOf(['', ' '])}${style.unit}`,
    wan: (amount) => `${print(fen(amount), { ...style, unit: '万元' })}万元`,
    chance,
    total: sumFen([all(books.income), all(books.carriedIn)]),
    basic: basicOf(items),
    project: projectOf(items),
    general: spent(items, 'general'),
    people: sumOf(account.people),
    office: sumOf(account.office),
  };
}

/** `比上年增加 3.00 万元，增长 1.00%`, by whatever the year before was. */
function change(
  { money, chance, year }: Numbers,
  now: Fen,
  words: readonly [against: string, verb: 'long' | 'short'],
): string {
  const last = fen(Math.max(100, Math.round((now * chance.between(70, 130)) / 100)));
  const gap = fen(Math.abs(now - last));
  const against = words[0].replace('YEAR', String(year - 1));
  if (gap === 0) return `${against}持平`;
  const isMore = now > last;
  const [verb, rate] = isMore ? ['增加', '增长'] : ['减少', words[1] === 'long' ? '下降' : '降低'];
  return `${against}${verb}${money(gap)}，${rate}${percent(gap, last)}`;
}

/** As Xinjiang and Beijing word final accounts: totals taken apart, each compared with last year and the budget. */
export function totalsTakenApart(numbers: Numbers): Sections {
  const { books, year, money, total, basic, project, general, wan, office, people } = numbers;
  const { income, carriedIn, carriedOut, items, account } = books;
  const compared = (amount: Fen) => change(numbers, amount, ['比上年', 'long']);
  return [
    [
      '收入支出决算总体情况说明',
      [
        `${year}年度收入总计${money(total)}，其中：本年收入合计${money(all(income))}，使用非财政拨款结余0.00${unitOf(numbers)}，年初结转和结余${money(all(carriedIn))}。`,
        `${year}年度支出总计${money(total)}，其中：本年支出合计${money(spent(items))}，结余分配0.00${unitOf(numbers)}，年末结转和结余${money(all(carriedOut))}。`,
        `收入支出总体与上年相比，${compared(total).replace('比上年', '')}，主要原因是：人员工资调整，项目经费变化。`,
      ],
    ],
    [
      '收入决算情况说明',
      [
        `本年收入${money(all(income))}，其中：财政拨款收入${money(sumFen([income.general, income.fund]))}，占${percent(sumFen([income.general, income.fund]), all(income))}；上级补助收入0.00${unitOf(numbers)}，占0.00%；事业收入${money(income.own)}，占${percent(income.own, all(income))}；经营收入0.00${unitOf(numbers)}，占0.00%；其他收入0.00${unitOf(numbers)}，占0.00%。`,
      ],
    ],
    [
      '支出决算情况说明',
      [
        `本年支出${money(spent(items))}，其中：基本支出${money(basic)}，占${percent(basic, spent(items))}；项目支出${money(project)}，占${percent(project, spent(items))}；上缴上级支出0.00${unitOf(numbers)}，占0.00%。`,
      ],
    ],
    [
      '一般公共预算财政拨款支出决算情况说明',
      [
        `（一）一般公共预算财政拨款支出决算总体情况`,
        `${year}年度一般公共预算财政拨款支出${money(general)}，占本年支出合计的${percent(general, spent(items))}。与上年相比，${compared(general).replace('比上年', '')}，主要原因是项目调整。`,
        `（二）一般公共预算财政拨款支出决算结构情况`,
        [...Map.groupBy(itemsOf(books, 'general'), ({ names }) => names[0])]
          .map(
            ([name, own], index) =>
              `${index + 1}.${name}（类）${money(spent(own, 'general'))}，占${percent(spent(own, 'general'), general)}`,
          )
          .join('；') + '。',
        `（三）一般公共预算财政拨款支出决算具体情况`,
        ...itemsOf(books, 'general').map((item, index) => {
          const [category, section, name] = item.names;
          const now = spentOn(item, 'general');
          return `${index + 1}.${category}（类）${section}（款）${name}（项）：支出决算数为${money(now)}，${change(numbers, now, ['比上年决算', 'short'])}，主要原因是：年度间项目安排不同。`;
        }),
      ],
    ],
    [
      '一般公共预算财政拨款基本支出决算情况说明',
      [
        `${year}年度一般公共预算财政拨款基本支出${money(basic)}，其中：人员经费${money(people)}，包括：基本工资、津贴补贴等。公用经费${money(office)}，包括：办公费、水费等。`,
      ],
    ],
    [
      '财政拨款“三公”经费支出决算情况说明',
      [
        `${year}年度“三公”经费财政拨款支出全年预算${wan(account.cars.planned + account.reception.planned)}，决算${wan(account.cars.spent + account.reception.spent)}。`,
        `因公出国（境）费支出0.00万元，占0.00%；公务用车购置及运行维护费支出${wan(account.cars.spent)}；公务接待费支出${wan(account.reception.spent)}。国内公务接待${account.reception.visits}批次，${account.reception.guests}人次。`,
        `具体情况：因公出国（境）费全年支出0.00万元，全年安排因公出国（境）团组0个。公务用车购置费0.00万元，公务用车运行维护费${wan(account.cars.spent)}，主要用于燃料、维修、保险。公务用车购置数0辆，公务用车保有量${account.cars.count}辆。`,
      ],
    ],
    [
      '其他重要事项的情况说明',
      [
        `（一）机关运行经费支出情况`,
        `${year}年度机关运行经费支出${money(office)}，${change(numbers, office, ['比上年', 'long'])}，主要原因是：落实过紧日子要求。`,
        `（二）政府采购支出情况`,
        `${year}年度政府采购支出总额9.00万元，其中：政府采购货物支出6.00万元、政府采购工程支出0.00万元、政府采购服务支出3.00万元。授予中小企业合同金额9.00万元，占政府采购支出总额的100.00%。`,
        `（三）国有资产占用情况`,
        `截至${year}年12月31日，本单位共有车辆${account.cars.count + 1}辆，其中：副部（省）级及以上领导用车0辆、主要负责人用车0辆、机要通信用车0辆、应急保障用车1辆、执法执勤用车${account.cars.count}辆、特种专业技术用车0辆、离退休干部服务用车0辆、其他用车0辆。单价100万元（含）以上设备0台（套）。`,
        `（四）预算绩效情况`,
        `本单位对${account.projects.length}个项目开展了绩效自评。`,
      ],
    ],
  ];
}

const unitOf = ({ books }: Numbers): string => books.unit;

/** As Guangxi and Hunan word budgets: by category, by kind of expenditure, compared with the year before. */
export function budgetCompared(numbers: Numbers): Sections {
  const { books, year, money, total, basic, project, general, people, office, wan } = numbers;
  const { income, carriedIn, items, account } = books;
  const compared = (amount: Fen) => change(numbers, amount, ['同比', 'long']);
  const against = (amount: Fen) => change(numbers, amount, ['较上年', 'long']);
  return [
    [
      '部门收支总体情况说明',
      [
        `${year}年收支总预算${money(total)}，${against(total)}，主要原因是：人员增加。收入包括：一般公共预算拨款收入${money(income.general)}、政府性基金预算拨款收入${money(income.fund)}、事业收入${money(income.own)}、上年结转结余${money(all(carriedIn))}。`,
      ],
    ],
    [
      '部门收入总体情况说明',
      [
        `${year}年收入预算${money(total)}，其中：一般公共预算拨款收入${money(income.general)}，占${percent(income.general, total)}，${compared(income.general)}；政府性基金预算拨款收入${money(income.fund)}，占${percent(income.fund, total)}；事业收入${money(income.own)}，占${percent(income.own, total)}；上年结转结余${money(all(carriedIn))}，占${percent(all(carriedIn), total)}。`,
      ],
    ],
    [
      '部门支出总体情况说明',
      [
        `${year}年本年支出合计${money(spent(items))}，其中：基本支出${money(basic)}，占${percent(basic, spent(items))}；项目支出${money(project)}，占${percent(project, spent(items))}。`,
      ],
    ],
    [
      '一般公共预算支出情况说明',
      [
        `${year}年一般公共预算支出${money(general)}，${against(general)}。其中：`,
        `（一）按支出功能分类，${itemsOf(books, 'general')
          .map((item) => `${item.names[2]}${money(spentOn(item, 'general'))}`)
          .join('，')}。`,
        `（二）按支出结构分类，基本支出预算${money(basic)}，占一般公共预算支出的${percent(basic, general)}，${compared(basic)}；项目支出预算${money(projectOf(items, 'general'))}，占一般公共预算支出的${percent(projectOf(items, 'general'), general)}。`,
      ],
    ],
    [
      '一般公共预算基本支出情况说明',
      [
        `${year}年一般公共预算基本支出${money(basic)}。其中：人员经费${money(people)}，主要包括：基本工资、津贴补贴、奖金；公用经费${money(office)}，主要包括：办公费、邮电费。`,
      ],
    ],
    [
      '“三公”经费预算情况说明',
      [
        `${year}年一般公共预算“三公”经费预算安排${wan(account.cars.planned + account.reception.planned)}，比${year - 1}年预算数减少1.00万元，主要是厉行节约。其中：因公出国（境）费0.00万元，与上年持平；公务接待费${wan(account.reception.planned)}，与上年持平；公务用车购置及运行费${wan(account.cars.planned)}（其中：公务用车购置费0.00万元，公务用车运行费${wan(account.cars.planned)}），比上年减少1.00万元。`,
      ],
    ],
    [
      '其他重要事项的情况说明',
      [
        `1.机关运行经费。${year}年机关运行经费预算${money(office)}，${against(office)}。`,
        `2.政府采购情况。${year}年政府采购预算9.00万元，其中：政府采购货物预算6.00万元、政府采购工程预算0.00万元、政府采购服务预算3.00万元。`,
        `3.国有资产占有使用情况。截至${year - 1}年12月31日，共有车辆${account.cars.count}辆，其中：领导干部用车0辆、机要通信用车${account.cars.count}辆、其他用车0辆。${year}年部门预算未安排购置车辆。`,
        `4.预算绩效情况。${year}年实行绩效目标管理的项目${account.projects.length}个，涉及一般公共预算拨款${money(projectOf(items, 'general'))}。`,
      ],
    ],
  ];
}

/** As Gansu and Hunan word short accounts, without numbers of sections below. */
export function accountsInShort(numbers: Numbers): Sections {
  const { books, year, money, basic, project, general, office, people, wan } = numbers;
  const { income, items, account } = books;
  const fiscal = sumFen([income.general, income.fund]);
  return [
    [
      '收入决算情况',
      [
        `${year}年度，本单位收入为${money(all(income))}，其中：财政拨款收入${money(fiscal)}，占${percent(fiscal, all(income))}；事业收入${money(income.own)}，占${percent(income.own, all(income))}。`,
      ],
    ],
    [
      '支出决算情况',
      [
        `${year}年度，本单位支出为${money(spent(items))}。其中：基本支出${money(basic)}，占${percent(basic, spent(items))}；项目支出${money(project)}，占${percent(project, spent(items))}；经营支出0${books.unit}，占0%。`,
      ],
    ],
    [
      '财政拨款收入决算情况',
      [
        `${year}年度，本单位财政拨款收入${money(fiscal)}，${change(numbers, fiscal, ['与上年相比', 'short'])}。其中：一般公共预算财政拨款收入${money(income.general)}，政府性基金预算财政拨款收入${money(income.fund)}。`,
      ],
    ],
    [
      '一般公共预算财政拨款支出决算情况',
      [
        `${year}年度，本单位一般公共预算财政拨款支出总计${money(general)}，${change(numbers, general, ['与YEAR年相比', 'short'])}。其中：`,
        ...[...Map.groupBy(itemsOf(books, 'general'), ({ names }) => names[0])].map(
          ([name, own], index) =>
            `${index + 1}．${name}${money(spent(own, 'general'))}，主要用于完成各项工作发生的人员经费和办公经费。`,
        ),
      ],
    ],
    [
      '一般公共预算财政拨款基本支出情况',
      [
        `${year}年度，一般公共预算财政拨款基本支出${money(basic)}。其中：人员经费${money(people)}；公用经费${money(office)}。`,
      ],
    ],
    [
      '“三公”经费支出决算情况',
      [
        `${year}年度“三公”经费财政拨款支出预算为${wan(account.cars.planned + account.reception.planned)}，实际支出决算为${wan(account.cars.spent + account.reception.spent)}。其中公务接待费为${wan(account.reception.spent)}，公务用车运行维护费为${wan(account.cars.spent)}。公务用车保有量为${account.cars.count}辆，国内公务接待批次为${account.reception.visits}个，接待人次为${account.reception.guests}人。`,
      ],
    ],
    [
      '其他重要事项',
      [
        `机关运行经费支出${money(office)}。`,
        `政府采购支出总额9万元，其中：货物支出6万元，服务支出3万元，工程支出0万元。`,
        `国有资产占用情况：年末共有车辆${account.cars.count}辆。`,
        `预算绩效管理：按要求开展绩效自评。`,
      ],
    ],
  ];
}

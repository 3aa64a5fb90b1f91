/** The running text of an invented report: the sections of 情况说明, worded in one of several ways. */
import { fen, sumFen, type Fen } from '../../src/fiscal/money.ts';
import { sumOf, total, whole, type Account, type Chance, type SpentItem } from './account.ts';
import { numeral, percent, print } from './forms/print.ts';

const money = (amount: Fen): string => `${print(amount, { unit: '万元', isGrouped: false })} 万元`;

/** `比上年增加 3 万元，增长 1.00%，主要原因是…`. */
function change(account: Account, chance: Chance): string {
  const now = total(account.items);
  const difference = fen(Math.abs(now - account.previous));
  const reason = chance.oneOf(['人员变动及项目调整', '项目支出变化', '落实过紧日子要求']);
  if (difference === 0) return '与上年度相比持平。';
  const [verb, growth] = now > account.previous ? ['增加', '增长'] : ['减少', '下降'];
  const against = chance.oneOf(['与上年度相比', '与上年相比', `与 ${account.year - 1} 年度相比`]);
  return `${against}，收、支总计${verb} ${money(difference)}，${growth} ${percent(difference, account.previous)}，主要原因是${reason}。`;
}

function itemLine(item: SpentItem, number: number, chance: Chance): string {
  const spent = whole(item);
  const [category, section, name] = item.names;
  const subject = chance.oneOf([
    `${category}(类)${section}(款)${name}(项)`,
    `${category}（类）${section}（款）${name}（项）`,
  ]);
  const figures = `年初预算为 ${money(item.planned)}，支出决算为 ${money(spent)}，完成年初预算的 ${percent(spent, item.planned)}`;
  if (spent === item.planned) return `${number}. ${subject}${figures}。决算数与年初预算数持平。`;
  const word = spent > item.planned ? '大于' : '小于';
  return `${number}. ${subject}${figures}，决算数${word}年初预算数的主要原因是：${item.reason}。`;
}

function structure(account: Account): string {
  const all = total(account.items);
  const parts = [...Map.groupBy(account.items, ({ names }) => names[0])].map(
    ([name, items]) =>
      `${name.replace(/支出$/, '')}（类）支出 ${money(total(items))}，占 ${percent(total(items), all)}`,
  );
  return `${account.year} 年度一般公共预算财政拨款支出 ${money(all)}，主要用于以下方面：${parts.join('；')}。`;
}

function threePublicProse({ year, cars, reception }: Account): string[] {
  const [planned, spent] = [
    sumFen([cars.planned, reception.planned]),
    sumFen([cars.spent, reception.spent]),
  ];
  return [
    `${year} 年度一般公共预算财政拨款“三公”经费支出预算为 ${money(planned)}，支出决算为 ${money(spent)}，完成预算的 ${percent(spent, planned)}。`,
    `1. 因公出国（境）费预算为 0.00 万元，支出决算为 0.00 万元。全年因公出国（境）团组 0 个，累计 0 人次。`,
    `2. 公务用车购置及运行维护费预算为 ${money(cars.planned)}，支出决算为 ${money(cars.spent)}，完成预算的 ${percent(cars.spent, cars.planned)}。其中：公务用车购置支出为 0.00 万元，购置车辆 0 台；公务用车运行维护支出 ${money(cars.spent)}。期末，部门开支财政拨款的公务用车保有量为 ${cars.count} 辆。`,
    `3. 公务接待费预算为 ${money(reception.planned)}，支出决算为 ${money(reception.spent)}。${year} 年共接待国内来访团组 ${reception.visits} 个、来宾 ${reception.guests} 人次（不包括陪同人员）。`,
  ];
}

/** The part of the report that tells what the tables hold; of a budget, shorter. */
export function printProse(account: Account, chance: Chance): string[] {
  const { year, items } = account;
  const all = total(items);
  const basic = sumFen(items.map((item) => item.basic));
  const project = sumFen(items.map((item) => item.project));
  const people = account.people.filter(({ amount }) => amount > 0).map(({ name }) => name);
  const office = account.office.filter(({ amount }) => amount > 0).map(({ name }) => name);
  const isFinal = account.kind === 'final';
  const kind = isFinal ? '决算' : '预算';
  const details = isFinal
    ? [
        '（三）具体情况',
        `${year} 年度一般公共预算财政拨款支出年初预算为 ${money(sumFen(items.map(({ planned }) => planned)))}，支出决算为 ${money(all)}，完成年初预算的 ${percent(all, sumFen(items.map(({ planned }) => planned)))}。其中：`,
        ...items.map((item, index) => itemLine(item, index + 1, chance)),
      ]
    : [];
  const sections: (readonly [string, readonly string[]])[] = [
    [
      `收入支出${kind}总体情况说明`,
      [`${year} 年度收、支总计均为 ${money(all)}。${change(account, chance)}`],
    ],
    [
      `收入${kind}情况说明`,
      [`${year} 年度收入合计 ${money(all)}，其中：财政拨款收入 ${money(all)}，占 100.00%。`],
    ],
    [
      `支出${kind}情况说明`,
      [
        `${year} 年度支出合计 ${money(all)}，其中：基本支出 ${money(basic)}，占 ${percent(basic, all)}；项目支出 ${money(project)}，占 ${percent(project, all)}。`,
      ],
    ],
    [`财政拨款收入支出${kind}总体情况说明`, [`${year} 年度财政拨款收、支总计均为 ${money(all)}。`]],
    [
      `一般公共预算财政拨款支出${kind}情况说明`,
      [
        '（一）总体情况',
        `${year} 年度一般公共预算财政拨款支出 ${money(all)}，占支出合计的 100.00%。`,
        '（二）结构情况',
        structure(account),
        ...details,
      ],
    ],
    [
      `一般公共预算财政拨款基本支出${kind}情况说明`,
      [
        `${year} 年度一般公共预算财政拨款基本支出 ${money(basic)}。其中：人员经费 ${money(sumOf(account.people))}，主要包括：${people.join('、')}；公用经费 ${money(sumOf(account.office))}，主要包括：${office.join('、')}。`,
      ],
    ],
    [
      `“三公”经费支出${kind}情况说明`,
      isFinal
        ? threePublicProse(account)
        : [
            `${year} 年度“三公”经费预算 ${money(sumFen([account.cars.planned, account.reception.planned]))}。其中：公务用车运行维护费 ${money(account.cars.planned)}，公务接待费 ${money(account.reception.planned)}。`,
          ],
    ],
    ['机关运行经费情况说明', [`${year} 年度机关运行经费支出 ${money(sumOf(account.office))}。`]],
    [
      '国有资产占用情况说明',
      [
        `${year} 年期末，我部门共有车辆 ${account.cars.count} 辆；单位价值 100 万元（含）以上设备 0 台（套）。`,
      ],
    ],
  ];
  return sections.flatMap(([title, lines], index) => [
    '',
    `${numeral(index + 1)}、${title}`,
    ...lines.flatMap((line) => ['', line]),
  ]);
}

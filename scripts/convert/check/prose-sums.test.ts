import { describe, expect, it } from 'vitest';
import { convertReport } from '../convert-report.ts';
import { findingsAfter, outcomesOf } from './fixtures/sample-findings.ts';

describe('part-sums of assets', () => {
  const assets = (other: string) =>
    outcomesOf('part-sums', [
      '政府采购服务支出20.00万元。',
      `政府采购服务支出20.00万元。资产总额50.00万元，其中，流动资产10.00万元，固定资产40.00万元，其他资产${other}万元。`,
    ]);

  it('differs where they are more than the total, and is silent where some are left out', () => {
    expect(assets('2.00')).toEqual([
      'differs “资产总额”写 50.00 万元，各部分加起来：10.00 + 40.00 + 2.00 = 52.00 万元，相差 2.00 万元。',
    ]);
    expect(assets('0.00')).toEqual([]);
  });

  it('is silent where a part is stated as it was bought', () => {
    expect(assets('2.00万元，固定资产原值60.00')).toEqual([]);
  });
});

describe('part-sums of basic spending', () => {
  const basic = (rest: string) =>
    outcomesOf('part-sums', [
      '政府采购服务支出20.00万元。',
      `政府采购服务支出20.00万元。基本支出50.00万元，其中人员经费30.00万元、公用经费15.00万元${rest}。`,
    ]);

  it('is silent where what is missing is listed under another name', () => {
    expect(basic('、纳入专户的非税5.00万元')).toEqual([]);
    expect(basic('、纳入专户的非税4.00万元、其他资金1.00万元')).toEqual([]);
  });

  it('differs where nothing that is listed makes up for it', () => {
    const differs = [
      'differs “基本支出”写 50.00 万元，各部分加起来：30.00 + 15.00 = 45.00 万元，相差 5.00 万元。',
    ];
    expect(basic('')).toEqual(differs);
    expect(basic('、纳入专户的非税4.00万元')).toEqual(differs);
  });
});

describe('part-sums of spending by what it was spent on', () => {
  const project = (subsidy: string) =>
    outcomesOf('part-sums', [
      '政府采购服务支出20.00万元。',
      `政府采购服务支出20.00万元。项目支出50.00万元，其中：商品和服务支出10.00万元；对个人和家庭的补助15.00万元；对社会保障基金补助${subsidy}万元。`,
    ]);

  it('differs where the parts are more than the total, and is silent where some are left out', () => {
    expect(project('27.00')).toEqual([
      'differs “项目支出”写 50.00 万元，各部分加起来：10.00 + 15.00 + 27.00 = 52.00 万元，相差 2.00 万元。',
    ]);
    expect(project('20.00')).toEqual([]);
  });

  it('takes no parts that stand before it, which are others of the same whole', () => {
    expect(
      outcomesOf('part-sums', [
        '政府采购服务支出20.00万元。',
        '政府采购服务支出20.00万元。按用途划分：商品和服务支出40.00万元；对个人和家庭的补助20.00万元；项目支出50.00万元。',
      ]),
    ).toEqual([]);
  });
});

describe('part-sums of spending on people, offices and projects', () => {
  const spending = (lead: string, offices: string) =>
    outcomesOf('part-sums', [
      '政府采购服务支出20.00万元。',
      `政府采购服务支出20.00万元。学校支出50.00万元，${lead}人员支出20.00万元、公用支出${offices}万元、对个人和家庭的补助支出5.00万元、项目支出15.00万元。`,
    ]);

  it('differs where the parts that follow right behind it are not the whole', () => {
    expect(spending('包括', '10.00')).toEqual([]);
    for (const lead of ['包括', '其中：'])
      expect(spending(lead, '12.00')).toEqual([
        'differs “学校支出”写 50.00 万元，各部分加起来：20.00 + 12.00 + 5.00 + 15.00 = 52.00 万元，相差 2.00 万元。',
      ]);
  });
});

describe('item-sums', () => {
  it('differs where the budgets of a complete list add up to another total', () => {
    const found = findingsAfter(
      ['年初预算为330.00万元', '年初预算为410.00万元'],
      ['完成年初预算的90.91%', '完成年初预算的73.17%'],
    ).filter(({ status }) => status === 'differs');
    expect(
      found.map(({ check, statement, reconciliation }) => [check, statement, reconciliation]),
    ).toEqual([
      [
        'item-sums',
        '说明写年初预算数合计 410.00 万元，下面 2 项的年初预算数加起来是 330.00 万元，相差 80.00 万元。',
        '差额正好等于“机关事业单位基本养老保险缴费支出”（80.00 万元）。',
      ],
    ]);
  });

  it('takes the total that the items come closest to, where a section states two', () => {
    const both = [
      '2024年度一般公共预算财政拨款支出年初预算',
      '2024年度支出总计320.00万元。2024年度一般公共预算财政拨款支出年初预算',
    ] as const;
    expect(outcomesOf('item-sums', both)).toEqual([]);
    const wrong = ['支出决算为80.00万元，完成', '支出决算为82.00万元，完成'] as const;
    expect(outcomesOf('item-sums', both, wrong)).toEqual([
      'differs 说明写决算数合计 300.00 万元，下面 2 项的决算数加起来是 302.00 万元，相差 2.00 万元。',
    ]);
  });

  it('says nothing of a list that leaves out an item of the table', () => {
    const third = [
      [
        '2050201	学前教育	220.00	120.00	100.00',
        '2050201	学前教育	210.00	110.00	100.00\n2050202	小学教育	10.00	10.00	0.00',
      ],
      [
        '年初预算为250.00万元，支出决算为220.00万元，完成年初预算的88.00%',
        '年初预算为240.00万元，支出决算为210.00万元，完成年初预算的87.50%',
      ],
    ] as const;
    expect(outcomesOf('item-sums', ...third)).toEqual([]);
    expect(outcomesOf('item-sums', third[1])).toHaveLength(2);
  });

  it('takes a list for complete that has all items of all money', () => {
    const row = '2050201	学前教育	240.00	120.00	120.00';
    const lottery =
      '229	其他支出	20.00	0.00	20.00\n22960	彩票公益金安排的支出	20.00	0.00	20.00\n2296004	用于教育事业的彩票公益金支出	20.00	0.00	20.00';
    const table = [row, `${row}\n${lottery}`] as const;
    const end = '完成年初预算的100.00%。\n\n六、';
    const item = [
      end,
      `完成年初预算的100.00%。\n\n3. 其他支出（类）彩票公益金安排的支出（款）用于教育事业的彩票公益金支出（项）。年初预算为20.00万元，支出决算为20.00万元，${end}`,
    ] as const;
    expect(outcomesOf('item-sums', table, item)).toHaveLength(2);
    expect(outcomesOf('item-sums', item)).toEqual([]);
  });
});

describe('part-sums', () => {
  it('differs where the parts of a total give another sum', () => {
    expect(
      outcomesOf('part-sums', ['政府采购服务支出20.00万元', '政府采购服务支出25.00万元']),
    ).toEqual([
      'differs “政府采购支出总额”写 30.00 万元，各部分加起来：10.00 + 0.00 + 25.00 = 35.00 万元，相差 5.00 万元。',
    ]);
  });

  it('differs where the parts stand in paragraphs below the total', () => {
    expect(
      outcomesOf('part-sums', [
        '其中：人员经费150.00万元，主要包括：基本工资；公用经费50.00万元，',
        '其中：\n\n人员经费150.00万元，主要包括：基本工资。\n\n公用经费55.00万元，',
      ]),
    ).toEqual([
      'differs “一般公共预算财政拨款基本支出”写 200.00 万元，各部分加起来：150.00 + 55.00 = 205.00 万元，相差 5.00 万元。',
    ]);
  });

  it('differs where what was spent and what is left are more than all', () => {
    expect(
      outcomesOf('part-sums', [
        '2024年度支出合计320.00万元，其中',
        '2024年度支出总计320.00万元，其中：本年支出320.00万元、年末结转和结余4.00万元。2024年度支出合计320.00万元，其中',
      ]),
    ).toEqual([
      'differs “支出总计”写 320.00 万元，各部分加起来：320.00 + 4.00 = 324.00 万元，相差 4.00 万元。',
    ]);
  });

  it('takes a title for the name of what the text below states', () => {
    expect(
      outcomesOf('part-sums', [
        '十、机关运行经费支出情况说明',
        '（三）公务用车购置及运行费\n\n支出决算2.40万元，其中：公务用车购置费1.00万元，公务用车运行费2.40万元。\n\n十、机关运行经费支出情况说明',
      ]),
    ).toEqual([
      'differs “公务用车购置及运行费”写 2.40 万元，各部分加起来：1.00 + 2.40 = 3.40 万元，相差 1.00 万元。',
    ]);
  });

  it('differs where some of the three expenses alone are more than all, and is silent where they are less', () => {
    const stated = (reception: string) =>
      outcomesOf('part-sums', [
        '决算数小于预算数的主要原因是厉行节约。',
        `决算数小于预算数的主要原因是厉行节约。其中：公务用车购置及运行维护费支出决算2.40万元，公务接待费支出决算${reception}万元。`,
      ]);
    expect(stated('0.90')).toEqual([
      'differs “三公经费财政拨款支出”写 3.20 万元，各部分加起来：2.40 + 0.90 = 3.30 万元，相差 0.10 万元。',
    ]);
    expect(stated('0.80')).toEqual([]);
    expect(stated('0.70')).toEqual([]);
  });

  it('differs where receptions, or the money of a review, are divided into other sums', () => {
    expect(
      outcomesOf('part-sums', [
        '完成预算的80.00%。',
        '完成预算的80.00%。\n\n公务接待费支出决算为1.00万元，完成预算的50.00%。主要原因是厉行节约。其中：\n\n外宾接待支出0万元。\n\n其他国内公务接待支出0.90万元。',
      ]),
    ).toEqual([
      'differs “公务接待费”写 1.00 万元，各部分加起来：0 + 0.90 = 0.90 万元，相差 0.10 万元。',
    ]);
    expect(
      outcomesOf('part-sums', [
        '涉及预算资金340.00万元。',
        '涉及预算资金340.00万元，其中：涉及一般公共预算支出330.00万元、政府性基金预算支出20.00万元。',
      ]),
    ).toHaveLength(1);
  });

  it.each(['外事接待费', '国（境）外接待费'])('knows guests from abroad by %s', (abroad) => {
    const text = (amount: string) =>
      `公务接待费支出3.10万元，其中：国内接待费2.10万元，国内公务接待24批次；${abroad}${amount}万元，接待3批次。`;
    const told = (amount: string) =>
      outcomesOf('part-sums', ['完成预算的80.00%。', `完成预算的80.00%。\n\n${text(amount)}`]);
    expect(told('1.00')).toEqual([]);
    expect(told('1.40')).toHaveLength(1);
  });

  it('takes no part of a part for one beside it', () => {
    expect(
      outcomesOf('part-sums', [
        '完成预算的80.00%。',
        '完成预算的80.00%。\n\n公务接待费支出0.80万元，其中：国内公务接待支出0.80万元，其中外宾接待支出0.20万元。',
      ]),
    ).toEqual([]);
  });

  it('adds up what cars cost to run', () => {
    const text = (insurance: string) =>
      `公务用车运行维护费2024年决算数2.40万元。公务用车运行维护费中，公务用车加油1.00万元，公务用车维修0.60万元，公务用车保险${insurance}万元，公务用车其他支出0.30万元。`;
    const told = (insurance: string) =>
      outcomesOf('part-sums', ['完成预算的80.00%。', `完成预算的80.00%。\n\n${text(insurance)}`]);
    expect(told('0.50')).toEqual([]);
    expect(told('0.40')).toEqual([
      'differs “公务用车运行维护费”写 2.40 万元，各部分加起来：1.00 + 0.60 + 0.40 + 0.30 = 2.30 万元，相差 0.10 万元。',
    ]);
  });

  it('finds what cars cost to run by kinds larger than the sum', () => {
    const told = (fuel: string) =>
      outcomesOf('part-sums', [
        '完成预算的80.00%。',
        `完成预算的80.00%。\n\n公务用车运行维护费2.40万元，比上年减少0.10万元。主要用于公务出行，其中：燃料费${fuel}万元；维修费0.60万元；过桥过路费0.30万元；保险费0.50万元。`,
      ]);
    expect(told('0.90')).toEqual([]);
    expect(told('1.00')).toEqual([]);
    expect(told('1.10')).toHaveLength(1);
  });

  it('finds the money of all levels of government larger than what it is led by', () => {
    const told = (text: string) =>
      outcomesOf('part-sums', [
        '十、机关运行经费支出情况说明',
        `（一）项目概况\n\n${text}\n\n十、机关运行经费支出情况说明`,
      ]);
    const parts = '中央资金60.00万元，省级资金20.00万元，县级资金25.00万元。';
    expect(told(`全县安排资金100.00万元，其中：${parts}`)).toEqual([
      'differs “项目概况”写 100.00 万元，各部分加起来：60.00 + 20.00 + 25.00 = 105.00 万元，相差 5.00 万元。',
    ]);
    expect(told(`全县安排资金105.00万元，其中：${parts}`)).toEqual([]);
    expect(told(`安排甲项目资金50.00万元，安排乙项目资金105.00万元，其中：${parts}`)).toEqual([]);
    expect(told(`全县安排资金100.00万元。另有往年的${parts}`)).toEqual([]);
  });

  it('takes the three expenses by the names that they have', () => {
    expect(
      outcomesOf('part-sums', [
        '决算数小于预算数的主要原因是厉行节约。',
        '其中：因公出国（境）费0万元，公务车购置费0万元，公务车运行维护费2.40万元，公务接待费0.90万元。',
      ]),
    ).toEqual([
      'differs “三公经费财政拨款支出”写 3.20 万元，各部分加起来：0 + 0 + 2.40 + 0.90 = 3.30 万元，相差 0.10 万元。',
    ]);
  });

  it.each([
    ['a part that is not named', '其他收入20.00万元，占6.25%', '其他收入10.00万元，占3.13%'],
    [
      'one part only',
      '政府采购货物支出10.00万元、政府采购工程支出0.00万元、政府采购服务支出20.00万元',
      '政府采购服务支出20.00万元',
    ],
  ])('is silent on %s', (_, from, to) => {
    expect(outcomesOf('part-sums', [from, to])).toEqual([]);
  });
});

it('adds up items to all of the appropriation, not to the part of it that is of the year', () => {
  const start = '一、收入支出决算总体情况说明';
  const found = (education: string) =>
    outcomesOf('item-sums', [
      start,
      `一、财政拨款收支总体情况说明\n\n2024年度财政拨款收支总额310.00万元。收入包括：一般公共预算财政拨款300.00万元、年初结转10.00万元；支出包括：教育支出（类）${education}万元、社会保障和就业支出（类）80.00万元。\n\n${start}`,
    ]);
  expect(found('230.00')).toEqual([]);
  expect(found('235.00')[0]).toMatch(/^differs .*310\.00 万元.*加起来是 315\.00 万元/);
});

describe('item-sums of costs that one sentence lists', () => {
  const start = '2024年度收、支总计均为320.00万元。';
  const outcomesWith = (list: string) =>
    outcomesOf('item-sums', [start, `${start}商品和服务支出12.00万元，其中：${list}。`]).filter(
      (outcome) => outcome.includes('商品和服务支出'),
    );

  it('differs where they are more than their sum', () => {
    expect(outcomesWith('办公费6.00万元、维修（护）费4.00万元、差旅费3.00万元')).toEqual([
      'differs “商品和服务支出”写决算数 12.00 万元，其中列出的 3 项加起来是 13.00 万元，相差 1.00 万元。',
    ]);
  });

  it('leaves open whether a list that adds up to less is whole', () => {
    expect(outcomesWith('办公费6.00万元、维修费4.00万元')).toEqual([
      'unverifiable “商品和服务支出”写决算数 12.00 万元，其中列出的 2 项加起来是 10.00 万元；看不出其余是什么，没有核对。',
    ]);
  });

  it.each([
    ['parts of parts', '办公费9.00万元（含邮寄费4.00万元）、维修费3.00万元'],
    ['a cost and what it includes', '用车费9.00万元，包括购车费5.00万元、修车费4.00万元'],
    ['parts that are no costs', '日常支出9.00万元、差旅费6.00万元'],
  ])('is silent on %s', (_, list) => {
    expect(outcomesWith(list)).toEqual([]);
  });
});

describe('item-sums of a cost that is listed itself', () => {
  const start = '2024年度收、支总计均为320.00万元。';
  const found = (parts: string) =>
    outcomesOf('item-sums', [
      start,
      `${start}会务支出12.00万元，其中：会议费3.00万元；车辆费9.00万元，其中：${parts}；接待费1.00万元。`,
    ]).filter((outcome) => outcome.includes('车辆费'));

  it('leaves what goes on behind the semicolon to the list that it is of', () => {
    expect(found('租车费9.00万元')).toEqual([]);
  });

  it('differs where its own parts are more', () => {
    expect(found('租车费6.00万元、修车费4.00万元')).toEqual([
      'differs “车辆费”写决算数 9.00 万元，其中列出的 2 项加起来是 10.00 万元，相差 1.00 万元。',
    ]);
  });
});

describe('item-sums of projects that a sentence names', () => {
  const found = (list: string) =>
    outcomesOf('item-sums', [
      '三、支出决算情况说明',
      `三、支出决算情况说明\n\n2024年度项目支出120.00万元，${list}。\n\n`,
    ]).filter((outcome) => outcome.includes('“项目支出”'));

  it('differs where they are more than all projects', () => {
    expect(found('主要用于：校舍维修60.00万元、设备购置40.00万元、图书购置30.00万元')).toEqual([
      'differs “项目支出”写决算数 120.00 万元，其中列出的 3 项加起来是 130.00 万元，相差 10.00 万元。',
    ]);
  });

  it('is silent where they may be only some, or one is a part of another', () => {
    expect(found('主要用于：校舍维修60.00万元、设备购置40.00万元')).toEqual([]);
    expect(found('其中：校舍维修80.00万元，其中食堂40.00万元，设备购置40.00万元')).toEqual([]);
    expect(found('主要包括：校舍维修80.00万元，含食堂40.00万元、设备购置40.00万元')).toEqual([]);
  });

  it('is silent where the list takes them apart in two ways', () => {
    expect(found('其中：本年拨款100.00万元、上年结转20.00万元、校舍维修90.00万元')).toEqual([]);
    expect(found('其中：本级支出70.00万元、下属单位支出50.00万元、校舍维修60.00万元')).toEqual([]);
  });
});

/** What differs where a budget says that all 300.00 is spent on these two, of which its table prints 200.00 and 100.00. */
function spendingDifferences(basic: string, share: string): string[] {
  const { report } = convertReport({
    path: 'sample.txt',
    slug: 'example',
    bytes: new TextEncoder().encode(`示例县示例局2024年部门预算
三、部门支出情况说明
2024年部门支出预算300.00万元，其中：基本支出${basic}万元，占${share}%；项目支出100.00万元，占33.33%。
部门支出总表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t\t\t项目支出
\t\t\t小计\t人员经费\t公用经费\t
合计\t\t300.00\t200.00\t150.00\t50.00\t100.00
205\t教育支出\t300.00\t200.00\t150.00\t50.00\t100.00
`),
    declared: {},
    corrections: [],
  });
  return (report?.findings ?? []).flatMap(({ check, status, severity, statement }) =>
    status === 'differs' && severity === 'figure' ? [`${check}: ${statement}`] : [],
  );
}

it('holds what a budget says of its spending to the whole, its parts, and the sum below their heading', () => {
  expect(spendingDifferences('200.00', '66.67')).toEqual([]);
  expect(spendingDifferences('210.00', '66.67').toSorted()).toEqual([
    'part-sums: “部门支出”写 300.00 万元，各部分加起来：210.00 + 100.00 = 310.00 万元，相差 10.00 万元。',
    'prose-amounts: 说明“基本支出”预算数是 210.00 万元，部门支出总表“基本支出小计”是 200.00 万元，相差 10.00 万元。',
    'shares: “基本支出”写占 66.67%，重算：210.00 ÷ 300.00 = 70.00%。',
  ]);
});

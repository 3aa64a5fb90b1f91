import { describe, expect, it } from 'vitest';
import { convertReport } from '../convert-report.ts';
import { differencesAfter, findingsAfter, outcomesOf } from './fixtures/sample-findings.ts';

it('finds nothing in a report that agrees with itself', () => {
  const found = findingsAfter();
  expect(found.filter(({ status }) => status !== 'holds' && status !== 'rounding')).toEqual([]);
  const checks = new Set(found.map(({ check }) => check));
  for (const check of ['prose-amounts', 'shares', 'completion-rates', 'item-sums', 'part-sums'])
    expect(checks).toContain(check);
});

describe('prose-amounts', () => {
  it('differs where the text has another amount than the table', () => {
    expect(outcomesOf('prose-amounts', ['人员经费150.00万元', '人员经费151.00万元'])).toEqual([
      'differs 说明“人员经费”决算数是 151.00 万元，一般公共预算财政拨款基本支出决算明细表“人员经费合计”是 150.00 万元，相差 1.00 万元。',
    ]);
  });

  it.each([
    [
      'what came in during the year',
      '2024年度收、支总计均为320.00万元。',
      '2024年度收、支总计均为320.00万元。\n\n2024年度本年收入319.00万元，本年支出320.00万元。',
      '本年收入',
    ],
    [
      'people by their other name',
      '2024年度一般公共预算财政拨款基本支出200.00万元。',
      '2024年度一般公共预算财政拨款基本支出200.00万元。其中，人员支出151.00万元，公用支出50.00万元。',
      '人员支出',
    ],
    [
      'a category in the words on income and expenditure',
      '一、收入支出决算总体情况说明',
      '一、收支总体情况说明\n\n支出包括：教育支出241.00万元、社会保障和就业支出80.00万元。\n\n一、收入支出决算总体情况说明',
      '教育支出',
    ],
    [
      'the appropriation of the year',
      '五、一般公共预算财政拨款支出决算情况说明',
      '五、一般公共预算当年拨款情况说明\n\n2024年一般公共预算当年拨款301.00万元。\n\n五、一般公共预算财政拨款支出决算情况说明',
      '一般公共预算当年拨款',
    ],
    [
      'an item called 科目',
      '一、收入支出决算总体情况说明',
      '一、部门决算编制说明\n\n1.“教育支出”科目241.00万元，主要用于学校。\n\n一、收入支出决算总体情况说明',
      '教育支出',
    ],
    [
      'an item alone in the line above',
      '六、一般公共预算财政拨款基本支出',
      '2.教育支出（类）普通教育（款）学前教育（项）。\n\n年初预算为200.00万元，支出决算为241.00万元，完成年初预算的120.50%。\n\n六、一般公共预算财政拨款基本支出',
      '学前教育',
    ],
    [
      'an item behind its code',
      '六、一般公共预算财政拨款基本支出',
      '2050201-学前教育241.00万元，较上年决算数增加1.00万元。\n\n六、一般公共预算财政拨款基本支出',
      '2050201-学前教育',
    ],
  ])('differs in %s', (_, from, to, subject) => {
    expect(outcomesOf('prose-amounts', [from, to]).join()).toContain(`说明“${subject}”`);
  });

  it('takes parts of general appropriation for those of its own table, where their paragraph begins with it', () => {
    const from = '2024年度收、支总计均为320.00万元。';
    const told = (projects: string) =>
      outcomesOf('prose-amounts', [
        from,
        `${from}\n\n2024年度一般公共预算财政拨款支出300.00万元。其中：基本支出200.00万元，项目支出${projects}万元。`,
      ]).filter((outcome) => outcome.includes('说明“项目支出”'));
    expect(told('100.00')).toEqual([]);
    expect(told('101.00')).toHaveLength(1);
  });

  it('names the unit where the digits are the same', () => {
    expect(outcomesOf('prose-amounts', ['人员经费150.00万元', '人员经费150.00元'])).toEqual([
      'differs 说明“人员经费”决算数是 150.00 元，一般公共预算财政拨款基本支出决算明细表“人员经费合计”是 150.00 万元：数字相同，单位差一万倍。',
    ]);
  });

  it('differs where an item has another amount behind its budget than at its head', () => {
    const changes = [
      ['学前教育（项）。年初预算', '学前教育（项）220.00万元，主要用于幼儿园。年初预算'],
      ['支出决算为220.00万元', '支出决算为202.00万元'],
    ] as const;
    expect(outcomesOf('prose-amounts', ...changes)).toEqual([
      'differs 说明“学前教育”决算数是 202.00 万元，一般公共预算财政拨款支出决算表“学前教育”是 220.00 万元，相差 18.00 万元。',
    ]);
  });

  it('takes what print hides for rounding', () => {
    const changes = [
      ['人员经费150.00万元', '人员经费149.6万元'],
      ['人员经费合计		150.00', '人员经费合计		149.58'],
    ] as const;
    expect(outcomesOf('prose-amounts', ...changes)[0]).toMatch(/^rounding 说明“人员经费”/);
  });

  it.each([
    ['about so much', '人员经费150.00万元', '人员经费约149万元'],
    ['another year', '2024年度支出合计320.00万元', '2023年度支出合计300.00万元'],
    [
      'a share of the subject',
      '人员经费150.00万元',
      '人员经费150.00万元（其中在职人员经费140.00万元）',
    ],
    ['an amount in a reason', '主要原因是办公费增加', '主要原因是办公费增加3.00万元'],
    ['an empty cell', '人员经费合计		150.00', '人员经费合计		'],
    [
      'what a part of it was spent for',
      '项目支出120.00万元，占37.50%。',
      '项目支出120.00万元，占37.50%。主要用于学前教育，支出80.00万元。',
    ],
    [
      'an amount without a subject',
      '2024年度一般公共预算财政拨款基本支出200.00万元。',
      '用于日常运转，安排180.00万元。',
    ],
    ['the same in 元', '人员经费150.00万元', '人员经费1500000元'],
    [
      'all appropriation where the table has one budget of it',
      '2024年度收、支总计均为320.00万元。',
      '2024年度收、支总计均为320.00万元。财政拨款项目支出110.00万元。',
    ],
    [
      'what was spent of a fund',
      '六、一般公共预算财政拨款基本支出',
      '六、政府性基金预算收入支出决算情况\n\n支出20.00万元，其中基本支出0万元，项目支出20.00万元。\n\n六、一般公共预算财政拨款基本支出',
    ],
    [
      'who pays for the projects',
      '一、收入支出决算总体情况说明',
      '一、关于2024年项目支出表的说明\n\n2024年项目支出120.00万元，其中，一般公共预算拨款100.00万元。\n\n一、收入支出决算总体情况说明',
    ],
  ])('is silent on %s', (_, from, to) => {
    expect(outcomesOf('prose-amounts', [from, to])).toEqual([]);
  });
});

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

describe('shares', () => {
  it('takes what was planned of the general budget for the whole of what it is used for', () => {
    const from = '一、收入支出决算总体情况说明';
    const to = (share: string) =>
      `一、一般公共预算支出说明\n\n2024年一般公共预算支出年初预算为200.00万元。主要用于以下方面：教育支出150.00万元，占${share}。\n\n${from}`;
    expect(outcomesOf('shares', [from, to('75.00%')])).toEqual([]);
    expect(outcomesOf('shares', [from, to('76.00%')])).toEqual([
      'differs “教育支出”写占 76.00%，重算：150.00 ÷ 200.00 = 75.00%。',
    ]);
  });

  it('differs where the share is of something else', () => {
    expect(outcomesOf('shares', ['占62.50%', '占63.50%'])).toEqual([
      'differs “基本支出”写占 63.50%，重算：200.00 ÷ 320.00 = 62.50%。',
    ]);
  });

  it('takes the three expenses for parts of their total, wherever that stands', () => {
    expect(
      outcomesOf('shares', [
        '决算数小于预算数的主要原因是厉行节约。',
        '决算数小于预算数的主要原因是厉行节约。\n\n支出决算中，因公出国（境）费支出决算0万元，占0%；公务接待费支出决算0.80万元，占30%。',
      ]),
    ).toEqual(['differs “公务接待费”写占 30%，重算：0.80 ÷ 3.20 = 25%。']);
  });

  it('reads on over the rate that completes a budget', () => {
    const cars = (share: string): readonly [string, string] => [
      '完成预算的80.00%。',
      `完成预算的80.00%。其中，公务接待费支出决算0.80万元，完成预算的80.00%，占${share}%。`,
    ];
    expect(outcomesOf('shares', cars('25.00'))).toEqual([]);
    expect(outcomesOf('shares', cars('26.37'))).toEqual([
      'differs “公务接待费”写占 26.37%，重算：0.80 ÷ 3.20 = 25.00%。',
    ]);
  });

  it('takes a share that names its whole for one of nothing else', () => {
    expect(
      outcomesOf('shares', [
        '政府采购服务支出20.00万元。',
        '政府采购服务支出20.00万元。授予中小企业合同金额20.00万元，占政府采购支出总额的66.67%，其中：授予小微企业合同金额15.00万元，占政府采购支出总额的75.00%。',
      ]),
    ).toEqual(['differs “授予小微企业合同金额”写占 75.00%，重算：15.00 ÷ 30.00 = 50.00%。']);
  });

  it('takes 总支出 for the total that the tables have', () => {
    expect(outcomesOf('shares', ['占62.50%', '占总支出的63.50%'])).toEqual([
      'differs “基本支出”写占 63.50%，重算：200.00 ÷ 320.00 = 62.50%。',
    ]);
    const education = (share: string) =>
      outcomesOf('shares', [
        '主要原因是教师人数增加。',
        `主要原因是教师人数增加。\n\n教育支出210.00万元，占${share}。`,
      ]);
    expect(education('一般公共预算财政拨款总支出的71.00%')).toEqual([
      'differs “教育支出”写占 71.00%，重算：210.00 ÷ 300.00 = 70.00%。',
    ]);
    expect(education('总支出的70.00%')).toEqual([]);
  });

  it('is silent on a share of 本年支出, which is stated as 支出合计', () => {
    expect(outcomesOf('shares', ['占62.50%', '占本年支出62.50%'])).toEqual([]);
  });

  it('takes a cut share for rounding', () => {
    const changes = [['项目支出120.00万元，占37.50%', '项目支出120.00万元，占37.49%']] as const;
    expect(outcomesOf('shares', ...changes)).toHaveLength(1);
    expect(outcomesOf('shares', ...changes)[0]).toMatch(/^rounding/);
  });

  it.each([
    ['a share of a part', '人员经费150.00万元，', '人员经费150.00万元，占75.00%，'],
    [
      'a share of what nobody names',
      '基本支出200.00万元，占62.50%',
      '基本支出200.00万元，占全市教育支出的0.50%',
    ],
  ])('is silent on %s', (_, from, to) => {
    expect(outcomesOf('shares', [from, to])).toEqual([]);
  });
});

describe('completion-rates', () => {
  it('takes whole numbers for exact in a text of two decimals', () => {
    expect(
      outcomesOf('completion-rates', [
        '预算为4.00万元，支出决算为3.20万元，完成预算的80.00%',
        '预算为4万元，支出决算为4万元，完成预算的110.00%',
      ]),
    ).toEqual([
      'differs “三公经费财政拨款支出”写完成预算的 110.00%，按同处两个数重算：4 ÷ 4 = 100.00%。',
    ]);
  });

  it('takes the budget right before what was spent, though both have names of their own', () => {
    expect(
      outcomesOf('completion-rates', [
        '我部门需绩效自评项目2个，',
        '我部门项目全年预算合计120.00万元，支出合计100.00万元，预算执行率93.33%。需绩效自评项目2个，',
      ]),
    ).toEqual([
      'differs “支出合计”写完成预算的 93.33%，按同处两个数重算：100.00 ÷ 120.00 = 83.33%。',
    ]);
  });

  it('takes a budget without decimals for as exact as what was spent of it', () => {
    expect(
      outcomesOf('completion-rates', [
        '支出预算为4.00万元，支出决算为3.20万元，完成预算的80.00%',
        '支出预算为4万元，支出决算为3.20万元，完成预算的76.00%',
      ]),
    ).toEqual([
      'differs “三公经费财政拨款支出”写完成预算的 76.00%，按同处两个数重算：3.20 ÷ 4 = 80.00%。',
    ]);
  });

  it('reads what the rate is of before the amount of the budget', () => {
    const stated = (rate: string) =>
      outcomesOf('completion-rates', [
        '预算为4.00万元，支出决算为3.20万元，完成预算的80.00%',
        `决算为3.20万元，完成全年预算4.00万元的${rate}%`,
      ]);
    expect(stated('80.00')).toEqual([]);
    expect(stated('85.00')).toEqual([
      'differs “三公经费财政拨款支出”写完成预算的 85.00%，按同处两个数重算：3.20 ÷ 4.00 = 80.00%。',
    ]);
  });

  it('recomputes the rate by which budget and final accounts differ', () => {
    const stated = (rate: string) =>
      outcomesOf('completion-rates', [
        '决算数小于预算数的主要原因是厉行节约。',
        `与全年预算相比，公务接待费全年预算数4.00万元，决算数3.00万元，预决算差异率${rate}%。`,
      ]);
    expect(stated('-25.00')).toEqual([]);
    expect(stated('25.00')).toEqual([]);
    expect(stated('-35.00')).toEqual([
      'differs “公务接待费”写预决算差异率 -35.00%，重算：（3.00 − 4.00）÷ 4.00 = -25.00%。',
    ]);
  });

  it('differs where the two amounts give another rate', () => {
    expect(outcomesOf('completion-rates', ['88.00%', '98.00%'])).toEqual([
      'differs “学前教育”写完成预算的 98.00%，按同处两个数重算：220.00 ÷ 250.00 = 88.00%。',
    ]);
  });

  it('recomputes both rates of one amount', () => {
    expect(
      outcomesOf('completion-rates', [
        '支出决算为220.00万元，完成年初预算的88.00%',
        '调整预算为225.00万元，支出决算为220.00万元，完成年初预算的88.00%，完成调整预算的88.00%',
      ]),
    ).toEqual([
      'differs “学前教育”写完成预算的 88.00%，按同处两个数重算：220.00 ÷ 225.00 = 97.78%。',
    ]);
  });

  it('takes what the printed amounts hide for rounding', () => {
    expect(
      outcomesOf('completion-rates', [
        '预算为4.00万元，支出决算为3.20万元，完成预算的80.00%',
        '预算为4.0万元，支出决算为3.2万元，完成预算的79.00%',
      ])[0],
    ).toMatch(/^rounding/);
  });

  it('takes the budget of the three-public expenses from their table where the text states none', () => {
    expect(
      outcomesOf('completion-rates', [
        '支出预算为4.00万元，支出决算为3.20万元，完成预算的80.00%',
        '支出决算为3.20万元，完成预算的90.00%',
      ]),
    ).toEqual([
      'differs “三公经费财政拨款支出”写完成预算的 90.00%，按表格的预算数重算：3.20 ÷ 4.00 = 80.00%。',
    ]);
  });

  it('takes the budget from the stated distance from it where the text states none', () => {
    const after = (rate: string) =>
      outcomesOf('completion-rates', [
        '年初预算为80.00万元，支出决算为80.00万元，完成年初预算的100.00%',
        `支出决算为80.00万元，完成年初预算的${rate}，比年初预算减少20.00万元`,
      ]);
    expect(after('80.00%')).toEqual([]);
    expect(after('85.00%')).toEqual([
      'differs “机关事业单位基本养老保险缴费支出”写完成预算的 85.00%，按同处两个数重算：80.00 ÷（80.00 + 20.00）= 80.00%。',
    ]);
  });

  it('is silent on a budget of zero and on a rate of tasks', () => {
    expect(
      outcomesOf('completion-rates', [
        '年初预算为80.00万元，支出决算为80.00万元，完成年初预算的100.00%',
        '年初预算为0万元，支出决算为80.00万元，完成年初预算的0%',
      ]),
    ).toEqual([]);
    expect(
      outcomesOf('completion-rates', [
        '支出决算为80.00万元，完成年初预算的100.00%',
        '支出决算为80.00万元，完成年度任务的96.00%',
      ]),
    ).toEqual([]);
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

  it('takes no part of a part for one beside it', () => {
    expect(
      outcomesOf('part-sums', [
        '完成预算的80.00%。',
        '完成预算的80.00%。\n\n公务接待费支出0.80万元，其中：国内公务接待支出0.80万元，其中外宾接待支出0.20万元。',
      ]),
    ).toEqual([]);
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

describe('repeated-amounts', () => {
  const again = (words: string) =>
    outcomesOf('repeated-amounts', [
      '2024年度一般公共预算财政拨款基本支出200.00万元。',
      `2024年度一般公共预算财政拨款支出${words}。2024年度一般公共预算财政拨款基本支出200.00万元。`,
    ]);

  it('differs where one budget has two values', () => {
    expect(again('年初预算为340.00万元')).toEqual([
      'differs “一般公共预算财政拨款支出”年初预算数，一处写 330.00 万元，另一处写 340.00 万元，相差 10.00 万元。',
    ]);
  });

  it('is silent on the same once more, and on another budget', () => {
    expect(again('年初预算为330万元')).toEqual([]);
    expect(again('全年预算为340.00万元')).toEqual([]);
  });
});

it('names each of several differences', () => {
  expect(differencesAfter(['占62.50%', '占63.50%'], ['88.00%', '98.00%'])).toHaveLength(2);
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
    ['parts that are no costs', '日常支出9.00万元、差旅费6.00万元'],
  ])('is silent on %s', (_, list) => {
    expect(outcomesWith(list)).toEqual([]);
  });
});

/** What is found wrong with sentences of a budget that plans 22.50 for the three expenses. */
function wrongInPlan(sentences: string) {
  const { report } = convertReport({
    path: 'sample.txt',
    slug: 'example',
    bytes: new TextEncoder().encode(`示例县示例镇人民政府2024年部门预算
财政拨款“三公”经费支出表
单位：万元
合计\t因公出国(境)费\t公务接待费\t公务用车运行维护费\t公务用车购置
22.50\t\t8.50\t14.00\t
一、“三公”经费预算情况说明
${sentences}`),
    declared: {},
    corrections: [],
  });
  return report?.findings
    .filter(({ check, status }) => check === 'prose-amounts' && status === 'differs')
    .map(({ difference }) => difference);
}

it('takes 年初预算 in a budget for its plan', () => {
  expect(wrongInPlan('2024年“三公”经费年初预算安排23.50万元。')).toEqual([1_000_000]);
});

it('takes 年初预算 that a budget compares with its plan for that of the year before', () => {
  expect(wrongInPlan('公务用车运行维护费年初预算15.00万元，2024年预算14.00万元。')).toEqual([]);
});

it('holds running costs to the table, and leaves a department that spends less on them alone', () => {
  const running = (amount: string) =>
    outcomesOf('running-costs', ['机关运行经费支出50.00万元', `机关运行经费支出${amount}万元`]);
  expect(running('52.00')).toEqual([
    'unverifiable 说明写机关运行经费 52.00 万元，一般公共预算财政拨款基本支出决算明细表“公用经费合计”是 50.00 万元，相差 2.00 万元，两处口径可能不同，不能确定。',
  ]);
  expect(running('48.00')).toEqual([]);
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

describe('shares that nothing can be', () => {
  const found = (words: string) =>
    outcomesOf('shares', ['主要原因是办公费增加。', `主要原因是办公费增加。${words}。`]);

  it('differ where a part is more than all, whatever all is', () => {
    expect(found('自评项目2个，占项目支出总额的110%')).toEqual([
      'differs “自评项目”写占“项目支出总额”的 110%，一部分不会多于全部。',
    ]);
    expect(found('自评项目2个，占项目支出总额的100%')).toEqual([]);
  });

  it.for(['上年同期', '上年支出', '年初预算安排数', '全省平均水平', '计划数'])(
    'are silent on what is compared with another: %s',
    (other) => {
      expect(found(`公务接待费5.00万元，占${other}的110%`)).toEqual([]);
    },
  );

  it('differ where the amount is nothing', () => {
    expect(found('授予小微企业合同金额0.00万元，占授予中小企业合同金额的3.07%')).toEqual([
      'differs “授予小微企业合同金额”写占“授予中小企业合同金额”的 3.07%，金额却是 0.00。',
    ]);
  });
});

describe('assets', () => {
  const found = (text: string, rows: string) =>
    outcomesOf('assets', [
      '第四部分 名词解释',
      `十四、国有资产占用情况说明\n\n2024年期末，我部门${text}。\n\n${rows}\n\n第四部分 名词解释`,
    ]);
  const holdings = (cars: string, whole: string) => `固定资产占用情况表

项目	数量	价值（万元）
资产总额		${whole}
1、房屋（平方米）		10.00
其中：办公用房（平方米）		8.00
2、车辆（台、辆）	${cars}	15.00
3、其他固定资产		5.00`;
  const statistics = (cars: string) => `国有资产占用情况表

项目	行次	统计数
（一）车辆数合计（辆）	1	${cars}
1.副部(省)级及以上领导用车	2	1
2.其他用车	3	
（二）单价100万元（含）以上设备（不含车辆）	4	2`;

  it('differs where the table prints another number of vehicles', () => {
    expect(found('共有车辆3辆', holdings('2', '30.00'))).toEqual([
      'differs 说明写“车辆” 3 辆，固定资产占用情况表印 2，相差 1。',
    ]);
    expect(
      found(
        '共有车辆3辆，其中：副部（省）级及以上领导用车2辆、其他用车1辆；单价100万元（含）以上设备（不含车辆）2台（套）',
        statistics('4'),
      ),
    ).toEqual([
      'differs 说明写“副部（省）级及以上领导用车” 2 辆，国有资产占用情况表印 1，相差 1。',
      'differs 说明写“车辆” 3 辆，国有资产占用情况表印 4，相差 1。',
    ]);
  });

  it('differs where the kinds of assets add up to another sum', () => {
    expect(found('共有车辆2辆', holdings('2', '33.00'))).toEqual([
      'differs 固定资产占用情况表“资产总额”“价值（万元）”印 33.00 万元，下面 3 项加起来是 30.00 万元，相差 3.00 万元。',
    ]);
  });

  it('is silent on what was bought, and on what the table does not print', () => {
    expect(
      found('固定资产金额30.00万元，拟购置固定资产总额5.00万元', holdings('2', '30.00')),
    ).toEqual([]);
    expect(found('共有车辆2辆', holdings('', '30.00'))).toEqual([]);
  });
});

/** What is found of a budget whose words say this of its income, its whole and one item. */
function budgetDifferences(
  income: string,
  whole: string,
  item: string,
  start = `示例局2024年收支预算总数${whole}万元。`,
): string[] {
  const { report } = convertReport({
    path: 'sample.txt',
    slug: 'example',
    bytes: new TextEncoder().encode(`示例县示例局2024年部门预算
一、收支预算情况说明
${start}
（一）收入预算情况
2024年部门总收入${whole}万元，其中：一般公共预算${income}万元，事业收入40.00万元。
二、一般公共预算当年拨款支出情况说明
1.卫生健康支出（类）公立医院（款）综合医院（项）2024年预算数为${item}万元，主要用于运行。
部门收支总表
单位：万元
收入\t\t支出\t
项目\t预算数\t项目\t预算数
一、一般公共预算拨款收入\t60.00\t一、卫生健康支出\t100.00
二、事业收入\t40.00\t\t
收入总计\t100.00\t支出总计\t100.00
一般公共预算支出表
单位：万元
科目编码\t\t\t单位代码\t单位（科目名称）\t合计\t基本支出\t项目支出
类\t款\t项\t\t\t\t\t
\t\t\t\t合计\t60.00\t50.00\t10.00
210\t02\t01\t305101\t综合医院\t60.00\t50.00\t10.00
`),
    declared: {},
    corrections: [],
  });
  return (report?.findings ?? []).flatMap(({ check, status, statement }) =>
    check === 'prose-amounts' && status === 'differs' ? [statement] : [],
  );
}

it('finds what a budget says of its income, its whole, and items whose table names no more than them', () => {
  expect(budgetDifferences('60.00', '100.00', '60.00')).toEqual([]);
  expect(budgetDifferences('61.00', '100.00', '60.00').join()).toContain('“一般公共预算”');
  const wholes = budgetDifferences('60.00', '101.00', '60.00').join();
  expect(wholes).toContain('“收支预算总数”');
  expect(wholes).toContain('总收入”');
  expect(budgetDifferences('60.00', '100.00', '61.00').join()).toContain('综合医院');
});

/** What is found of 财政拨款收入 100.00 where the table of it prints these rows above its 收入总计. */
function appropriationDifferences(rows: string, total: string): string[] {
  const { report } = convertReport({
    path: 'sample.txt',
    slug: 'example',
    bytes: new TextEncoder().encode(`示例县示例局2024年部门预算
一、收支预算情况说明
2024年收入预算${total}万元，其中：财政拨款收入100.00万元。
财政拨款收支总表
单位：万元
收入\t\t支出\t
项目\t预算数\t项目\t预算数
${rows}
收入总计\t${total}\t支出总计\t${total}
`),
    declared: {},
    corrections: [],
  });
  return (report?.findings ?? []).flatMap(({ check, status, statement }) =>
    check === 'prose-amounts' && status === 'differs' ? [statement] : [],
  );
}

it('compares the appropriation of a year with a total only where nothing was carried over', () => {
  const general = '一般公共预算拨款\t100.00\t卫生健康支出\t120.00';
  const carried = '上年结转\t20.00\t\t';
  expect(appropriationDifferences(`${general}\n${carried}`, '120.00')).toEqual([]);
  const ofYear = '一、本年收入\t100.00\t一、本年支出\t120.00';
  expect(appropriationDifferences(`${ofYear}\n${general}\n${carried}`, '120.00')).toEqual([]);
  expect(appropriationDifferences(general, '120.00').join()).toContain('“财政拨款收入”');
  const wrong = ofYear.replace('100.00', '101.00');
  expect(appropriationDifferences(wrong, '121.00').join()).toContain('“财政拨款收入”');
});

it('takes 总收入 and 总支出 of one kind of money, and those of units below, for no sums of all', () => {
  const all = '示例局2024年收支预算总数100.00万元。';
  const wrong = (words: string) => budgetDifferences('60.00', '100.00', '60.00', words);
  expect(wrong(`${all}\n2024年总支出61.00万元。`)).toHaveLength(1);
  expect(wrong(`${all}\n2024年财政拨款总收入60.00万元，总支出60.00万元。`)).toEqual([]);
  expect(wrong(`${all}\n（二）财政拨款收支情况\n2024年总收入60.00万元。`)).toEqual([]);
  expect(wrong(`${all}\n所属事业单位：单位收入20.00万元。`)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { convertReport } from '../convert-report.ts';
import { outcomesOf } from './fixtures/sample-findings.ts';

const THREE_PUBLIC = `预算数						决算数					
合计	因公出国（境）费	公务用车购置及运行维护费			公务接待费	合计	因公出国（境）费	公务用车购置及运行维护费			公务接待费
		小计	公务用车购置费	公务用车运行维护费				小计	公务用车购置费	公务用车运行维护费	
1	2	3	4	5	6	7	8	9	10	11	12
4.00	0.00	3.00	0.00	3.00	1.00	3.20	0.00	2.40	0.00	2.40	0.80`;

describe('prose-amounts', () => {
  it.each([
    '职工医保基金征缴1.21亿元，财政拨款收入0.50亿元。',
    '城乡居民医保基金总收入9.86亿元，总支出9.12亿元，当期结余0.74亿元。',
    '医疗保险基金运行情况：总收入12.35亿元，总支出11.02亿元。',
    '基金收支情况。总收入3.21亿元，总支出2.98亿元。',
  ])('leaves the money of insurance funds alone: %s', (text) => {
    expect(
      outcomesOf('prose-amounts', ['第四部分 名词解释', `${text}\n\n第四部分 名词解释`]),
    ).toEqual([]);
  });

  it('knows the other side of what came in of funds', () => {
    const told = (spent: string) =>
      outcomesOf(
        'prose-amounts',
        [
          '财政拨款“三公”经费支出决算表',
          `政府性基金预算财政拨款收入支出决算表

单位：万元

项目		年初结转和结余	本年收入	本年支出			年末结转和结余
科目代码	科目名称			小计	基本支出	项目支出
栏次		1	2	3	4	5	6
合计			10.00	10.00		10.00	
229	其他支出		10.00	10.00		10.00	

财政拨款“三公”经费支出决算表`,
        ],
        [
          '九、财政拨款“三公”经费支出决算情况说明',
          `八、政府性基金预算财政拨款收入支出决算情况说明

2024年度政府性基金预算财政拨款收入10.00万元，支出${spent}万元。

九、财政拨款“三公”经费支出决算情况说明`,
        ],
      );
    expect(told('10.00')).toEqual([]);
    expect(told('13.00')).toEqual([
      'differs 说明“政府性基金预算财政拨款支出”决算数是 13.00 万元，政府性基金预算财政拨款收入支出决算表“合计”是 10.00 万元，相差 3.00 万元。',
    ]);
  });

  it('compares the income of an agency that is named after such a fund', () => {
    expect(
      outcomesOf('prose-amounts', [
        '2024年度收、支总计均为320.00万元。',
        '2024年度收、支总计均为320.00万元。\n\n2024年度示例市医疗保险基金管理中心的收支为320.00万元，本年收入319.00万元。',
      ]),
    ).toHaveLength(1);
  });

  it('finds what organs cost to run in the table beside what they bought', () => {
    expect(
      outcomesOf('prose-amounts', [
        '第四部分 名词解释',
        `十四、机构运行经费支出决算情况说明

2024年度机构运行经费支出51.00万元。

机构运行经费支出、国有资产占用情况及政府采购支出信息表

单位：万元

项目	行次	统计数	项目	行次	统计数
一、机构运行经费	1	50.00	三、政府采购支出	4	20.00
（一）行政单位	2	50.00	（一）政府采购货物支出	5	0.00
（二）参照公务员法管理事业单位	3		（二）政府采购服务支出	6	20.00

第四部分 名词解释`,
      ]),
    ).toEqual([
      'differs 说明“机构运行经费”决算数是 51.00 万元，机构运行经费支出、国有资产占用情况及政府采购支出信息表“（一）行政单位”是 50.00 万元，相差 1.00 万元。',
    ]);
  });

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
      'appropriation that is carried over to the next year',
      '第三部分 2024年度部门决算情况说明',
      '财政拨款收入支出决算总表\n\n单位：万元\n\n收入\t\t支出\t\n项目\t金额\t项目\t金额\n本年收入合计\t300.00\t本年支出合计\t300.00\n年初财政拨款结转和结余\t5.00\t年末财政拨款结转和结余\t5.00\n总计\t305.00\t总计\t305.00\n\n第三部分 2024年度部门决算情况说明\n\n四、财政拨款收入支出决算总体情况说明\n\n2024年度财政拨款支出总计305.00万元，其中：年末财政拨款结转和结余6.00万元。',
      '年末财政拨款结转和结余',
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

  it.for([
    [
      'before what it is of',
      '本年收入amount万元，其中：财政拨款收入300.00万元，占93.75%',
      '320.00',
    ],
    ['behind what is no appropriation', '使用非财政拨款结余0.00万元，本年收入amount万元', '320.00'],
  ] as const)('compares the income of the year %s', ([, told, right]) => {
    const from = '2024年度收入合计320.00万元，其中：财政拨款收入300.00万元，占93.75%';
    const found = (amount: string) =>
      outcomesOf('prose-amounts', [from, told.replace('amount', amount)]);
    expect(found(right)).toEqual([]);
    expect(found('321.00')).toHaveLength(1);
  });

  it('takes what a listed item is taken apart into for amounts of that item', () => {
    const listed = (basic: string, project: string) =>
      outcomesOf('prose-amounts', [
        '2024年度一般公共预算财政拨款支出年初预算为330.00万元，',
        `1.学前教育220.00万元，其中：基本支出${basic}万元，项目支出${project}万元。\n\n2024年度一般公共预算财政拨款支出年初预算为330.00万元，`,
      ]);
    expect(listed('120.00', '100.00')).toEqual([]);
    expect(listed('120.00', '90.00')).toEqual([
      'differs 说明“项目支出”决算数是 90.00 万元，一般公共预算财政拨款支出决算表“学前教育”是 100.00 万元，相差 10.00 万元。',
    ]);
  });

  it('knows an item that begins a paragraph by its name alone, unless an economic item has it, too', () => {
    const listed = (item: string) =>
      outcomesOf('prose-amounts', [
        '2024年度一般公共预算财政拨款支出年初预算为330.00万元，',
        `1.${item}。\n\n2024年度一般公共预算财政拨款支出年初预算为330.00万元，`,
      ]);
    expect(listed('学前教育220.00万元')).toEqual([]);
    expect(listed('学前教育230.00万元')).toEqual([
      'differs 说明“学前教育”决算数是 230.00 万元，一般公共预算财政拨款支出决算表“学前教育”是 220.00 万元，相差 10.00 万元。',
    ]);
    expect(listed('基本工资230.00万元')).toEqual([]);
  });

  it('takes the daily spending of offices for basic expenditure', () => {
    const from = '2024年度支出合计320.00万元';
    const found = (basic: string) =>
      outcomesOf('prose-amounts', [
        from,
        `用于保障示例市教育局机关、下属事业单位等机构正常运转的日常支出${basic}万元。${from}`,
      ]);
    expect(found('200.00')).toEqual([]);
    expect(found('201.00')).toHaveLength(1);
  });

  it('finds running costs of offices below the three expenses', () => {
    const from = '第三部分 2024年度部门决算情况说明';
    const table =
      '“三公”经费、机关运行经费情况表\n\n单位：万元\n\n项目\t行次\t预算数\t决算数\n一、“三公”经费支出\t1\t4.00\t3.20\n二、机关运行经费\t2\t—\t50.00';
    const found = (running: string) =>
      outcomesOf(
        'prose-amounts',
        [from, `${table}\n\n${from}`],
        ['财政拨款“三公”经费支出决算表', '有关情况表'],
        ['机关运行经费支出50.00万元', `机关运行经费支出${running}万元`],
      ).filter((outcome) => outcome.includes('说明“机关运行经费”'));
    expect(found('50.00')).toEqual([]);
    expect(found('51.00')).toHaveLength(1);
  });

  it('compares the appropriation of the year in a section on it', () => {
    const from = '第三部分 2024年度部门决算情况说明';
    const table =
      '财政拨款收入支出决算总表\n\n单位：万元\n\n收入\t\t支出\t\n项目\t金额\t项目\t金额\n本年收入合计\t300.00\t本年支出合计\t300.00\n年初财政拨款结转和结余\t5.00\t年末财政拨款结转和结余\t5.00\n总计\t305.00\t总计\t305.00';
    const found = (all: string, ofYear: string) =>
      outcomesOf('prose-amounts', [
        from,
        `${table}\n\n${from}\n\n四、财政拨款收入支出决算总体情况说明\n\n2024年度财政拨款总收入${all}万元，其中：本年收入${ofYear}万元。`,
      ]);
    expect(found('305.00', '300.00')).toEqual([]);
    expect(found('306.00', '300.00')).toHaveLength(1);
    expect(found('305.00', '301.00')).toHaveLength(1);
  });

  it('compares what is said of the appropriation of the year with what its table says that it pays', () => {
    const from = '五、一般公共预算财政拨款支出决算情况说明';
    const table =
      '一般公共预算支出决算表\n\n单位：万元\n\n科目代码\t科目名称\t合计\t当年财政拨款安排\t上年结转安排\n合计\t\t300.00\t270.00\t30.00\n205\t教育支出\t220.00\t190.00\t30.00\n20502\t普通教育\t220.00\t190.00\t30.00\n2050201\t学前教育\t220.00\t190.00\t30.00\n208\t社会保障和就业支出\t80.00\t80.00\t';
    const found = (item: string) =>
      outcomesOf(
        'prose-amounts',
        ['一般公共预算财政拨款支出决算表\n\n公开05表', `${table}\n\n示例表\n\n公开15表`],
        [
          from,
          `五、一般公共预算当年拨款情况说明\n\n1.教育支出（类）普通教育（款）学前教育（项）${item}万元，主要用于幼儿园。\n\n${from}`,
        ],
      );
    expect(found('190.00')).toEqual([]);
    expect(found('200.00')).toHaveLength(1);
  });

  it('compares a section on the general budget with its own table alone', () => {
    const from = '第三部分 2024年度部门决算情况说明';
    const fund = `政府性基金预算财政拨款收入支出决算表\n\n公开08表\n\n单位：万元\n
科目代码\t科目名称\t本年收入\t本年支出
合计\t\t20.00\t20.00
229\t其他支出\t20.00\t20.00\n`;
    const told = (education: string) =>
      outcomesOf(
        'prose-amounts',
        [from, `${fund}\n${from}`],
        [
          '（二）具体情况',
          `1. 教育（类）支出${education}万元。\n\n2. 其他（类）支出0.00万元。\n\n（二）具体情况`,
        ],
      );
    expect(told('220.00')).toEqual([]);
    expect(told('221.00')).toHaveLength(1);
  });

  it('takes no appropriation left over, in a section on one kind of money, for that of all kinds', () => {
    const from = '第三部分 2024年度部门决算情况说明';
    const table =
      '财政拨款收入支出决算总表\n\n单位：万元\n\n收入\t\t支出\t\n项目\t金额\t项目\t金额\n本年收入合计\t300.00\t本年支出合计\t305.00\n年初财政拨款结转和结余\t5.00\t年末财政拨款结转和结余\t0.00\n总计\t305.00\t总计\t305.00';
    const told = (title: string) =>
      outcomesOf('prose-amounts', [
        from,
        `${table}\n\n${from}\n\n四、${title}情况说明\n\n此外，年初财政拨款结转和结余6.00万元。`,
      ]).filter((outcome) => outcome.includes('年初财政拨款'));
    expect(told('财政拨款收入支出决算')).toHaveLength(1);
    expect(told('一般公共预算财政拨款支出决算')).toEqual([]);
  });

  it('takes 本年收入 and 本年支出 of a section on funds for those of its own table', () => {
    const from = '第三部分 2024年度部门决算情况说明';
    const table = `政府性基金预算财政拨款收入支出决算表\n\n公开08表\n\n单位：万元\n
科目代码\t科目名称\t年初结转和结余\t本年收入\t本年支出\t\t\t年末结转和结余
\t\t\t\t小计\t基本支出\t项目支出\t
合计\t\t0.00\t20.00\t20.00\t0.00\t20.00\t0.00\n`;
    const told = (income: string, spent: string) =>
      outcomesOf('prose-amounts', [
        from,
        `${table}\n${from}\n\n七、政府性基金预算财政拨款收入支出决算情况说明\n\n政府性基金预算财政拨款年初结转和结余0万元，本年收入${income}万元，本年支出${spent}万元。`,
      ]);
    expect(told('20.00', '20.00')).toEqual([]);
    expect(told('21.00', '22.00')).toEqual([
      'differs 说明“本年支出”决算数是 22.00 万元，政府性基金预算财政拨款收入支出决算表“合计”是 20.00 万元，相差 2.00 万元。',
      'differs 说明“本年收入”决算数是 21.00 万元，政府性基金预算财政拨款收入支出决算表“本年收入”是 20.00 万元，相差 1.00 万元。',
    ]);
  });

  it('knows an economic item by its name, whatever code stands behind it', () => {
    const changes = ['主要包括：基本工资；', '主要包括：基本工资（30101）151.00万元；'] as const;
    expect(outcomesOf('prose-amounts', changes)).toEqual([
      'differs 说明“基本工资（30101）”决算数是 151.00 万元，一般公共预算财政拨款基本支出决算明细表“基本工资”是 150.00 万元，相差 1.00 万元。',
    ]);
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
    [
      'an item of the general budget whose table is not read, beside that of a fund',
      '一般公共预算财政拨款支出决算表\n\n公开05表\n\n单位：万元',
      '政府性基金预算财政拨款支出决算表\n\n公开05表\n\n单位：元',
    ],
  ])('is silent on %s', (_, from, to) => {
    expect(outcomesOf('prose-amounts', [from, to])).toEqual([]);
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
“三公”经费合计\t因公出国(境)费\t公务接待费\t公务用车运行维护费\t公务用车购置\t培训费
22.50\t\t8.50\t14.00\t\t5.60
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

it('knows the three expenses and the training beside them that 拨款 pays for', () => {
  const sentences = (total: string, training: string) =>
    `2024年一般公共预算拨款安排的“三公”经费支出预算${total}万元。2024年一般公共预算拨款安排的培训费预算支出${training}万元。`;
  expect(wrongInPlan(sentences('22.50', '5.60'))).toEqual([]);
  expect(wrongInPlan(sentences('23.50', '6.60'))).toEqual([1_000_000, 1_000_000]);
});

it('takes 年初预算 that a budget compares with its plan for that of the year before', () => {
  expect(wrongInPlan('公务用车运行维护费年初预算15.00万元，2024年预算14.00万元。')).toEqual([]);
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

describe('costs of meetings beside the three expenses', () => {
  const tables = {
    'one side': ['合计\t因公出国（境）费\t公务接待费\t会议费', '3.20\t2.40\t0.80\t2.00'],
    'two sides': [
      '预算数\t\t\t\t决算数\t\t\t\n合计\t因公出国（境）费\t公务接待费\t会议费\t合计\t因公出国（境）费\t公务接待费\t会议费',
      '4.00\t3.00\t1.00\t5.00\t3.20\t2.40\t0.80\t2.00',
    ],
    'two years': [
      '2023年决算数\t\t\t\t2024年决算数\t\t\t\n合计\t因公出国（境）费\t公务接待费\t会议费\t合计\t因公出国（境）费\t公务接待费\t会议费',
      '4.00\t3.00\t1.00\t5.00\t3.20\t2.40\t0.80\t2.00',
    ],
  } as const;
  const found = (table: keyof typeof tables, spent: string) =>
    outcomesOf(
      'prose-amounts',
      [THREE_PUBLIC, tables[table].join('\n')],
      ['厉行节约。', `厉行节约。会议费支出决算为${spent}万元。`],
    );

  it.each(['one side', 'two sides', 'two years'] as const)(
    'are held to what the table prints as spent this year: %s',
    (table) => {
      expect(found(table, '2.00')).toEqual([]);
      expect(found(table, '2.50')).toEqual([
        'differs 说明“会议费”决算数是 2.50 万元，财政拨款“三公”经费支出决算表“会议费”是 2.00 万元，相差 0.50 万元。',
      ]);
    },
  );
});

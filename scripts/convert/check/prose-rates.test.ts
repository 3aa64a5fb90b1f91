import { describe, expect, it } from 'vitest';
import { outcomesOf } from './fixtures/sample-findings.ts';

describe('shares', () => {
  it('takes no appropriation that has a share of its own for the whole of what stands beside it', () => {
    const from = '一、收入支出决算总体情况说明';
    const list =
      '本年收入中，一般公共预算财政拨款110.00万元（占91.67%）、政府性基金预算财政拨款10.00万元（占8.33%）。';
    expect(outcomesOf('shares', [from, `一、收入决算情况说明\n\n${list}\n\n${from}`])).toEqual([]);
    const part =
      '一般公共预算财政拨款支出110.00万元，占本年支出合计的34.38%。教育支出55.00万元，占';
    const told = (share: string) =>
      outcomesOf('shares', [from, `一、支出决算情况说明\n\n${part}${share}。\n\n${from}`]);
    expect(told('50.00%')).toEqual([]);
    expect(told('60.00%')).toHaveLength(1);
  });

  it('takes what was planned of the general budget for the whole of what it is used for', () => {
    const from = '一、收入支出决算总体情况说明';
    const to = (share: string) =>
      `一、一般公共预算支出说明\n\n2024年一般公共预算支出年初预算为200.00万元。主要用于以下方面：教育支出150.00万元，占${share}。\n\n${from}`;
    expect(outcomesOf('shares', [from, to('75.00%')])).toEqual([]);
    expect(outcomesOf('shares', [from, to('76.00%')])).toEqual([
      'differs “教育支出”写占 76.00%，重算：150.00 ÷ 200.00 = 75.00%。',
    ]);
  });

  it('takes 财政拨款安排支出 for what is stated of appropriation', () => {
    const from = '一、收入支出决算总体情况说明';
    const to = (share: string) =>
      `一、预算支出情况\n\n财政拨款安排支出200.00万元，其中：基本支出150.00万元，占财政拨款安排支出的${share}。\n\n${from}`;
    expect(outcomesOf('shares', [from, to('75.00%')])).toEqual([]);
    expect(outcomesOf('shares', [from, to('76.00%')])).toHaveLength(1);
  });

  it('takes a list of the structure of the general budget for parts of what its table prints', () => {
    const from = '一、收入支出决算总体情况说明';
    const shares = (education: string, pensions: string) =>
      outcomesOf('shares', [
        from,
        `一、一般公共预算财政拨款支出决算结构情况\n\n教育支出220.00万元，占${education}；社会保障和就业支出80.00万元，占${pensions}。\n\n${from}`,
      ]);
    expect(shares('73.33%', '26.67%')).toEqual([]);
    expect(shares('73.33%', '28.67%')).toEqual([
      'differs “社会保障和就业支出”写占 28.67%，重算：80.00 ÷ 300.00 = 26.67%。',
    ]);
    expect(shares('68.75%', '25.00%')).toEqual([]);
    expect(shares('73.33%。\n\n', '28.67%')).toHaveLength(1);
  });

  it('takes 本年支出 for the whole of what follows', () => {
    const from = '2024年度支出合计320.00万元，其中：基本支出200.00万元，占62.50%';
    const to = (share: string) => `本年支出320.00万元，其中：基本支出200.00万元，占${share}`;
    expect(outcomesOf('shares', [from, to('62.50%')])).toEqual([]);
    expect(outcomesOf('shares', [from, to('63.50%')])).toHaveLength(1);
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

  it('reads on over the budget that a rate completes', () => {
    const cars = (share: string): readonly [string, string] => [
      '完成预算的80.00%。',
      `完成预算的80.00%。其中，公务接待费支出决算0.80万元，完成预算1.00万元的80.00%，占${share}%。`,
    ];
    expect(outcomesOf('shares', cars('25.00'))).toEqual([]);
    expect(outcomesOf('shares', cars('26.37'))).toEqual([
      'differs “公务接待费”写占 26.37%，重算：0.80 ÷ 3.20 = 25.00%。',
    ]);
  });

  it('takes 支出 alone for that of the section, and for no total of all', () => {
    expect(
      outcomesOf('shares', [
        '2024年度一般公共预算财政拨款基本支出200.00万元。',
        '2024年度一般公共预算财政拨款基本支出200.00万元。其中，办公费20.00万元，占支出的11.00%。',
      ]),
    ).toEqual(['differs “办公费”写占 11.00%，重算：20.00 ÷ 200.00 = 10.00%。']);
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

  it.each(['支出总预算', '总支出预算'])('takes %s for what is stated as 支出预算', (whole) => {
    const budget = (share: string) =>
      outcomesOf('shares', [
        '主要原因是教师人数增加。',
        `主要原因是教师人数增加。\n\n支出预算500.00万元，其中基本支出300.00万元，占${whole}的${share}。`,
      ]);
    expect(budget('70.00%')).toEqual([
      'differs “基本支出”写占 70.00%，重算：300.00 ÷ 500.00 = 60.00%。',
    ]);
  });

  it('takes 本年支出 for what is stated as 支出合计', () => {
    expect(outcomesOf('shares', ['占62.50%', '占本年支出62.50%'])).toEqual([]);
    expect(outcomesOf('shares', ['占62.50%', '占本年支出的63.50%'])).toEqual([
      'differs “基本支出”写占 63.50%，重算：200.00 ÷ 320.00 = 62.50%。',
    ]);
    // The name of a part may end like that of the whole.
    expect(outcomesOf('shares', ['占支出合计的93.75%', '占本年支出的93.75%'])).toEqual([]);
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

  it('takes the budget before what was spent, though the parts of both stand between', () => {
    const told = (rate: string, other = '') =>
      outcomesOf('completion-rates', [
        '十、机关运行经费支出情况说明',
        `（一）当年预算执行情况\n\n2024年全年预算数500.00万元，其中，基本支出预算数200.00万元，项目支出预算数300.00万元。${other}资金总体支出400.00万元，其中，基本支出190.00万元，项目支出210.00万元。预算执行率为${rate}%。\n\n十、机关运行经费支出情况说明`,
      ]);
    expect(told('80.00')).toEqual([]);
    expect(told('82.00')).toEqual([
      'differs “资金总体支出”写完成预算的 82.00%，按同处两个数重算：400.00 ÷ 500.00 = 80.00%。',
    ]);
    expect(told('82.00', '结转资金支出12.00万元。')).toEqual([]);
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

  it('is silent where the rate fits an amount whose parts stand between', () => {
    const stated = (rate: string) =>
      outcomesOf('completion-rates', [
        '比上年增加5.00万元，增长11.11%',
        `其中：办公费20.00万元、差旅费10.00万元，完成预算62.50万元的${rate}`,
      ]);
    expect(stated('80.00%')).toEqual([]);
    expect(stated('85.00%')[0]).toMatch(/^differs/);
    // Nothing before is what 20.00 and 10.00 are parts of.
    expect(stated('0%')[0]).toMatch(/^differs/);
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

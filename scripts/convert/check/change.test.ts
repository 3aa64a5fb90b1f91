import { describe, expect, it } from 'vitest';
import { outcomesOf } from './fixtures/sample-findings.ts';

describe('growth-rates', () => {
  it.for([
    '2024年度收入、支出决算总计320.00万元。与上年相比，收、支总计各增加20.00万元，增长',
    '2024年度总收入320.00万元，其中：年初结转和结余0.00万元。总支出320.00万元，其中：年末结转和结余0.00万元。与上年相比，收、支总计各增加20.00万元，增长',
    '2024年度人员经费支出决算320.00万元（其中：一般公共预算支出310.00万元；其他资金10.00万元）。与上年相比，增加20.00万元，增长',
    '2024年度收入总计320.00万元，支出总计300.00万元。与上年相比，收入增加20.00万元，增长',
    '公务接待费支出决算为320.00万元。\n\n2024年度“三公”经费支出决算数比2023年度增加20.00万元，其中：公务接待费支出决算增加20.00万元，增长',
  ])('knows what grew: %s', (text) => {
    const told = (rate: string) =>
      outcomesOf('growth-rates', [
        '2024年度收、支总计均为320.00万元。与上年度相比，收、支总计各增加20.00万元，增长6.67%',
        `${text}${rate}`,
      ]);
    expect(told('6.67%')).toEqual([]);
    expect(told('7.67%')).toHaveLength(1);
  });

  it('differs where the stated amounts give another rate', () => {
    expect(outcomesOf('growth-rates', ['增长6.67%', '增长7.67%'])).toEqual([
      'differs “收、支总计”写比上年增长 7.67%，重算：20.00 ÷（320.00 − 20.00）= 6.67%。',
    ]);
  });

  it('recomputes the rate of a distance from the budget', () => {
    expect(
      outcomesOf('growth-rates', [
        '比上年增加5.00万元，增长11.11%',
        '比年初预算增加5.00万元，增长12.11%',
      ]),
    ).toEqual([
      'differs “机关运行经费”写比预算增长 12.11%，重算：5.00 ÷（50.00 − 5.00）= 11.11%。',
    ]);
  });

  it('takes a change that a sentence of its own states of the only subject', () => {
    const [found] = outcomesOf('growth-rates', [
      '比上年增加5.00万元，增长11.11%',
      '主要用于办公。比上年增加5.00万元，增长12.11%',
    ]);
    expect(found).toMatch(/^differs/);
  });

  it('takes a change that a paragraph of its own states of the same subject', () => {
    const [found] = outcomesOf('growth-rates', [
      '支出50.00万元，比上年增加5.00万元，增长11.11%',
      '支出50.00万元。\n\n机关运行经费较上年度增加5.00万元，增长12.11%',
    ]);
    expect(found).toMatch(/^differs/);
  });

  it('recomputes the rate between the amounts of two years', () => {
    const told = (words: string) =>
      outcomesOf('growth-rates', [
        '支出50.00万元，比上年增加5.00万元，增长11.11%',
        `支出50.00万元。2023年决算数为45.00万元，2024年支出决算为50.00万元，比2023年${words}`,
      ]);
    expect(told('增加11.11%')).toEqual([]);
    expect(told('预算数增加20.00%')).toEqual([]);
    expect(told('减少11.11%')).toEqual([
      'differs “机关运行经费”写比上年下降 11.11%，重算：（50.00 − 45.00）÷ 45.00 = 11.11%。',
    ]);
  });

  it('takes a cut rate for rounding', () => {
    expect(outcomesOf('growth-rates', ['增长6.67%', '增长6.66%'])[0]).toMatch(/^rounding/);
  });

  it.each([
    ['a base of zero', '比上年增加5.00万元，增长11.11%', '比上年增加50.00万元，增长100%'],
    ['∞', '比上年增加5.00万元，增长11.11%', '比上年增加50.00万元，增长∞%'],
    [
      'a decrease in other words',
      '比上年增加5.00万元，增长11.11%',
      '比上年下降5.00万元，下降9.09%',
    ],
    [
      'a share of the stated amount of the year before',
      '比上年增加5.00万元，增长11.11%',
      '比上年40.00万元增加5.00万元，增长12.5%',
    ],
    [
      'a change from one level to another, when the rate is against the year before',
      '支出50.00万元，比上年增加5.00万元，增长11.11%',
      '由年初预算45.00万元调整为50.00万元，增加5.00万元，比上年增长25%',
    ],
    [
      'a rate of what is counted in the reason for a change',
      '比上年增加5.00万元，增长11.11%',
      '比上年增加5.00万元，增长11.11%，主要原因是增加会议10次，增长40%',
    ],
    [
      'directions that contradict, which another rule tells',
      '比上年增加5.00万元，增长11.11%',
      '比上年减少5.00万元，增长11.11%',
    ],
  ])('is silent on %s', (_, from, to) => {
    expect(outcomesOf('growth-rates', [from, to])).toEqual([]);
  });
});

describe('stated-differences', () => {
  const amount = '比上年增加5.00万元，增长11.11%';

  it.each([
    [
      'the direction',
      '比上年45.00万元减少5.00万元',
      '写比上年减少 5.00 万元；同处今年 50.00 万元，上年 45.00 万元，两数之差是 5.00 万元，相差 10.00 万元。',
    ],
    [
      '持平',
      '与上年45.00万元持平',
      '写比上年持平；同处今年 50.00 万元，上年 45.00 万元，两数之差是 5.00 万元，相差 5.00 万元。',
    ],
    [
      'an amount of last year that another sentence states',
      '比上年增加5.00万元。2023年度机关运行经费为40.00万元',
      '写比上年增加 5.00 万元；同处今年 50.00 万元，上年 40.00 万元，两数之差是 10.00 万元，相差 5.00 万元。',
    ],
    [
      'the distance from the budget',
      '年初预算为60.00万元，决算比年初预算减少5.00万元',
      '写比预算减少 5.00 万元；同处决算数 50.00 万元，预算数 60.00 万元，两数之差是 −10.00 万元，相差 5.00 万元。',
    ],
  ])('differs where two amounts contradict %s', (_, words, found) => {
    expect(outcomesOf('stated-differences', [amount, words])).toEqual([
      `differs “机关运行经费”${found}`,
    ]);
  });

  it.each([
    ['one of several budgets', '年初预算为60.00万元，全年预算为55.00万元，比预算减少5.00万元'],
    ['a change that is only nearly nothing', '与上年45.00万元基本持平'],
    ['two changes', '比上年45.00万元增加5.00万元，比上年预算48.00万元增加2.00万元'],
  ])('is silent on %s', (_, words) => {
    expect(outcomesOf('stated-differences', [amount, words])).toEqual([]);
  });
});

describe('level-changes', () => {
  const found = (words: string) =>
    outcomesOf('level-changes', ['主要原因是办公费增加。', `主要原因是${words}。`]);

  it('differs where the two amounts are another distance apart', () => {
    expect(found('办公费由3.00万元减少到2.00万元，减少2.00万元，下降33.33%')).toEqual([
      'differs “办公费”由 3.00 万元到 2.00 万元，写减少 2.00 万元，两数之差是 −1.00 万元，相差 1.00 万元。',
    ]);
    expect(found('采购预算由年初的3.00万元调整为4.00万元，调增2.00万元')).toEqual([
      'differs “采购预算”由 3.00 万元到 4.00 万元，写增加 2.00 万元，两数之差是 1.00 万元，相差 1.00 万元。',
    ]);
  });

  it('differs where the share of the first is another', () => {
    expect(found('办公费从4.00万元提高至5.00万元，提高1.00万元，增长35%')).toEqual([
      'differs “办公费”由 4.00 万元到 5.00 万元，写增长 35%，重算是 25%。',
    ]);
    expect(found('办公费从4.00万元提高至5.00万元，增长35%')).toHaveLength(1);
  });

  it('is silent on a change of something else, and on an amount of the year before', () => {
    expect(found('办公费由3.00万元提高到4.00万元，差旅费增加2.00万元')).toEqual([]);
    expect(found('办公费由3.00万元提高到4.00万元，比上年增加2.00万元')).toEqual([]);
    expect(found('办公费由上年的3.00万元提高到4.00万元，提高1.00万元')).toEqual([]);
  });
});

describe('repeated-changes', () => {
  const again = (words: string) =>
    outcomesOf('repeated-changes', ['主要原因是办公费增加。', `主要原因是办公费增加；${words}`]);

  it('differs where one change is stated twice with two values', () => {
    expect(again('机关运行经费比上年增加6.00万元。')).toEqual([
      'differs “机关运行经费”比上年的变化，一处写增加 5.00 万元，另一处写增加 6.00 万元，相差 1.00 万元。',
    ]);
  });

  it.each([
    ['the same once more', '机关运行经费比上年增加5.00万元。'],
    ['a part of it', '其中办公费比上年增加3.00万元。'],
    ['a cause of it', '主要原因是增加3.00万元设备费。'],
    ['a change against the budget', '机关运行经费比年初预算增加3.00万元。'],
  ])('is silent on %s', (_, words) => {
    expect(again(words)).toEqual([]);
  });
});

describe('same-reason-changes', () => {
  const reason = '在校学生人数增加，教师人数相应增加';
  const general = (words: string) =>
    [
      ['主要原因是学生人数增加', `主要原因是${reason}`],
      ['一般公共预算财政拨款支出增加10.00万元，增长3.45%，主要原因是教师人数增加', words],
    ] as const;

  const sameTotal = [
    '2024年度收、支总计均为320.00万元',
    '2024年度收、支总计均为300.00万元',
  ] as const;

  it('cannot tell where last year may have had other money', () => {
    const found = outcomesOf(
      'same-reason-changes',
      ...general(`一般公共预算财政拨款支出增加22.00万元，增长7.91%，主要原因是${reason}`),
      sameTotal,
    );
    expect(found).toEqual([
      'unverifiable “收、支总计”写比上年增加 20.00 万元，“一般公共预算财政拨款支出”写比上年增加 22.00 万元；两处今年的数相同，原因也相同，增减数相差 2.00 万元。上年如果还有别的资金，两处可以都对；报告没有印上年的数，不能确定。',
    ]);
  });

  it('differs where a part would have been more than all', () => {
    const found = outcomesOf(
      'same-reason-changes',
      ...general(`一般公共预算财政拨款支出增加12.00万元，增长4.17%，主要原因是${reason}`),
      sameTotal,
    );
    expect(found).toEqual([
      'differs “收、支总计”写比上年增加 20.00 万元，“一般公共预算财政拨款支出”写比上年增加 12.00 万元；两处今年的数相同，原因也相同，增减数相差 8.00 万元。照此推算，上年的一部分会比总数还多。',
    ]);
  });

  it('is silent on another amount, and on another reason', () => {
    const same = `一般公共预算财政拨款支出增加12.00万元，增长4.17%，主要原因是${reason}`;
    expect(outcomesOf('same-reason-changes', ...general(same))).toEqual([]);
    const other = '一般公共预算财政拨款支出增加12.00万元，增长4.17%，主要原因是教师人数增加';
    expect(outcomesOf('same-reason-changes', ...general(other))).toEqual([]);
  });
});

describe('directions', () => {
  it.each([
    [
      '减少为50.00万元，与上年持平',
      ['“机关运行经费”写“减少为 50.00 万元”，紧接着又写“与上年持平”。'],
    ],
    [
      '减少5.00万元，与2023年持平',
      ['“机关运行经费”写“减少 5.00 万元”，紧接着又写“与2023年持平”。'],
    ],
    ['为50.00万元，与上年持平', []],
    ['减少0.00万元，与上年持平', []],
    ['比年初预算减少5.00万元，与上年持平', []],
    ['由预算的55.00万元减少到50.00万元，与上年持平', []],
  ])('a change beside no change: %s', (words, found) => {
    expect(
      outcomesOf('directions', ['支出50.00万元，比上年增加5.00万元，增长11.11%', `支出${words}`]),
    ).toEqual(found.map((statement) => `differs ${statement}`));
  });

  it('differs where money goes up and its rate down', () => {
    expect(
      outcomesOf('directions', ['增加5.00万元，增长11.11%', '增加5.00万元，下降11.11%']),
    ).toEqual(['differs “机关运行经费”写比上年增加 5.00 万元，百分比却写下降 11.11%，方向相反。']);
  });

  it('differs where the distance from the budget does', () => {
    expect(
      outcomesOf('directions', [
        '比上年增加5.00万元，增长11.11%',
        '比年初预算增加5.00万元，下降11.11%',
      ]),
    ).toHaveLength(1);
  });

  it('is silent on a decrease in other words', () => {
    expect(
      outcomesOf('directions', ['增加5.00万元，增长11.11%', '减少5.00万元，降低9.09%']),
    ).toEqual([]);
  });
});

describe('zero-bases', () => {
  it('differs where growth is ∞ and the year before had money', () => {
    expect(outcomesOf('zero-bases', ['增加5.00万元，增长11.11%', '增加5.00万元，增长∞%'])).toEqual([
      'differs “机关运行经费”写增长∞%，今年是 50.00 万元，比上年增加 5.00 万元，上年应是 45.00 万元，不是零。',
    ]);
  });

  it('holds where it had none', () => {
    expect(outcomesOf('zero-bases', ['增加5.00万元，增长11.11%', '增加50.00万元，增长∞%'])).toEqual(
      [],
    );
  });
});

describe('budget-differences', () => {
  it('differs where the larger one is called smaller', () => {
    expect(
      outcomesOf('budget-differences', [
        '决算数小于预算数的主要原因是项目',
        '决算数大于预算数的主要原因是项目',
      ]),
    ).toEqual([
      'differs “学前教育”写“决算数大于预算数”，同处预算 250.00 万元，决算 220.00 万元，相差 30.00 万元，与说法不一致。',
    ]);
    expect(
      outcomesOf('budget-differences', [
        '决算数小于预算数的主要原因是厉行节约',
        '决算数与预算数无差异',
      ]),
    ).toHaveLength(1);
  });

  it('looks at the rate where no budget is stated', () => {
    const rate = (words: string, of = '预算') =>
      outcomesOf('budget-differences', [
        '支出预算为4.00万元，支出决算为3.20万元，完成预算的80.00%。决算数小于预算数',
        `支出决算为3.20万元，完成${of}的80.00%。${words}`,
      ]);
    expect(rate('决算数大于预算数')).toEqual([
      'differs “三公经费财政拨款支出”写“决算数大于预算数”，同处完成预算的 80.00%，与说法不一致。',
    ]);
    expect(rate('决算数小于预算数')).toEqual([]);
    // The rate is of another budget than the words, or of another subject.
    expect(rate('决算数大于全年预算数', '年初预算')).toEqual([]);
    expect(rate('决算数大于预算数', '任务，其中外聘专家支出完成预算')).toEqual([]);
  });

  it('takes two equal prints for rounding', () => {
    expect(
      outcomesOf('budget-differences', [
        '完成年初预算的100.00%。',
        '完成年初预算的99.99%，决算数小于预算数的主要原因是人员调整。',
      ])[0],
    ).toMatch(/^rounding/);
  });

  it('is silent where a paragraph speaks of several things', () => {
    expect(
      outcomesOf('budget-differences', [
        '2024年度机关运行经费支出50.00万元',
        '决算数大于预算数。2024年度机关运行经费预算60.00万元，其中办公费支出50.00万元',
      ]),
    ).toEqual([]);
  });
});

describe('change-parts', () => {
  const parts = (people: string, office: string) =>
    outcomesOf(
      'change-parts',
      [
        '一般公共预算财政拨款基本支出200.00万元。',
        '一般公共预算财政拨款基本支出200.00万元，比上年增加10.00万元。',
      ],
      ['人员经费150.00万元，', `人员经费150.00万元，比上年${people}，`],
      ['公用经费50.00万元，', `公用经费50.00万元，比上年${office}，`],
    );

  it('differs where the parts changed by another sum', () => {
    expect(parts('增加12.00万元', '减少5.00万元')).toEqual([
      'differs “一般公共预算财政拨款基本支出”写比上年增加 10.00 万元；人员经费增加 12.00 万元、公用经费减少 5.00 万元，加起来增加 7.00 万元，相差 3.00 万元。',
    ]);
  });

  it('differs where the three expenses changed by another sum', () => {
    expect(
      outcomesOf('change-parts', [
        '决算数小于预算数的主要原因是厉行节约。',
        '比上年减少1.00万元。其中：因公出国（境）费与上年持平；公务用车购置费及运行维护费2.40万元，比上年减少0.50万元；公务接待费0.80万元，比上年减少0.20万元。',
      ]),
    ).toEqual([
      'differs “三公经费财政拨款支出”写比上年减少 1.00 万元；因公出国（境）费持平、公务用车购置费及运行维护费减少 0.50 万元、公务接待费减少 0.20 万元，加起来减少 0.70 万元，相差 0.30 万元。',
    ]);
    expect(
      outcomesOf('change-parts', [
        '决算数小于预算数的主要原因是厉行节约。',
        '比上年减少1.00万元。其中：因公出国（境）费0万元，比上年增加0万元；公务用车购置费及运行维护费2.40万元，比上年减少0.50万元；公务接待费0.80万元，比上年减少0.20万元。',
      ])[0],
    ).toMatch(/^differs/);
  });

  it('differs where parts changed of a total that is said not to have', () => {
    expect(
      outcomesOf('change-parts', [
        '决算数小于预算数的主要原因是厉行节约。',
        '与上年持平。其中：因公出国（境）费0万元，与上年持平；公务用车购置费及运行维护费2.40万元，与上年持平；公务接待费0.80万元，比上年减少0.20万元。',
      ]),
    ).toEqual([
      'differs “三公经费财政拨款支出”写持平；因公出国（境）费持平、公务用车购置费及运行维护费持平、公务接待费减少 0.20 万元，加起来减少 0.20 万元，相差 0.20 万元。',
    ]);
  });

  it('takes what print hides for rounding, and says nothing of one part', () => {
    expect(parts('增加12.01万元', '减少2.00万元')[0]).toMatch(/^rounding/);
    expect(parts('增加12.00万元', '略有减少')).toEqual([]);
  });
});

it('recomputes the rate of both totals where income and spending are the same amount', () => {
  const start = '2024年度收、支总计均为320.00万元。';
  const both = '2024年度收入总计320.00万元，支出总计320.00万元。';
  const change = '与上年相比，收、支总计各增加20.00万元，增长16.67%。';
  expect(outcomesOf('growth-rates', [start, both + change])[0]).toMatch(/^differs .*6\.67%/);
});

it('recomputes the rate of a change that the next paragraph states of the only amount above', () => {
  const amount = '2024年度机关运行经费支出50.00万元，比上年增加5.00万元，增长11.11%';
  const [found] = outcomesOf('growth-rates', [
    amount,
    '2024年度机关运行经费支出50.00万元。\n\n比上年增加5.00万元，增长12.11%',
  ]);
  expect(found).toMatch(/^differs/);
});

it('takes no amount of zero for what has changed', () => {
  const parts = '（其中：一般公共预算支出50.00万元；政府性基金预算支出0万元）';
  const amount = '2024年度机关运行经费支出50.00万元，比上年增加5.00万元，增长11.11%';
  const [found] = outcomesOf('growth-rates', [
    amount,
    `2024年度机关运行经费支出50.00万元${parts}。与上年相比，增加5.00万元，增长12.11%`,
  ]);
  expect(found).toMatch(/^differs/);
});

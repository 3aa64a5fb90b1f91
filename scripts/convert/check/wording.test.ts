import { describe, expect, it } from 'vitest';
import { vehicles } from '../../../src/fiscal/checks/prose-table/vehicles.ts';
import { otherPlaces } from '../../../src/fiscal/checks/wording/other-places.ts';
import { exampleProject } from '../../../src/fiscal/fixtures/project.ts';
import { exampleReport } from '../../../src/fiscal/fixtures/report.ts';
import { outcomesOf, sampleReport } from './fixtures/sample-findings.ts';

const assets = '第四部分 名词解释';
const withAssets = (owned: string, kept: string) =>
  [
    [
      '完成预算的80.00%。',
      `完成预算的80.00%。2024年期末，部门开支财政拨款的公务用车保有量为${kept}辆。`,
    ],
    [assets, `十四、国有资产占用情况说明\n\n2024年期末，我部门${owned}。\n\n${assets}`],
  ] as const;

describe('vehicles', () => {
  it('differs where more cars are paid for than there are', () => {
    expect(outcomesOf('vehicles', ...withAssets('共有车辆0辆', '1'))).toEqual([
      'differs “三公”经费说明写公务用车保有量 1 辆，国有资产说明写共有车辆 0 辆，保有量比车辆总数多 1 辆。',
    ]);
  });

  it('differs where the kinds give another number', () => {
    expect(
      outcomesOf('vehicles', ...withAssets('共有车辆3辆，其中：执法执勤用车1辆、其他用车1辆', '1')),
    ).toEqual(['differs 国有资产说明写共有车辆 3 辆，各类加起来是 2 辆。']);
  });

  it('finds them below a title in the same paragraph, and one of a kind in brackets', () => {
    const found = (all: number) =>
      outcomesOf('vehicles', [
        assets,
        `十四、其他重要事项\n\n（一）国有资产占用。2024年期末，共有车辆${all}辆，其中：特种专业技术用车（救护车）2辆、其他用车1辆。\n\n${assets}`,
      ]);
    expect(found(3)).toEqual([]);
    expect(found(4)).toEqual(['differs 国有资产说明写共有车辆 4 辆，各类加起来是 3 辆。']);
  });

  it('adds up what a budget owned at the end of the year before', () => {
    const [kept, [from, to]] = withAssets('共有车辆3辆，其中：执法执勤用车1辆、其他用车1辆', '9');
    const changes = [kept, [from, to.replace('2024年期末', '截至2023年12月31日')]] as const;
    const found = (kind: 'budget' | 'final') =>
      vehicles.find({ ...sampleReport(changes), kind }).map(({ statement }) => statement);
    expect(found('budget')).toEqual(['国有资产说明写共有车辆 3 辆，各类加起来是 2 辆。']);
    expect(found('final')).toEqual([]);
  });

  it('is silent where fewer are paid for, and where not all kinds are listed', () => {
    expect(
      outcomesOf(
        'vehicles',
        ...withAssets('共有车辆5辆，其中：执法执勤用车1辆、机要通信用车1辆', '2'),
      ),
    ).toEqual([]);
  });
});

describe('punctuation', () => {
  it('finds doubled marks, and no ellipsis or decimal', () => {
    expect(
      outcomesOf('punctuation', ['主要原因是办公费增加。', '主要原因是办公费增加。。']),
    ).toHaveLength(1);
    expect(
      outcomesOf('punctuation', [
        '主要原因是办公费增加。',
        '主要原因是办公费增加……（“一老一小”。）',
      ]),
    ).toEqual([]);
  });
});

describe('placeholders', () => {
  it('finds blanks in what a form says of its goal', () => {
    expect(
      outcomesOf('placeholders', [
        '办好学前教育。\t\t\t完成。',
        '办好学前教育。\t\t\t完成培训****次。',
      ]),
    ).toEqual(['differs 部门整体自评表里有没填的空位“****次”：“完成培训****次。”。']);
  });

  it.each([
    ['stars', '共接待****次'],
    ['crosses', '××县预算单位'],
    ['an instruction', '本年度没有支出（若无此项请删除）'],
  ])('finds %s', (_, words) => {
    expect(
      outcomesOf('placeholders', ['主要原因是办公费增加。', `主要原因是办公费增加，${words}。`]),
    ).toHaveLength(1);
  });

  it.each([
    ['a choice that was not made', '，总计增加（减少）20.00万元'],
    ['a reason that was not written', '，主要原因是。'],
  ])('finds %s', (_, words) => {
    expect(
      outcomesOf('placeholders', ['主要原因是办公费增加。', `主要原因是办公费增加${words}`]),
    ).toHaveLength(1);
  });

  it.each([
    '增加（减少）-20.00万元',
    '主要原因是：一是办公费增加',
    '2×3米的展板',
    '网络XML接口',
    '若无特殊情况，应于年底前完成',
    '请有关单位支持',
  ])('is silent on %s', (words) => {
    expect(
      outcomesOf('placeholders', ['主要原因是办公费增加。', `主要原因是办公费增加，${words}。`]),
    ).toEqual([]);
  });
});

describe('percent-signs', () => {
  const told = (share: string) =>
    outcomesOf('percent-signs', ['项目支出120.00万元，占37.50%', `项目支出120.00万元，占${share}`]);

  it('finds a share without its sign among others that have theirs', () => {
    expect(told('37.50')).toEqual([
      'differs “三、支出决算情况说明”里“占37.50”后面没有百分号，别处的占比有：“目支出120.00万元，占37.50。”。',
    ]);
  });

  it.each(['37.50％', '37.50万元', '百分之三十七', '比提高2.50个百分点', '地76.23平方米'])(
    'is silent on 占%s',
    (share) => {
      expect(told(share)).toEqual([]);
    },
  );

  it('is silent where most shares have none, since the file may have lost them', () => {
    const changes = ['93.75%；', '6.25%。', '62.50%；', '37.50%。', '93.75%。'].map(
      (share) => [`占${share}`, `占${share.replace('%', '')}`] as const,
    );
    const [first, second, third, fourth] = changes;
    expect(outcomesOf('percent-signs', first!, second!, third!, fourth!)).toEqual([]);
  });
});

describe('item-names', () => {
  const told = (path: string) =>
    outcomesOf('item-names', ['教育支出（类）普通教育（款）学前教育（项）', path]);

  it('finds one name of a path that is not the table’s', () => {
    expect(told('文化体育支出（类）普通教育（款）学前教育（项）')).toEqual([
      'differs 说明写“学前教育”属于“文化体育支出”，一般公共预算财政拨款支出决算表里属于“教育支出”（科目 205）。',
    ]);
    expect(told('教育支出（类）普通教育（款）幼儿保育（项）')).toEqual([
      'differs 说明写“幼儿保育”，一般公共预算财政拨款支出决算表里它是“学前教育”（科目 2050201）。',
    ]);
  });

  it.each([
    ['another ending', '教育事务（类）普通教育（款）学前教育（项）'],
    ['a short name', '教育（类）普通（款）学前教育（项）'],
    ['two names of another item', '文化体育支出（类）群众体育（款）学前教育（项）'],
  ])('is silent on %s', (_, path) => {
    expect(told(path)).toEqual([]);
  });
});

describe('wrong-years', () => {
  it('finds a year that lacks a digit', () => {
    expect(
      outcomesOf('wrong-years', [
        '第三部分 2024年度部门决算情况说明',
        '第三部分 202年度部门决算情况说明',
      ]),
    ).toEqual([
      'differs 标题里年份印成“202年度”，不是四位数：“第三部分 202年度部门决算情况说明”。',
    ]);
  });

  it('finds a title of another year, and this year’s amount called another’s', () => {
    expect(
      outcomesOf('wrong-years', [
        '第三部分 2024年度部门决算情况说明',
        '第三部分 2023年度部门决算情况说明',
      ]),
    ).toEqual(['differs 标题写“第三部分 2023年度部门决算情况说明”，报告是 2024 年的。']);
    expect(
      outcomesOf('wrong-years', ['2024年度支出合计320.00万元', '2023年度支出合计320.00万元']),
    ).toEqual([
      'differs 说明写 2023 年“支出合计”是 320.00 万元，这是收入支出决算总表“本年支出合计”里 2024 年的数。',
    ]);
  });

  it.each(['2024年度支出合计320.00万元', '与2024年度持平'])(
    'is silent where both years had the same, and the text says so: %s',
    (words) => {
      expect(
        outcomesOf('wrong-years', [
          '2024年度支出合计320.00万元',
          `2023年度支出合计320.00万元，${words}`,
        ]),
      ).toEqual([]);
    },
  );

  it('is silent on what another year had', () => {
    expect(
      outcomesOf('wrong-years', ['2024年度支出合计320.00万元', '2023年度支出合计300.00万元']),
    ).toEqual([]);
  });
});

describe('reasons', () => {
  it('finds a reason that goes the other way', () => {
    expect(outcomesOf('reasons', ['主要原因是项目未完成', '主要原因是学前教育支出增加'])).toEqual([
      'differs “学前教育”年初预算 250.00 万元，决算 220.00 万元，是减少；原因写的是“增加”。',
    ]);
    expect(outcomesOf('reasons', ['主要原因是项目未完成', '主要原因是学前教育支出减少'])).toEqual(
      [],
    );
  });

  it('finds a cost that the table has no money for', () => {
    expect(outcomesOf('reasons', ['主要原因是办公费增加', '主要原因是办公费、差旅费增加'])).toEqual(
      [
        'differs 机关运行经费增加的原因写到了差旅费，一般公共预算财政拨款基本支出决算明细表里这一项没有金额。',
      ],
    );
  });
});

describe('rates-of-nothing', () => {
  it('finds a hundred per cent of no procurement', () => {
    expect(
      outcomesOf(
        'rates-of-nothing',
        [
          '政府采购支出总额30.00万元，其中：政府采购货物支出10.00万元、政府采购工程支出0.00万元、政府采购服务支出20.00万元',
          '政府采购支出总额0.00万元',
        ],
        ['招生计划覆盖率	≥90%	95%', '政府采购执行率	≥100%	100%'],
      ),
    ).toEqual([
      'differs 部门整体自评表写“政府采购执行率”100%，说明里“政府采购支出总额”是 0.00 万元。',
    ]);
  });

  it('finds what grew from nothing, where all of this year’s amount came new', () => {
    const growth = (amount: string) =>
      outcomesOf('rates-of-nothing', [
        '年初预算为80.00万元，支出决算为80.00万元，完成年初预算的100.00%',
        `支出决算为80.00万元，比上年增加${amount}万元，增长100%`,
      ]);
    expect(growth('80.00')).toHaveLength(1);
    expect(growth('40.00')).toEqual([]);
  });

  it('is silent where something was bought, and on no per cent of nothing', () => {
    expect(
      outcomesOf('rates-of-nothing', ['招生计划覆盖率	≥90%	95%', '政府采购执行率	≥100%	100%']),
    ).toEqual([]);
    expect(
      outcomesOf('rates-of-nothing', [
        '年初预算为80.00万元，支出决算为80.00万元，完成年初预算的100.00%',
        '年初预算为0.00万元，支出决算为80.00万元，完成年初预算的0.00%',
      ]),
    ).toEqual([]);
  });
});

describe('other-places in the department of a form', () => {
  const own = '甲乙苗族瑶族自治县';
  const found = (department: string) =>
    otherPlaces
      .find(
        exampleReport({
          agency: { ...exampleReport().agency, name: `${own}教育局` },
          projects: [exampleProject({ department })],
        }),
      )
      .map(({ statement }) => statement);

  it('knows the short name of an autonomous county', () => {
    expect(found('甲乙县教育局')).toEqual([]);
    expect(found('丙丁县教育局')).toHaveLength(1);
  });
});

describe('other-places in the words of forms', () => {
  const { agency } = exampleReport();
  const found = (...cells: readonly string[]) =>
    otherPlaces
      .find(
        exampleReport({
          agency: {
            ...agency,
            name: '甲城市水务局',
            region: { ...agency.region, province: '示例省', city: '甲城市' },
          },
          projects: [exampleProject({ name: '供水', raw: [{ cells: [...cells], line: 60 }] })],
        }),
      )
      .map(({ statement }) => statement);

  it('names a place of which one character is another', () => {
    expect(found('结论', '甲中水务局对供水进行了检查')).toEqual([
      '自评表“供水”写“甲中水务局”，报告是甲城市水务局的。',
    ]);
    expect(found('检查完成。甲中市水务局验收')).toHaveLength(1);
  });

  it.for([
    '甲城水务局对供水进行了检查',
    '与甲中水务局交流',
    '会同乙丙市水务局、甲中市水务局检查',
    '乙中水务局对供水进行了检查',
    '甲市水务局对供水进行了检查',
    '示例省水务局对供水进行了检查',
    '甲中县供水，甲中水务局验收',
  ])('is silent on what may be another office: %s', (cell) => {
    expect(found(cell)).toEqual([]);
  });
});

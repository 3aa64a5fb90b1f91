import { describe, expect, it } from 'vitest';
import { projectTotals } from '../../../src/fiscal/checks/performance/project-totals.ts';
import { projectStatements } from '../../../src/fiscal/checks/performance/project-statements.ts';
import type { Fact } from '../../../src/fiscal/fact.ts';
import { exampleProject } from '../../../src/fiscal/fixtures/project.ts';
import { exampleReport } from '../../../src/fiscal/fixtures/report.ts';
import type { Project } from '../../../src/fiscal/projects/project.ts';
import { findingsAfter, outcomesOf, sampleReport } from './fixtures/sample-findings.ts';

it('holds in a report that agrees with itself', () => {
  const checks = Map.groupBy(findingsAfter(), ({ check }) => check);
  for (const [check, count] of [
    ['form-rates', 5],
    ['form-sources', 3],
    ['form-scores', 1],
    ['form-weights', 1],
    ['department-rates', 2],
    ['department-funds', 3],
    ['department-statements', 2],
    ['project-counts', 1],
    ['project-totals', 1],
    ['project-statements', 3],
    ['grade-counts', 1],
  ] as const)
    expect([check, checks.get(check)?.map(({ status }) => status)]).toEqual([
      check,
      Array.from({ length: count }, () => 'holds'),
    ]);
});

describe('department-rates', () => {
  it('differs where the budget of the same form gives another rate', () => {
    expect(outcomesOf('department-rates', ['≤10%	2.86%', '≤10%	10%'])).toEqual([
      'differs 部门整体自评表“预算调整率”的完成值是 10%，按表里的预算总额重算：（350.00 − 340.00）÷ 年初预算数 350.00 = 2.86%。',
    ]);
  });

  it.each([
    ['the rate of public money', '2.86%', '3.03%'],
    ['a rate without decimals', '2.86%', '3%'],
    ['words', '2.86%', '符合要求'],
  ])('agrees with %s', (_, from, to) => {
    expect(
      outcomesOf('department-rates', [from, to]).filter((each) => !each.startsWith('rounding')),
    ).toEqual([]);
  });
});

describe('department-funds', () => {
  it('differs where the form has money that the accounts do not', () => {
    const found = outcomesOf(
      'department-funds',
      ['350.00	340.00	320.00	10	94.12	9.41', '350.00	340.00	325.00	10	95.59	9.41'],
      ['20.00	20.00	20.00	-	100', '20.00	25.00	25.00	-	100'],
      ['330.00	320.00	300.00	-	93.75', '330.00	315.00	300.00	-	95.24'],
    );
    expect(found).toEqual([
      'differs 部门整体自评表“单位资金”全年执行数是 25.00 万元，收入决算表里财政拨款以外的收入是 320.00 − 300.00 = 20.00 万元，相差 5.00 万元。',
    ]);
  });

  it('cannot tell where the scope is another, and says what makes up the difference', () => {
    const found = findingsAfter(
      ['350.00	340.00	320.00	10	94.12	9.41', '390.00	340.00	320.00	10	94.12	9.41'],
      ['330.00	320.00	300.00	-	93.75', '370.00	280.00	260.00	-	92.86'],
      ['20.00	20.00	20.00	-	100', '20.00	60.00	60.00	-	100'],
    ).filter(({ check, status }) => check === 'department-funds' && status === 'unverifiable');
    expect(found.map(({ reconciliation }) => reconciliation)).toContain(
      '差额正好等于“设备购置”（自评汇总表里的项目，40.00 万元）。',
    );
  });

  it('differs by little only where the two are meant to be the same', () => {
    expect(
      outcomesOf(
        'department-funds',
        ['350.00	340.00	320.00	10	94.12	9.41', '349.97	340.00	320.00	10	94.12	9.41'],
        ['330.00	320.00	300.00	-	93.75', '329.97	320.00	300.00	-	93.75'],
      ),
    ).toEqual([
      'differs 部门整体自评表“政府预算资金”年初预算数是 329.97 万元，说明“一般公共预算财政拨款支出”年初预算数是 330.00 万元，相差 0.03 万元。',
    ]);
  });
});

describe('department-statements', () => {
  it('differs in score and money', () => {
    expect(
      outcomesOf(
        'department-statements',
        ['结果为98.41分', '结果为99.41分'],
        ['涉及预算资金340.00万元', '涉及预算资金120.00万元'],
      ),
    ).toEqual([
      'differs 说明写部门整体自评涉及资金 120.00 万元，部门整体自评表全年预算数是 340.00 万元，相差 220.00 万元，与表里其他资金也不相同。',
      'differs 说明写部门整体自评得分 99.41 分，部门整体自评表的总分是 98.41 分，相差 1 分。',
    ]);
  });

  it('agrees with the money that was spent', () => {
    expect(
      outcomesOf('department-statements', ['涉及预算资金340.00万元', '涉及预算资金320.00万元']),
    ).toEqual([]);
  });
});

describe('project-totals', () => {
  it('differs where what is listed is more than all', () => {
    expect(
      outcomesOf('project-totals', [
        '涵盖项目2个，涉及资金120.00万元',
        '涵盖项目2个，涉及资金70.00万元',
      ]),
    ).toEqual([
      'differs 说明写这些项目涉及资金 70.00 万元，列出的 2 个项目的全年预算数加起来是 120.00 万元，相差 50.00 万元。',
    ]);
  });

  it('is not told where one project is the whole difference: the text may not count it', () => {
    const found = findingsAfter([
      '涵盖项目2个，涉及资金120.00万元',
      '涵盖项目2个，涉及资金80.00万元',
    ]).filter(({ check }) => check === 'project-totals');
    expect(found.map(({ status, reconciliation }) => [status, reconciliation])).toEqual([
      ['unverifiable', '差额正好等于“设备购置”（自评汇总表里的项目，40.00 万元）。'],
    ]);
  });

  it('is silent where not all are listed, or other projects are meant', () => {
    expect(
      outcomesOf('project-totals', [
        '涵盖项目2个，涉及资金120.00万元',
        '涵盖项目9个，涉及资金500.00万元',
      ]),
    ).toEqual([]);
    expect(
      outcomesOf('project-totals', [
        '涉及资金120.00万元。',
        '涉及资金120.00万元。选取1个重点项目开展部门评价，涉及资金50.00万元。',
      ]),
    ).toEqual([]);
  });
});

describe('project-totals in other words', () => {
  const all = '涵盖项目2个，涉及资金120.00万元';

  it('knows the count by what stands behind it', () => {
    const found = (amount: string) =>
      outcomesOf('project-totals', [
        `进行全面自评，${all}`,
        `开展评价，对2个项目开展了绩效自评，涉及资金${amount}万元`,
      ]);
    expect(found('120.00')).toEqual([]);
    expect(found('130.00')).toEqual([
      'differs 说明写这些项目涉及资金 130.00 万元，列出的 2 个项目的全年预算数加起来是 120.00 万元，相差 10.00 万元。',
    ]);
  });

  const sample = sampleReport([]);
  const form = (kind: Project['kind'], name: string, amount: number, other = 0): Project => {
    const printed = (value: number) => ({ raw: String(value / 1e6), value, line: 1 });
    const row = (label: string, value: number) => ({
      label,
      yearStart: null,
      fullYear: printed(value),
      executed: null,
      rate: null,
    });
    const parts = [row('财政拨款', amount - other), row('其他资金', other)];
    return exampleProject({
      id: `form-${amount}`,
      kind,
      name,
      funds: { ...row('年度资金总额', amount), weight: null, score: null, parts },
    });
  };
  const found = (subject: string, measure: Fact['measure'], projects: readonly Project[]) => {
    const [count, involved] = sample.facts.filter(({ line }) => line === 147);
    return projectTotals
      .find({
        ...sample,
        projects: [...projects],
        facts: [
          { ...count!, subject, quote: `${subject}2个` },
          { ...involved!, subject, measure, quote: '120.00万元' },
        ],
      })
      .map(({ status, difference }) => `${status} ${difference}`);
  };

  it.each([
    ['预算绩效评价项目', 'full-year-budget', 'project'],
    ['实行绩效目标管理的项目', 'involved', 'target'],
  ] as const)('compares what all %s had', (subject, measure, kind) => {
    const whole = [form(kind, '甲', 50e6), form(kind, '乙', 60e6)];
    expect(found(subject, measure, whole)).toEqual(['differs 10000000']);
    expect(found(subject, measure, [...whole, form(kind, '丙', 70e6)])).toEqual([]);
  });

  it('is silent where forms plan other money than that of the budget', () => {
    const both = [form('target', '甲', 50e6, 20e6), form('target', '乙', 60e6)];
    expect(found('实行绩效目标管理的项目', 'involved', both)).toEqual([]);
  });
});

describe('project-totals of amounts printed short', () => {
  it('takes 10 among amounts of two decimals for 10.00', () => {
    const found = (first: string) =>
      outcomesOf(
        'project-totals',
        ['涵盖项目2个，涉及资金120.00万元', '涵盖项目3个，涉及资金120.60万元'],
        [
          '校舍维修\t可执行项目\t80.00\t60.00\t75.00%',
          `图书购置\t可执行项目\t${first}\t${first}\t100%\t90\n101001\t示例市教育局\t校舍维修\t可执行项目\t80.00\t60.00\t75.00%`,
        ],
      );
    expect(found('1')[0]).toMatch(/^differs .*加起来是 121.00 万元，相差 0.40 万元/);
  });
});

describe('project-statements', () => {
  it('differs from the row of the list', () => {
    expect(
      outcomesOf('project-statements', [
        '执行数为60.00万元，完成预算的75.00%',
        '执行数为64.00万元，完成预算的80.00%',
      ]),
    ).toEqual([
      'differs 说明“校舍维修项目”执行数是 64.00 万元，自评汇总表“校舍维修”全年执行数是 60.00 万元，相差 4.00 万元。',
    ]);
  });

  it('is silent on a project of another name', () => {
    expect(
      outcomesOf('project-statements', [
        '校舍维修项目绩效自评得分为97.50分',
        '校舍维护项目绩效自评得分为90.00分',
      ]),
    ).toEqual([]);
  });
});

describe('project-statements of linked items', () => {
  const fund = (raw: string, value: number): Project['funds'] => ({
    label: null,
    yearStart: null,
    fullYear: { raw, value, line: 90 },
    executed: null,
    rate: null,
    weight: null,
    score: null,
    parts: [],
  });
  const form = exampleProject({
    name: '甲',
    funds: fund('1200000', 120_000_000),
    total: { weight: '100', score: '98', line: 99 },
  });
  const item = (amount: string, value: number, score: string) =>
    exampleProject({
      id: 'narrative-1',
      source: 'narrative',
      name: '甲项目',
      funds: fund(amount, value),
      total: { weight: null, score, line: 50 },
      link: { id: 'form-1', by: 'name', inferred: false },
    });
  const statements = (said: Project) =>
    projectStatements
      .find(exampleReport({ projects: [form, said] }))
      .map(({ status, statement }) => `${status} ${statement}`);

  it('compares the row of a list with its form, whose budget may be that of the year’s start there', () => {
    const row = (amount: string, value: number, score: string): Project => ({
      ...item(amount, value, score),
      id: 'list-1',
      source: 'list',
      name: '甲',
    });
    expect(statements(row('130', 130_000_000, '89'))).toEqual([
      'differs 自评汇总表“甲”全年预算数是 130 万元，自评表“甲”全年预算数是 1200000 元，相差 10.00 万元。',
      'differs 自评汇总表“甲”得分 89 分，自评表“甲”印 98 分。',
    ]);
    const changed = {
      ...form,
      funds: {
        ...fund('1200000', 120_000_000)!,
        yearStart: { raw: '1300000', value: 130_000_000, line: 90 },
      },
    };
    const found = projectStatements.find(
      exampleReport({ projects: [changed, row('130', 130_000_000, '98')] }),
    );
    expect(found.map(({ status }) => status)).toEqual(['holds']);
  });

  it('takes no two amounts without decimals for the same, though neither may be exact', () => {
    const printed = { ...form, funds: fund('120', 120_000_000) };
    const found = projectStatements.find(
      exampleReport({ projects: [printed, item('121', 121_000_000, '98')] }),
    );
    expect(found[0]?.status).toBe('differs');
  });

  it('takes an amount in 万元 for one in 元 that was rounded', () => {
    const printed = { ...form, funds: fund('1204321', 120_432_100) };
    const found = projectStatements.find(
      exampleReport({ projects: [printed, item('120', 120_000_000, '98')] }),
    );
    expect(found[0]?.status).toBe('rounding');
  });

  it('gives each amount with its own unit', () => {
    expect(statements(item('120', 120_000_000, '98'))[0]).toBe('holds 两处都是 1200000 元。');
    expect(statements(item('130', 130_000_000, '98'))[0]).toBe(
      'differs 说明“甲项目”全年预算数是 130 万元，自评表“甲”全年预算数是 1200000 元，相差 10.00 万元。',
    );
  });

  it('compares the money that is proven in a form of which rows were lost, and no score', () => {
    const partial = { ...form, state: 'partial' as const };
    const found = projectStatements
      .find(exampleReport({ projects: [partial, item('130', 130_000_000, '89')] }))
      .map(({ status }) => status);
    expect(found).toEqual(['differs']);
  });

  it('differs from the score of the form', () => {
    expect(statements(item('120', 120_000_000, '98.0'))[1]).toMatch(/^holds/);
    expect(statements(item('120', 120_000_000, '89'))[1]).toBe(
      'differs 说明写“甲项目”得分 89 分，自评表“甲”印 98 分。',
    );
  });
});

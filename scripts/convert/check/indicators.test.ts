import { describe, expect, it } from 'vitest';
import { deviations } from '../../../src/fiscal/checks/performance/deviations.ts';
import { repeatedCounts } from '../../../src/fiscal/checks/performance/repeated-counts.ts';
import { exampleProject } from '../../../src/fiscal/fixtures/project.ts';
import { exampleReport } from '../../../src/fiscal/fixtures/report.ts';
import type { Project } from '../../../src/fiscal/projects/project.ts';
import { outcomesOf, sampleReport } from './fixtures/sample-findings.ts';

describe('execution-indicators', () => {
  const rate = (actual: string) =>
    outcomesOf('execution-indicators', ['招生计划覆盖率	≥90%	95%', `预算执行率	≥80%	${actual}`]);

  it('differs from all rows of money, the total and its sources', () => {
    expect(rate('95.12%')).toEqual([
      'differs 部门整体自评表指标“预算执行率”的完成值是 95.12%，按资金栏重算：320.00 ÷ 340.00 = 94.12%。',
    ]);
  });

  it('takes the rate of one source for that of the form', () => {
    expect(rate('93.75%')).toEqual([]);
  });
});

describe('missed-targets', () => {
  it('differs where a missed rate has all its points', () => {
    expect(outcomesOf('missed-targets', ['≥90%	95%	30	30', '≥90%	85%	30	30'])).toEqual([
      'differs 部门整体自评表“家长满意度”的目标是 ≥90%，完成 85%，得分 30（分值 30）：没有达到目标，得分是满分。',
    ]);
  });

  it.each([
    ['＞=90%', '85%'],
    ['>=90%', '85'],
  ])('reads %s and %s', (target, actual) => {
    expect(
      outcomesOf('missed-targets', ['≥90%\t95%\t30\t30', `${target}\t${actual}\t30\t30`]),
    ).toHaveLength(1);
  });

  it('is silent where so little is missed that the points are full when rounded', () => {
    expect(
      outcomesOf('missed-targets', ['招生计划覆盖率\t≥90%\t95%', '预算执行率\t100%\t99.97%']),
    ).toEqual([]);
  });

  it('asks for the rate of execution, too', () => {
    expect(
      outcomesOf('missed-targets', ['招生计划覆盖率\t≥90%\t95%', '预算执行率\t≥90%\t18%']),
    ).toHaveLength(1);
  });

  it('is silent where less may be better, or the target is in words', () => {
    expect(outcomesOf('missed-targets', ['招生计划覆盖率	≥90%	95%', '投诉率	≥90%	5%'])).toEqual([]);
    expect(outcomesOf('missed-targets', ['家长满意度	≥90%	95%', '家长满意度	290%	95%'])).toEqual([]);
    expect(outcomesOf('missed-targets', ['家长满意度	≥90%	95%', '家长满意度	明显提高	85%'])).toEqual(
      [],
    );
  });
});

describe('repeated-counts', () => {
  const [indicator] = sampleReport([]).projects.flatMap(({ indicators }) => indicators);
  const form = (actual: string, reason: string, result: string | null = null, name = '甲') =>
    exampleProject({
      name,
      result,
      indicators: indicator ? [{ ...indicator, name: '参保人数', actual, reason }] : [],
    });
  const found = (...projects: readonly Project[]) =>
    repeatedCounts
      .find(exampleReport({ projects: [...projects] }))
      .map(({ status, statement }) => `${status} ${statement}`);

  it('differs where the reason in the same row counts others', () => {
    expect(found(form('119410人', '全年参保109410人，比上年有所增加'))).toEqual([
      'differs 自评表“甲”“参保人数”的完成值是 119410 人，同一行的原因写 109410 人，相差 10000 人。',
    ]);
    expect(found(form('12345 人', '', '全年参保12435人。'))).toHaveLength(1);
  });

  it('differs where an indicator of the same name counts others in another form of the project', () => {
    expect(found(form('119410人', ''), form('109410人', ''))).toEqual([
      'differs 自评表“甲”“参保人数”的完成值是 119410 人，自评表“甲”写 109410 人，相差 10000 人。',
    ]);
  });

  it('is silent where forms of two projects count others', () => {
    expect(found(form('12345人', ''), form('12845人', '', null, '乙'))).toEqual([]);
  });

  it.for([
    '比上年119408人有所增加',
    '涉及119410人',
    '补贴109410元',
    '计划200000人',
    '其中参军1194人',
    '上年参保109410人',
    '计划参保109410人，未全部到位',
    '全年参保119410人，城区109410人',
  ])('is silent on what may be another number: %s', (reason) => {
    expect(found(form('119410人', reason))).toEqual([]);
  });
});

it('takes round numbers in two forms for no misprint of each other', () => {
  const [indicator] = sampleReport([]).projects.flatMap(({ indicators }) => indicators);
  const forms = ['1250人', '1350人'].map((actual) =>
    exampleProject({
      name: '甲',
      indicators: indicator ? [{ ...indicator, actual, reason: '' }] : [],
    }),
  );
  expect(repeatedCounts.find(exampleReport({ projects: forms }))).toEqual([]);
});

describe('deviations', () => {
  const [indicator] = sampleReport([]).projects.flatMap(({ indicators }) => indicators);
  const row = (target: string, actual: string, deviation: string) =>
    indicator ? [{ ...indicator, name: '检查覆盖率', target, actual, deviation }] : [];
  const usual = [
    ...Array.from({ length: 8 }, () => row('≥90%', '95%', '0.00%')).flat(),
    ...row('≥90%', '81%', '-10.00%'),
  ];
  const found = (indicators: Project['indicators'], others = usual) =>
    deviations
      .find(
        exampleReport({
          projects: [exampleProject({ name: '甲', indicators: [...others, ...indicators] })],
        }),
      )
      .filter(({ status }) => status !== 'holds')
      .map(({ status, statement }) => `${status} ${statement}`);

  it.for([
    ['≥90%', '85%', '0.00%', '5.56%'],
    ['≥90%', '58%', '-5.56%', '35.56%'],
    ['≤10天', '12天', '30%', '20.00%'],
    ['≥200人', '150人', '-52.00%', '25.00%'],
  ] as const)(
    'differs where all others of the report are worked out so: %s, %s, %s',
    ([target, actual, deviation, again]) => {
      expect(found(row(target, actual, deviation))).toEqual([
        `differs 自评表“甲”“检查覆盖率”的目标是 ${target}，完成 ${actual}，偏差度印 ${deviation}，重算是 ${again}；这份报告其余 9 个指标都重算得出来。`,
      ]);
    },
  );

  it.for([
    ['≥100人', '180人', '80%'],
    ['≥100人', '180人', '50%'],
    ['≤10%', '5%', '0'],
    ['≥95%', '95%', '0.00%'],
    ['≥98%', '96.5%', '-1.50%'],
  ] as const)('allows what goes beyond a target: %s, %s, %s', ([target, actual, deviation]) => {
    expect(found(row(target, actual, deviation))).toEqual([]);
  });

  it('is not sure where few are printed, or several are worked out otherwise', () => {
    expect(found(row('≥90%', '58%', '-5.56%'), [])[0]).toMatch(/^unverifiable/);
    const others = [...usual, ...row('≥90%', '58%', '-5.56%'), ...row('≥90%', '58%', '-5.56%')];
    for (const outcome of found([], others)) expect(outcome).toMatch(/^unverifiable/);
  });

  it('takes no deviation of nothing for odd where no target was missed: the sign may be misread', () => {
    expect(found(row('≥5%', '3%', '0.00%'), usual.slice(0, 8))).toEqual([]);
  });
});

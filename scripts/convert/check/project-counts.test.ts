import { describe, expect, it } from 'vitest';
import { gradeCounts } from '../../../src/fiscal/checks/performance/grade-counts.ts';
import { gradedForms } from '../../../src/fiscal/checks/performance/graded-forms.ts';
import { missedCounts } from '../../../src/fiscal/checks/performance/missed-counts.ts';
import { exampleProject } from '../../../src/fiscal/fixtures/project.ts';
import { exampleReport } from '../../../src/fiscal/fixtures/report.ts';
import type { Project } from '../../../src/fiscal/projects/project.ts';
import { outcomesOf, sampleReport } from './fixtures/sample-findings.ts';

describe('counts of projects', () => {
  it('differ from the list', () => {
    expect(outcomesOf('project-counts', ['涵盖项目2个', '涵盖项目6个'])).toEqual([
      'differs 说明写自评项目 6 个，自评汇总表列了 2 个项目，相差 4 个。',
    ]);
  });

  it('differ from the grades', () => {
    expect(outcomesOf('grade-counts', ['需绩效自评项目2个', '需绩效自评项目3个'])).toEqual([
      'differs 说明写自评项目 3 个，各等级的个数是优 1 个、良 1 个，加起来 2 个，相差 1 个，没有写“中”“差”的个数。',
    ]);
  });

  it('name the form that has too few points for the grades that are counted', () => {
    const report = sampleReport([['需绩效自评项目2个', '需绩效自评项目3个']]);
    const form = exampleProject({ name: '甲', total: { weight: '100', score: '40', line: 300 } });
    const told = (projects: readonly Project[]) =>
      gradeCounts
        .find({ ...report, projects: [...report.projects, ...projects] })
        .map(({ reconciliation }) => reconciliation);
    expect(told([form])).toEqual(['得分低于 60 分的自评表也是 1 张：自评表“甲” 40 分。']);
    expect(told([])).toEqual([null]);
    expect(told([form, { ...form, id: 'form-2' }])).toEqual([null]);
  });

  it('differ where one grade has more than all, though all are counted elsewhere', () => {
    expect(
      outcomesOf('grade-counts', [
        '我部门需绩效自评项目2个，1个项目自评等级为优，1个项目自评等级为良',
        '3个项目自评等级为优',
      ]),
    ).toEqual([
      'differs 说明写自评项目 2 个，各等级的个数是优 3 个，加起来 3 个，相差 1 个，没有写“良”“中”“差”的个数。',
    ]);
  });

  it('are not compared with the count of some projects where another counts more', () => {
    expect(
      outcomesOf('grade-counts', [
        '我部门需绩效自评项目2个，1个项目自评等级为优',
        '我部门本级需绩效自评项目2个。全系统绩效自评项目9个，8个项目自评等级为优',
      ]),
    ).toEqual([]);
  });

  it('are not compared where one grade is an example, or another count is meant', () => {
    expect(
      outcomesOf('grade-counts', [
        '1个项目自评等级为优，1个项目自评等级为良',
        '1个项目自评等级为优',
      ]),
    ).toEqual([]);
    expect(
      outcomesOf('project-counts', ['全面自评，涵盖项目2个', '绩效监控，涵盖项目5个']),
    ).toEqual([]);
  });
});

describe('graded-forms', () => {
  const graded = sampleReport([]);
  const form = (score: string | null, line: number, grade: string | null = null) =>
    exampleProject({ name: '甲', grade, total: { weight: '100', score, line } });
  const among = (projects: readonly Project[], count = 2, printed = '', told = '优') =>
    gradedForms
      .find(
        exampleReport({
          projects: [...projects],
          sections: [
            {
              id: 'section-1',
              title: '绩效',
              depth: 1,
              line: 1,
              blocks: printed === '' ? [] : [{ type: 'paragraph', text: printed, lines: [1, 1] }],
            },
          ],
          facts: graded.facts.map((fact) =>
            fact.subject.endsWith(told) ? { ...fact, raw: String(count), value: count } : fact,
          ),
        }),
      )
      .filter(({ place }) => place.endsWith(told))
      .map(({ status, statement }) => `${status} ${statement}`);
  const found = (scores: readonly (string | null)[], count = 2, printed = '') =>
    among(
      scores.map((score, index) => form(score, 300 + index)),
      count,
      printed,
    );

  it.for([
    '90分（含）以上为优，80分（含）-90分为良。',
    '评价等级分为优（90-100分）、良（80-89分）、中（60-79分）。',
    '得分在 90 分以上的，等级为“优”。',
    '优秀：得分≥90；良好：90＞得分≥80。',
    '100-90分为优、90-80分为良、80-60分为中。',
    '得分90分以上为优，其中：85-89分1个。',
  ])('differs where more are told than have the points that the report asks for: %s', (limits) => {
    expect(found(['95', '85'], 2, limits)).toEqual([
      'differs 说明写自评为“优”的项目 2 个；按报告写的分数线，2 张自评表里最多 1 个是“优”，不是的如自评表“甲”（85 分），相差 1 个。',
    ]);
    expect(found(['95', '90'], 1, limits)).toEqual([
      'differs 说明写自评为“优”的项目 1 个；按报告写的分数线，2 张自评表里至少 2 个是“优”，如自评表“甲”（95 分）、自评表“甲”（90 分），相差 1 个。',
    ]);
  });

  it('asks for as many points as the report does', () => {
    expect(found(['95', '85'], 2, '85分（含）以上为优。')[0]).toMatch(/^holds/);
  });

  it('is not sure where the report prints no limits, or several', () => {
    for (const limits of [
      '',
      '90分以上为优。95分以上为优。',
      '自评结果为“优”（92分）。',
      '各项目得分均在88分以上，等级为优。',
    ])
      expect(found(['95', '85'], 2, limits)).toEqual([
        'unverifiable 说明写自评为“优”的项目 2 个；按财政部办法的分数线，2 张自评表里最多 1 个是“优”，不是的如自评表“甲”（85 分），相差 1 个；报告没有写自己的分数线，没法核对。',
      ]);
  });

  it('goes by the grades that the forms print', () => {
    const forms = (...grades: readonly string[]) => grades.map((grade) => form('88', 300, grade));
    expect(among(forms('优', '优'))[0]).toMatch(/^holds/);
    expect(among(forms('优', '良'))).toEqual([
      'differs 说明写自评为“优”的项目 2 个；按表里印的等级，2 张自评表里最多 1 个是“优”，不是的如自评表“甲”（良），相差 1 个。',
    ]);
    expect(among(forms('良', '良'), 1, '', '良')[0]).toMatch(/^differs .*至少 2 个是“良”/);
  });

  it('holds where as many may be, also those without a score', () => {
    expect(found(['95', null])[0]).toMatch(/^holds/);
    expect(found(['95', '85'], 1)[0]).toMatch(/^holds/);
  });

  it('is silent where not every project has its form', () => {
    expect(found(['85'])).toEqual([]);
  });
});

describe('missed-counts', () => {
  const base = sampleReport([]);
  const indicator = base.projects.flatMap(({ indicators }) => indicators)[0];
  const form = (score: string, deviation: string) =>
    exampleProject({
      name: '甲',
      indicators: indicator
        ? [
            {
              ...indicator,
              name: '检查次数',
              target: '≥10次',
              actual: '9次',
              weight: '10',
              score,
              deviation,
            },
          ]
        : [],
    });
  const found = (subject: string, value: number, forms: readonly Project[]) =>
    missedCounts
      .find({
        ...base,
        projects: [...forms],
        facts: base.facts.map((fact) =>
          fact.subject.endsWith('优') ? { ...fact, subject, raw: String(value), value } : fact,
        ),
      })
      .map(({ status, statement }) => `${status} ${statement}`);
  const both = [form('9', '-10.00%'), form('8.5', '15%')];

  it.for(['项目目标完成存在偏差', '项目未完成绩效目标', '项目未全部完成年初绩效目标'])(
    'differs where more forms lost points for deviations than the text counts: %s',
    (subject) => {
      expect(found(subject, 1, both)).toEqual([
        `differs 说明写“${subject}”的 1 个，自评表里有 2 个项目有指标因偏差扣了分，相差 1 个；如自评表“甲”。`,
      ]);
      expect(found(subject, 3, both)[0]).toMatch(/^holds/);
    },
  );

  it.for(['项目完成所有绩效指标', '项目全部完成年度绩效目标', '项目均完成绩效目标'])(
    'differs where fewer forms can have reached all than the text counts: %s',
    (subject) => {
      expect(found(subject, 1, both)).toEqual([
        `differs 说明写“${subject}”的 1 个，自评表里有 2 个项目有指标因偏差扣了分，其余最多 0 个，相差 1 个；如自评表“甲”。`,
      ]);
    },
  );

  it.for([
    '重点项目目标完成存在偏差',
    '项目目标完成存在较大偏差',
    '项目效益指标存在偏差',
    '市级项目未完成绩效目标',
    '项目基本完成全部目标',
  ])('is silent on some of the projects or their targets: %s', (subject) => {
    expect(found(subject, 1, both)).toEqual([]);
  });

  it('takes what is beyond a target for a deviation, and for no target missed', () => {
    const beyond = both.map((project) => ({
      ...project,
      indicators: project.indicators.map((one) => ({ ...one, actual: '15次' })),
    }));
    expect(found('项目目标完成存在偏差', 1, beyond)).toHaveLength(1);
    expect(found('项目未完成绩效目标', 1, beyond)).toEqual([]);
    expect(found('项目完成所有绩效指标', 2, beyond)).toEqual([]);
  });

  it('is silent where no points were lost for it, or not every project has its form', () => {
    expect(found('项目目标完成存在偏差', 0, [form('10', '15%'), form('9', '0.00%')])).toEqual([]);
    expect(found('项目完成所有绩效指标', 2, both.slice(0, 1))).toEqual([]);
    expect(found('指标未完成', 0, both)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { deviations } from '../../../src/fiscal/checks/performance/deviations.ts';
import { executionScores } from '../../../src/fiscal/checks/performance/execution-scores.ts';
import { formScores } from '../../../src/fiscal/checks/performance/form-scores.ts';
import { gradeCounts } from '../../../src/fiscal/checks/performance/grade-counts.ts';
import { gradedForms } from '../../../src/fiscal/checks/performance/graded-forms.ts';
import { missedCounts } from '../../../src/fiscal/checks/performance/missed-counts.ts';
import { projectStatements } from '../../../src/fiscal/checks/performance/project-statements.ts';
import { repeatedCounts } from '../../../src/fiscal/checks/performance/repeated-counts.ts';
import { exampleProject, projectScoredForSpending } from '../../../src/fiscal/fixtures/project.ts';
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

describe('form-rates', () => {
  it('differs where a list prints another rate', () => {
    expect(outcomesOf('form-rates', ['60.00	75.00%', '60.00	85.00%'])).toEqual([
      'differs 自评汇总表“校舍维修”预算执行率印 85.00%，重算：60.00 ÷ 80.00 = 75.00%。',
    ]);
  });

  it('takes an amount without decimals for as exact as the one beside it', () => {
    expect(outcomesOf('form-rates', ['80.00	60.00	75.00%', '8	6.12	73.00%'])).toEqual([
      'differs 自评汇总表“校舍维修”预算执行率印 73.00%，重算：6.12 ÷ 8 = 76.50%。',
    ]);
  });

  it('takes a rate that was cut for rounding', () => {
    expect(outcomesOf('form-rates', ['10	94.12	9.41', '10	94.11	9.41'])[0]).toMatch(/^rounding/);
  });
});

describe('a form whose amounts stand below their columns', () => {
  const row = '350.00	340.00	320.00	10	94.12	9.41';

  it('says that the rate is another one', () => {
    expect(outcomesOf('form-rates', [row, row.replace('94.12', '49.12')])).toEqual([
      'differs 部门整体自评表预算执行率印 49.12%，重算：320.00 ÷ 340.00 = 94.12%。',
    ]);
  });

  it('says that more was spent than the sources and the rate tell', () => {
    const changed = row.replace('320.00', '230.00');
    expect(outcomesOf('form-rates', [row, changed])).toEqual([
      'differs 部门整体自评表预算执行率印 94.12%，重算：230.00 ÷ 340.00 = 67.65%。',
    ]);
    expect(outcomesOf('form-sources', [row, changed])).toEqual([
      'differs 部门整体自评表资金总额的全年执行数是 230.00 万元，各项资金来源加起来是 320.00 万元，相差 90.00 万元。',
    ]);
  });

  it('says so where the points for the rate are others, too, and the sources vouch for the other columns', () => {
    const changed = row.replace('320.00', '230.00').replace('9.41', '10');
    expect(outcomesOf('form-sources', [row, changed])).toEqual([
      'differs 部门整体自评表资金总额的全年执行数是 230.00 万元，各项资金来源加起来是 320.00 万元，相差 90.00 万元。',
    ]);
  });

  it('says that a source is another one', () => {
    expect(outcomesOf('form-sources', ['20.00	20.00	20.00', '20.00	30.00	20.00'])).toEqual([
      'differs 部门整体自评表资金总额的全年预算数是 340.00 万元，各项资金来源加起来是 350.00 万元，相差 10.00 万元。',
    ]);
  });

  it('takes a source that stands alone, or two names of one, for parts that need not add up', () => {
    const others = `	（2）财政专户管理资金	0	0	0	-	0	-
	（3）单位资金	20.00	20.00	20.00	-	100	-
`;
    const first = '资金来源：（1）政府预算资金	330.00	320.00	300.00	-	93.75	-\n';
    const found = (sources: string) => outcomesOf('form-sources', [`${first}${others}`, sources]);
    expect(found('其中：财政拨款	330.00	320.00	300.00	-	93.75	-\n')).toEqual([]);
    expect(
      found('财政拨款	330.00	320.00	300.00	-	93.75	-\n	其中：当年财政拨款	310.00	310.00	290.00	-	93.55	-\n'),
    ).toEqual([]);
  });

  it('says nothing where nothing at all of the row holds', () => {
    expect(outcomesOf('form-rates', [row, '35.00	34.00	32.00	10	49.12	9.41'])).toEqual([]);
  });
});

describe('form-scores', () => {
  it('differs where all rows were read and their scores give another total', () => {
    expect(outcomesOf('form-scores', ['100	98.41', '100	97.41'])).toEqual([
      'differs 部门整体自评表各项得分加起来是 98.41 分，总分印 97.41 分，相差 1 分。',
    ]);
  });

  it('is silent where nobody can tell how many points the execution of the budget got', () => {
    expect(outcomesOf('form-scores', ['10	94.12	9.41', '10	94.12	12'])).toEqual([]);
  });

  it('differs where rows were lost and the total is more than they can have, or less than the others', () => {
    const [read] = sampleReport([]).projects.flatMap(({ indicators }) => indicators);
    const found = (total: string, cell = '') =>
      formScores
        .find(
          exampleReport({
            projects: [
              exampleProject({
                name: '甲',
                state: 'partial',
                indicators: read ? [{ ...read, weight: '80', score: '70' }] : [],
                total: { weight: '100', score: total, line: 90 },
                raw: [{ cells: [cell], line: 89 }],
              }),
            ],
          }),
        )
        .map(({ status, statement }) => `${status} ${statement}`);
    expect(found('90')).toEqual([]);
    expect(found('70')).toEqual([]);
    expect(found('69.5', '扣分项目')).toEqual([]);
    expect(found('91')).toEqual([
      'differs 自评表“甲”读到的各项得分加起来是 70 分，没有读到的分值有 20 分，总分最多 90 分，却印 91 分。',
    ]);
    expect(found('69.5')).toEqual([
      'differs 自评表“甲”读到的各项得分加起来是 70 分，没有读到的分值有 20 分，总分不会更少，却印 69.5 分。',
    ]);
  });

  it('is silent where a row was lost', () => {
    expect(outcomesOf('form-scores', ['			结转结余率	≤5%	5.88%	10	9	17.60%	项目未完成。\n', ''])).toEqual(
      [],
    );
  });
});

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

describe('execution-scores', () => {
  const form = projectScoredForSpending;
  const outcomes = (...projects: readonly Project[]) =>
    executionScores
      .find(exampleReport({ projects: [...projects] }))
      .flatMap(({ status, statement }) => (status === 'holds' ? [] : `${status} ${statement}`));
  const usual = [form('90%', '9'), form('12.08%', '1.21'), form('17.50%', '1.8')];

  it('differs where the others are scored by their rate', () => {
    expect(outcomes(...usual, form('98.4%', '9.84'), form('96.81', '10'))).toEqual([
      'differs 自评表“甲”预算执行得分印 10 分，按执行率折算是 10 × 96.81% = 9.68 分；这份报告里其他 4 个项目按执行率折算。',
    ]);
  });

  it('is not sure where full marks may be given from some rate on', () => {
    expect(outcomes(...usual, form('96.81', '10'))).toEqual([
      'unverifiable 自评表“甲”预算执行得分印 10 分，按执行率折算是 10 × 96.81% = 9.68 分；可能达到一定执行率就给满分，不能确定。',
    ]);
  });

  it('takes full marks for a score that was rounded to them', () => {
    expect(outcomes(...usual, form('99.97', '10'))).toEqual([]);
  });

  it('is silent where scores in whole points look like rates, or several are none', () => {
    const whole = [form('85%', '8'), form('65%', '6'), form('45%', '4'), form('55%', '4')];
    expect(outcomes(...whole, form('30%', '0'))).toEqual([]);
    expect(outcomes(...usual, form('55%', '4'), form('30%', '0'))).toEqual([]);
  });

  it('is silent where the others are not, or all was spent', () => {
    expect(outcomes(form('95', '10'), form('96', '10'), form('97', '10'))).toEqual([]);
    expect(
      outcomes(form('100', '10'), form('100', '10'), form('0', '0'), form('97', '10')),
    ).toEqual([]);
  });
});

describe('form-weights', () => {
  it('differs where all scores are read and the weights are more than a hundred', () => {
    expect(outcomesOf('form-weights', ['≤10%	2.86%	10	10', '≤10%	2.86%	20	10'])).toEqual([
      'differs 部门整体自评表各项分值加起来是 110 分，应是 100 分，多 10 分。',
    ]);
  });

  it('is silent where the form is out of more than a hundred by its own words', () => {
    expect(
      outcomesOf('form-weights', ['≤10%	2.86%	10	10', '≤10%	2.86%	20	10'], ['100	98.41', '110	98.41']),
    ).toEqual([]);
  });

  it('is silent where weights are less, which rows that nobody could read may explain', () => {
    expect(outcomesOf('form-weights', ['≤5%	5.88%	10	9', '≤5%	5.88%	9	9'])).toEqual([]);
  });
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

describe('missed-targets', () => {
  it('differs where a missed rate has all its points', () => {
    expect(outcomesOf('missed-targets', ['≥90%	95%	30	30', '≥90%	85%	30	30'])).toEqual([
      'differs 部门整体自评表“家长满意度”的目标是 ≥90%，完成 85%，得分 30（分值 30）：没有达到目标，得分仍是满分。',
    ]);
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
    expect(outcomesOf('missed-targets', ['家长满意度	≥90%	95%', '家长满意度	明显提高	85%'])).toEqual(
      [],
    );
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

describe('repeated-counts', () => {
  const [indicator] = sampleReport([]).projects.flatMap(({ indicators }) => indicators);
  const form = (actual: string, reason: string, result: string | null = null) =>
    exampleProject({
      name: '甲',
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

  it('differs where an indicator of the same name counts others in another form', () => {
    expect(found(form('119410人', ''), form('109410人', ''))).toEqual([
      'differs 自评表“甲”“参保人数”的完成值是 119410 人，自评表“甲”写 109410 人，相差 10000 人。',
    ]);
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
    exampleProject({ indicators: indicator ? [{ ...indicator, actual, reason: '' }] : [] }),
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

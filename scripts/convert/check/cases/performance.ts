/** What the rules about projects come to. */
import {
  exampleProject,
  projectScoredForSpending,
} from '../../../../src/fiscal/fixtures/project.ts';
import { exampleReport } from '../../../../src/fiscal/fixtures/report.ts';
import { EXACT, LEFT_ALONE, SILENT, built, type Changes, type RuleCases } from './rule-case.ts';

const said = (planned: string, rate = '94.12'): Changes => [
  [
    '办好学前教育。\t\t\t完成。',
    `办好学前教育。\t\t\t预算下达${planned}万元，执行320万元，执行率${rate}%。`,
  ],
];
const indicator = (actual: string): Changes => [
  ['招生计划覆盖率\t≥90%\t95%', `预算执行率\t≥80%\t${actual}`],
];
const scored = (score: string) => projectScoredForSpending('94.12', score);
const listed = (count: number) =>
  built(
    exampleReport({
      facts: [
        {
          section: 'section-3',
          subject: '绩效自评项目',
          code: null,
          measure: 'count',
          of: null,
          raw: String(count),
          value: count,
          unit: '个',
          reason: null,
          quote: `组织自评，涵盖项目${count}个`,
          line: 50,
        },
      ],
      projects: [exampleProject({ name: '甲' })],
    }),
  );

const graded = (scores: readonly string[], grade: string | null = null) => {
  const counted = { section: 'section-3', code: null, measure: 'count', of: null } as const;
  const rest = { unit: '个', reason: null, line: 50 };
  return built(
    exampleReport({
      facts: [
        { ...counted, ...rest, subject: '绩效自评项目', raw: '2', value: 2, quote: '自评项目2个' },
        {
          ...counted,
          ...rest,
          subject: '项目自评等级为优',
          raw: '1',
          value: 1,
          quote: '1个项目自评等级为优',
        },
      ],
      projects: scores.map((score, index) =>
        exampleProject({
          id: `form-${index + 1}`,
          name: '甲',
          grade,
          total: { weight: '100', score, line: 90 + index },
        }),
      ),
    }),
  );
};

/** An indicator as clean forms print it. */
const example = {
  level1: '产出指标',
  level2: '数量指标',
  name: '检查覆盖率',
  criterion: null,
  description: null,
  initialTarget: null,
  target: '≥90%',
  actual: '95%',
  weight: '10',
  score: '10',
  deviation: '0.00%',
  reason: null,
  basis: null,
  line: 70,
};

/** Two forms of which one lost points for a deviation, and what the text says of how many did. */
const deviating = (subject: string, value: number) => {
  const counted = { section: 'section-3', code: null, measure: 'count', of: null } as const;
  const rest = { unit: '个', reason: null, line: 50 };
  const missed = { ...example, actual: '81%', score: '9', deviation: '-10.00%' };
  return built(
    exampleReport({
      facts: [
        { ...counted, ...rest, subject: '绩效自评项目', raw: '2', value: 2, quote: '自评项目2个' },
        { ...counted, ...rest, subject, raw: String(value), value, quote: `${value}个${subject}` },
      ],
      projects: [example, missed].map((indicator, index) =>
        exampleProject({ id: `form-${index + 1}`, name: '甲', indicators: [indicator] }),
      ),
    }),
  );
};

export const PERFORMANCE_CASES: RuleCases = {
  'form-rates': {
    holds: [],
    rounding: [['10\t94.12\t9.41', '10\t94.11\t9.41']],
    differs: [['60.00\t75.00%', '60.00\t85.00%']],
    unverifiable: LEFT_ALONE,
  },
  'form-sources': {
    holds: [],
    rounding: [['330.00\t320.00\t300.00\t-', '330.00\t320.00\t300.01\t-']],
    differs: [['330.00\t320.00\t300.00\t-', '330.00\t320.00\t310.00\t-']],
    unverifiable: LEFT_ALONE,
  },
  'form-scores': {
    holds: [],
    rounding: EXACT,
    differs: [['100\t98.41', '100\t97.41']],
    unverifiable: 'a form of which rows were lost says so itself',
  },
  'execution-indicators': {
    holds: indicator('94.12%'),
    rounding: indicator('94.11%'),
    differs: indicator('80%'),
    unverifiable: LEFT_ALONE,
  },
  'execution-scores': {
    holds: [],
    rounding: 'a score that is rounded agrees',
    differs: built(
      exampleReport({ projects: [scored('9.41'), scored('9.41'), scored('9.41'), scored('8')] }),
    ),
    unverifiable: [
      ['94.12\t9.41', '94.12\t10'],
      ['100\t98.41', '100\t99'],
    ],
  },
  'form-weights': {
    holds: [],
    rounding: EXACT,
    differs: [['≤10%\t2.86%\t10\t10', '≤10%\t2.86%\t20\t10']],
    unverifiable: 'a form of which rows were lost says so itself',
  },
  'form-sentences': {
    holds: said('340.00'),
    rounding: said('340.01'),
    differs: said('380.00'),
    unverifiable: said('350.00', '91.43'),
  },
  'department-rates': {
    holds: [],
    rounding: [['≤10%\t2.86%', '≤10%\t2.85%']],
    differs: [['≤10%\t2.86%', '≤10%\t10%']],
    unverifiable: LEFT_ALONE,
  },
  'department-funds': {
    holds: [],
    rounding: [['年初预算为330.00万元', '年初预算为330.01万元']],
    differs: [['年初预算为330.00万元', '年初预算为330.40万元']],
    unverifiable: [
      ['350.00\t340.00\t320.00\t10\t94.12\t9.41', '390.00\t340.00\t320.00\t10\t94.12\t9.41'],
      ['330.00\t320.00\t300.00\t-\t93.75', '370.00\t280.00\t260.00\t-\t92.86'],
      ['20.00\t20.00\t20.00\t-\t100', '20.00\t60.00\t60.00\t-\t100'],
    ],
  },
  'department-statements': {
    holds: [],
    rounding: [['涉及预算资金340.00万元', '涉及预算资金340.01万元']],
    differs: [['结果为98.41分', '结果为99.41分']],
    unverifiable: LEFT_ALONE,
  },
  'project-counts': {
    holds: listed(1),
    rounding: EXACT,
    differs: [['涵盖项目2个', '涵盖项目6个']],
    unverifiable: listed(3),
  },
  'project-totals': {
    holds: [],
    rounding: [['涵盖项目2个，涉及资金120.00万元', '涵盖项目2个，涉及资金120.01万元']],
    differs: [['涵盖项目2个，涉及资金120.00万元', '涵盖项目2个，涉及资金70.00万元']],
    unverifiable: [['涵盖项目2个，涉及资金120.00万元', '涵盖项目2个，涉及资金80.00万元']],
  },
  'project-statements': {
    holds: [],
    rounding: [['执行数为60.00万元', '执行数为60.01万元']],
    differs: [['执行数为60.00万元', '执行数为64.00万元']],
    unverifiable: LEFT_ALONE,
  },
  'grade-counts': {
    holds: [],
    rounding: EXACT,
    differs: [['需绩效自评项目2个', '需绩效自评项目3个']],
    unverifiable: LEFT_ALONE,
  },
  'graded-forms': {
    holds: graded(['85', '95']),
    rounding: EXACT,
    differs: graded(['95', '85'], '良'),
    unverifiable: graded(['85', '85']),
  },
  'missed-targets': {
    holds: [
      ['≥90%\t95%\t30\t30', '≥90%\t85%\t30\t28'],
      ['100\t98.41', '100\t96.41'],
    ],
    rounding: EXACT,
    differs: [
      ['≥90%\t95%\t30\t30', '≥90%\t95%\t30\t0'],
      ['100\t98.41', '100\t68.41'],
    ],
    unverifiable: LEFT_ALONE,
  },
  'missed-counts': {
    holds: deviating('项目目标完成存在偏差', 1),
    rounding: EXACT,
    differs: deviating('项目完成所有绩效指标', 2),
    unverifiable: LEFT_ALONE,
  },
  'repeated-counts': {
    holds: SILENT,
    rounding: EXACT,
    differs: built(
      exampleReport({
        projects: [
          exampleProject({
            name: '甲',
            indicators: [{ ...example, actual: '119410人', reason: '参保109410人' }],
          }),
        ],
      }),
    ),
    unverifiable: LEFT_ALONE,
  },
  deviations: {
    holds: [],
    rounding: [['17.60%', '17.61%']],
    differs: 'ways of rating differ: some places take an allowance away first',
    unverifiable: [['17.60%', '27.60%']],
  },
};

/**
 * Each rule of the catalogue in all it can come to: what holds, what rounding explains, what differs, and what cannot be
 * told. Where a rule can have no such outcome, the case says why.
 */
import { describe, expect, it } from 'vitest';
import { checkReport, CHECKS, checkYears } from '../../../src/fiscal/checks/index.ts';
import type { Finding, FindingStatus } from '../../../src/fiscal/checks/finding.ts';
import { checkedReport } from '../../../src/fiscal/fixtures/checked-report.ts';
import { exampleProject } from '../../../src/fiscal/fixtures/project.ts';
import { exampleReport } from '../../../src/fiscal/fixtures/report.ts';
import type { Report } from '../../../src/fiscal/report.ts';
import { sampleReport } from './sample-findings.ts';

type Changes = readonly (readonly [from: string, to: string])[];
/** Changes to the sample, a report built for the case, or why there is none. */
type Case = Changes | (() => readonly Finding[]) | string;
type Cases = Readonly<Record<FindingStatus, Case>>;

const SILENT = 'only what contradicts is told: where all agrees, the rule says nothing';
const EXACT = 'counts, scores and words are not rounded';
const LEFT_ALONE = 'what is not surely meant is not compared';

const built = (report: Report) => () => checkReport(report);
const without = (report: Report, part: Partial<Report>) => built({ ...report, ...part });
const words = (differs: Changes): Cases => ({
  holds: SILENT,
  rounding: EXACT,
  differs,
  unverifiable: LEFT_ALONE,
});

const reason = '在校学生人数增加，教师人数相应增加';
const alike = (general: string): Changes => [
  ['2024年度收、支总计均为320.00万元', '2024年度收、支总计均为300.00万元'],
  ['主要原因是学生人数增加', `主要原因是${reason}`],
  [
    '一般公共预算财政拨款支出增加10.00万元，增长3.45%，主要原因是教师人数增加',
    `${general}，主要原因是${reason}`,
  ],
];
const parts = (office: string): Changes => [
  ['基本支出200.00万元。其中', '基本支出200.00万元，比上年增加10.00万元。其中'],
  ['人员经费150.00万元，', '人员经费150.00万元，比上年增加12.00万元，'],
  ['公用经费50.00万元，', `公用经费50.00万元，比上年${office}，`],
];
const again = (amount: string): Changes => [
  ['基本支出200.00万元。其中', `支出年初预算为${amount}万元。基本支出200.00万元。其中`],
];
const running = (more: string): Changes => [
  ['主要原因是办公费增加。', `主要原因是办公费增加；机关运行经费比上年增加${more}万元。`],
];
const assets = (owned: string): Changes => [
  ['完成预算的80.00%。', '完成预算的80.00%。2024年期末，部门开支财政拨款的公务用车保有量为2辆。'],
  [
    '第四部分 名词解释',
    `十四、国有资产占用情况说明\n\n2024年期末，我部门共有车辆${owned}辆。\n\n第四部分 名词解释`,
  ],
];
const said = (planned: string): Changes => [
  [
    '办好学前教育。\t\t\t完成。',
    `办好学前教育。\t\t\t预算下达${planned}万元，执行320万元，执行率94.12%。`,
  ],
];
/** The sample, and that of the year before with these changes. */
const years =
  (...changes: Changes) =>
  () =>
    checkYears(sampleReport([]), sampleReport(changes, 2023));
/** Both overviews with so much carried over, and the report of the year before with so much left. */
const left = (before: string) => () =>
  checkYears(
    checkedReport(),
    checkedReport([['income-expenditure', 4, 3, before]], { parts: { year: 2023 } }),
  );
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

const CASES: Readonly<Record<string, Cases>> = {
  'statutory-tables': {
    holds: built(checkedReport()),
    rounding: EXACT,
    differs: built(checkedReport([], { without: ['income'] })),
    unverifiable: built(exampleReport()),
  },
  'empty-tables': {
    holds: built(checkedReport()),
    rounding: EXACT,
    differs: without(checkedReport(), {
      tables: checkedReport().tables.map((table) => ({ ...table, notes: [] })),
    }),
    unverifiable: LEFT_ALONE,
  },
  'empty-table-totals': {
    holds: built(checkedReport()),
    rounding: 'nothing is compared with nothing',
    differs: built(checkedReport([['appropriation', 3, 6, '4.00']])),
    unverifiable: LEFT_ALONE,
  },
  'notes-of-empty-tables': {
    holds: built(checkedReport()),
    rounding: EXACT,
    differs: without(checkedReport(), {
      tables: checkedReport().tables.map((table) => ({
        ...table,
        notes: table.id === 'government-fund' ? [{ text: '本表无数据', line: 160 }] : [],
      })),
    }),
    unverifiable: LEFT_ALONE,
  },
  'required-sections': {
    holds: built(checkedReport()),
    rounding: EXACT,
    differs: without(checkedReport(), {
      sections: checkedReport().sections.filter(({ title }) => !title.includes('采购')),
    }),
    unverifiable: built(exampleReport()),
  },
  'terms-explained': {
    holds: built(checkedReport()),
    rounding: EXACT,
    differs: without(checkedReport(), {
      terms: checkedReport().terms.filter(({ term }) => term !== '机关运行经费'),
    }),
    unverifiable: built(exampleReport()),
  },
  'prose-amounts': {
    holds: [],
    rounding: [
      ['人员经费150.00万元', '人员经费149.6万元'],
      ['人员经费合计\t\t150.00', '人员经费合计\t\t149.58'],
    ],
    differs: [['人员经费150.00万元', '人员经费151.00万元']],
    unverifiable: LEFT_ALONE,
  },
  shares: {
    holds: [],
    rounding: [['项目支出120.00万元，占37.50%', '项目支出120.00万元，占37.49%']],
    differs: [['占62.50%', '占63.50%']],
    unverifiable: LEFT_ALONE,
  },
  'completion-rates': {
    holds: [],
    rounding: [
      [
        '预算为4.00万元，支出决算为3.20万元，完成预算的80.00%',
        '预算为4.0万元，支出决算为3.2万元，完成预算的79.00%',
      ],
    ],
    differs: [['88.00%', '98.00%']],
    unverifiable: LEFT_ALONE,
  },
  'item-sums': {
    holds: [],
    rounding: [['年初预算为330.00万元', '年初预算为330.01万元']],
    differs: [['年初预算为330.00万元', '年初预算为410.00万元']],
    unverifiable: LEFT_ALONE,
  },
  'part-sums': {
    holds: [],
    rounding: [['政府采购服务支出20.00万元', '政府采购服务支出20.01万元']],
    differs: [['政府采购服务支出20.00万元', '政府采购服务支出25.00万元']],
    unverifiable: LEFT_ALONE,
  },
  'repeated-amounts': {
    holds: again('330'),
    rounding: again('330.01'),
    differs: again('340.00'),
    unverifiable: LEFT_ALONE,
  },
  vehicles: {
    holds: assets('2'),
    rounding: EXACT,
    differs: assets('1'),
    unverifiable: LEFT_ALONE,
  },
  'growth-rates': {
    holds: [],
    rounding: [['增长6.67%', '增长6.66%']],
    differs: [['增长6.67%', '增长7.67%']],
    unverifiable: LEFT_ALONE,
  },
  directions: words([['增加5.00万元，增长11.11%', '增加5.00万元，下降11.11%']]),
  'zero-bases': {
    holds: [['增加5.00万元，增长11.11%', '增加50.00万元，增长∞%']],
    rounding: [['增加5.00万元，增长11.11%', '增加50.01万元，增长∞%']],
    differs: [['增加5.00万元，增长11.11%', '增加5.00万元，增长∞%']],
    unverifiable: LEFT_ALONE,
  },
  'repeated-changes': {
    holds: running('5.00'),
    rounding: running('5.01'),
    differs: running('6.00'),
    unverifiable: LEFT_ALONE,
  },
  'same-reason-changes': {
    holds: alike('一般公共预算财政拨款支出增加20.00万元，增长7.14%'),
    rounding: alike('一般公共预算财政拨款支出增加20.01万元，增长7.14%'),
    differs: alike('一般公共预算财政拨款支出增加12.00万元，增长4.17%'),
    unverifiable: alike('一般公共预算财政拨款支出增加22.00万元，增长7.91%'),
  },
  'change-parts': {
    holds: parts('减少2.00万元'),
    rounding: parts('减少2.01万元'),
    differs: parts('减少5.00万元'),
    unverifiable: LEFT_ALONE,
  },
  'budget-differences': {
    holds: [],
    rounding: [
      ['完成年初预算的100.00%。', '完成年初预算的99.99%，决算数小于预算数的主要原因是人员调整。'],
    ],
    differs: [['决算数小于预算数的主要原因是项目', '决算数大于预算数的主要原因是项目']],
    unverifiable: LEFT_ALONE,
  },
  'last-year-amounts': {
    holds: years(['总计\t31\t320.00\t总计\t62\t320.00', '总计\t31\t300.00\t总计\t62\t300.00']),
    rounding: years(['总计\t31\t320.00\t总计\t62\t320.00', '总计\t31\t300.01\t总计\t62\t300.01']),
    differs: years(),
    unverifiable: 'without a report of the year before, nothing is said',
  },
  'opening-balances': {
    holds: left('5.00'),
    rounding: left('5.01'),
    differs:
      'balances may be adjusted at the start of a year, and reports do not print by how much',
    unverifiable: left('6.00'),
  },
  'form-rates': {
    holds: [],
    rounding: [['10\t94.12\t9.41', '10\t94.11\t9.41']],
    differs: [['60.00\t75.00%', '60.00\t85.00%']],
    unverifiable: LEFT_ALONE,
  },
  'form-scores': {
    holds: [],
    rounding: EXACT,
    differs: [['100\t98.41', '100\t97.41']],
    unverifiable: 'a form of which rows were lost says so itself',
  },
  'form-sentences': {
    holds: said('340.00'),
    rounding: said('340.01'),
    differs: said('380.00'),
    unverifiable: LEFT_ALONE,
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
    unverifiable: LEFT_ALONE,
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
  deviations: {
    holds: [],
    rounding: [['17.60%', '17.61%']],
    differs: 'ways of rating differ: some places take an allowance away first',
    unverifiable: [['17.60%', '27.60%']],
  },
  reasons: words([['主要原因是项目未完成', '主要原因是学前教育支出增加']]),
  'rates-of-nothing': words([
    [
      '政府采购支出总额30.00万元，其中：政府采购货物支出10.00万元、政府采购工程支出0.00万元、政府采购服务支出20.00万元',
      '政府采购支出总额0.00万元',
    ],
    ['招生计划覆盖率\t≥90%\t95%', '政府采购执行率\t≥100%\t100%'],
  ]),
  'wrong-years': words([
    ['第三部分 2024年度部门决算情况说明', '第三部分 2022年度部门决算情况说明'],
  ]),
  placeholders: words([['主要原因是办公费增加。', '主要原因是共接待****次。']]),
  punctuation: words([['主要原因是办公费增加。', '主要原因是办公费增加。。']]),
  'other-places': {
    ...words([]),
    differs: without(exampleReport(), {
      agency: { ...exampleReport().agency, name: '甲市教育局' },
      projects: [exampleProject({ department: '乙市教育局' })],
    }),
  },
};

/** Rules about tables have their cases beside them. */
const OF_TABLES = ['inside-table', 'across-tables'];
const RULES = CHECKS.filter(({ family }) => !OF_TABLES.includes(family)).map(({ id }) => id);

it('has cases for each rule', () => {
  expect(Object.keys(CASES).toSorted()).toEqual(RULES.toSorted());
});

function found(rule: string, each: Exclude<Case, string>): FindingStatus[] {
  const findings = typeof each === 'function' ? each() : sampleReport(each).findings;
  return findings.flatMap(({ check, status }) => (check === rule ? [status] : []));
}

/** What the rule comes to in all of its cases. */
function everywhere(rule: string, cases: Cases): FindingStatus[] {
  return Object.values(cases).flatMap((each) =>
    typeof each === 'string' ? [] : found(rule, each),
  );
}

describe.each(Object.entries(CASES))('%s', (rule, cases) => {
  for (const [status, each] of Object.entries(cases) as [FindingStatus, Case][]) {
    const isPossible = typeof each !== 'string';
    it(isPossible ? `comes to ${status}` : `never comes to ${status}: ${each}`, () => {
      if (isPossible) expect(found(rule, each)).toContain(status);
      // Whatever the other cases change, it does not come to that.
      else expect(everywhere(rule, cases)).not.toContain(status);
    });
  }

  if (cases.holds === SILENT)
    it('says nothing of a report that agrees with itself', () =>
      expect(found(rule, [])).toEqual([]));
});

/** What the rules about changes over time come to. */
import { checkYears } from '../../../../src/fiscal/checks/index.ts';
import { checkedReport } from '../../../../src/fiscal/fixtures/checked-report.ts';
import { sampleReport } from '../sample-findings.ts';
import { LEFT_ALONE, words, type Changes, type RuleCases } from './rule-case.ts';

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
const running = (more: string): Changes => [
  ['主要原因是办公费增加。', `主要原因是办公费增加；机关运行经费比上年增加${more}万元。`],
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

/** The running costs with their amount of the year before. */
const before = (last: string): Changes => [
  ['50.00万元，比上年增加5.00万元', `50.00万元，比上年${last}万元增加5.00万元`],
];
/** A part of the running costs that went from one amount to another. */
const became = (change: string): Changes => [
  ['主要原因是办公费增加。', `主要原因是办公费由3.00万元提高到4.00万元，${change}。`],
];

export const CHANGE_CASES: RuleCases = {
  'growth-rates': {
    holds: [],
    rounding: [['增长6.67%', '增长6.66%']],
    differs: [['增长6.67%', '增长7.67%']],
    unverifiable: LEFT_ALONE,
  },
  'stated-differences': {
    holds: before('45.00'),
    rounding: before('45.01'),
    differs: before('55.00'),
    unverifiable: LEFT_ALONE,
  },
  'level-changes': {
    holds: became('提高1.00万元'),
    rounding: became('提高1.01万元'),
    differs: became('提高2.00万元'),
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
};

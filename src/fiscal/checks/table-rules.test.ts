/** Every rule about tables: what holds, what rounding explains, what differs, and what cannot be told. */
import { describe, expect, it } from 'vitest';
import { checkedReport, type Change } from '../fixtures/checked-report.ts';
import type { Report } from '../report.ts';
import { ACROSS_TABLES_CHECKS } from './across-tables/index.ts';
import { checkReport } from './index.ts';
import { INSIDE_TABLE_CHECKS } from './inside-table/index.ts';
import { keptFinding } from './kept-finding.ts';

const RULES = [...INSIDE_TABLE_CHECKS, ...ACROSS_TABLES_CHECKS];

/** Outcomes of one rule that are no `holds`, each with its statement. */
function found(id: string, report: Report): string[] {
  return checkReport(
    report,
    RULES.filter((rule) => rule.id === id),
  )
    .filter(({ status }) => status !== 'holds')
    .map(({ status, statement }) => `${status} ${statement}`);
}

it('finds that everything holds in a report that agrees with itself', () => {
  const findings = checkReport(checkedReport(), RULES);
  expect(findings.filter(({ status }) => status !== 'holds')).toEqual([]);
  const holding = new Set(findings.map(({ check }) => check));
  expect(RULES.map(({ id }) => id).filter((id) => !holding.has(id))).toEqual([]);
});

it('gives each finding that is more than an agreement an id of its own', () => {
  const findings = RULES.flatMap((rule) =>
    rule
      .find(checkedReport())
      .map((outcome) => keptFinding(rule, { ...outcome, status: 'differs' })),
  );
  expect(findings.length).toBeGreaterThan(100);
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
});

interface Case {
  readonly rule: string;
  /** A hundredth more than the parts give. */
  readonly rounding: Change;
  readonly differs: Change;
  readonly says: string;
  /** Whether both may be right where they differ, which is then said to be unverifiable. */
  readonly isNeverSure?: boolean;
  /** What takes an operand or the clearness away, and what is said then; nothing where the rule has nothing to say. */
  readonly unclear: readonly Change[];
  readonly reason: string | null;
}

const CASES: readonly Case[] = [
  {
    rule: 'row-sums',
    rounding: ['expenditure', 0, 2, '100.01'],
    differs: ['expenditure', 0, 2, '101.00'],
    says: '支出决算表“合计”“本年支出合计”印 101.00 万元，同一行各栏加起来是 100.00 万元，相差 1.00 万元。',
    unclear: [['expenditure', 0, 3, '6O.00']],
    reason: '支出决算表第 101 行等 1 处印的不是数字，与它们有关的合计没有核对。',
  },
  {
    rule: 'code-sums',
    rounding: ['expenditure', 2, 2, '20.01'],
    differs: ['expenditure', 3, 2, '13.00'],
    says: '支出决算表“行政事业单位养老支出”“本年支出合计”印 20.00 万元，下面 2 项加起来是 21.00 万元，相差 1.00 万元。',
    unclear: [['expenditure', 2, 2, '']],
    reason: '支出决算表有 1 处上级科目没有印金额，下级科目却有，没有核对；例如科目 20805。',
  },
  {
    rule: 'category-totals',
    rounding: ['expenditure', 0, 2, '100.01'],
    differs: ['expenditure', 0, 2, '101.00'],
    says: '支出决算表“合计”“本年支出合计”印 101.00 万元，各类 3 项加起来是 100.00 万元，相差 1.00 万元。',
    unclear: [['expenditure', 0, 0, '']],
    reason: '支出决算表没有找到“合计”一行，没有核对各类之和。',
  },
  {
    rule: 'overview-year-totals',
    rounding: ['income-expenditure', 3, 1, '100.01'],
    differs: ['income-expenditure', 3, 1, '110.00'],
    says: '收入支出决算总表“本年收入合计”印 110.00 万元，各项收入加起来是 100.00 万元，相差 10.00 万元。',
    unclear: [['income-expenditure', 1, 0, '政府性基金预算财政拨款收入']],
    reason: '收入支出决算总表收入一侧的各行怎样相加看不清楚，没有核对。',
  },
  {
    rule: 'overview-totals',
    rounding: ['income-expenditure', 5, 1, '105.01'],
    differs: ['income-expenditure', 5, 1, '106.00'],
    says: '收入支出决算总表“总计”印 106.00 万元，本年收入、使用结余与年初结转加起来是 105.00 万元，相差 1.00 万元。',
    unclear: [['income-expenditure', 4, 0, '别的钱']],
    reason: '收入支出决算总表收入一侧的各行怎样相加看不清楚，没有核对。',
  },
  {
    rule: 'overview-balance',
    rounding: ['income-expenditure', 5, 3, '105.01'],
    differs: ['income-expenditure', 5, 3, '106.00'],
    says: '收入支出决算总表“总计”印 105.00 万元，收入支出决算总表“总计”印 106.00 万元，相差 1.00 万元。',
    unclear: [['income-expenditure', 5, 3, '']],
    reason: '收入支出决算总表没有读到支出一侧的总计，没有核对收支两边是否相等。',
  },
  {
    rule: 'carried-over-kinds',
    rounding: ['appropriation', 4, 1, '5.01'],
    differs: ['appropriation', 4, 1, '6.00'],
    says: '财政拨款收入支出决算总表“年初财政拨款结转和结余”印 6.00 万元，下面各种资金加起来是 5.00 万元，相差 1.00 万元。',
    unclear: [
      ['appropriation', 0, 0, '一般公共预算财政拨款'],
      ['appropriation', 4, 1, '6.00'],
    ],
    reason: '财政拨款收入支出决算总表收入一侧的各行怎样相加看不清楚，没有核对。',
  },
  {
    rule: 'kind-balance',
    rounding: ['appropriation', 7, 5, '12.01'],
    differs: ['appropriation', 7, 5, '13.00'],
    says: '财政拨款收入支出决算总表“总计”“政府性基金预算财政拨款”印 13.00 万元，财政拨款收入支出决算总表“二、政府性基金预算财政拨款”和财政拨款收入支出决算总表“政府性基金预算财政拨款”加起来是 12.00 万元，相差 1.00 万元。',
    unclear: [
      ['appropriation', 5, 0, ''],
      ['appropriation', 6, 0, ''],
      ['appropriation', 7, 5, '13.00'],
    ],
    reason: null,
  },
  {
    rule: 'economic-sums',
    rounding: ['general-basic', 0, 2, '45.01'],
    differs: ['general-basic', 1, 2, '34.00'],
    says: '一般公共预算财政拨款基本支出决算明细表“工资福利支出”印 45.00 万元，下面各款加起来是 46.00 万元，相差 1.00 万元。',
    unclear: [['general-basic', 0, 2, '']],
    reason: null,
  },
  {
    rule: 'economic-totals',
    rounding: ['general-basic', 5, 2, '50.01'],
    differs: ['general-basic', 5, 2, '51.00'],
    says: '一般公共预算财政拨款基本支出决算明细表“人员经费合计”印 51.00 万元，301、303 两类加起来是 50.00 万元，相差 1.00 万元。',
    unclear: [
      ['general-basic', 5, 0, ''],
      ['general-basic', 5, 3, ''],
    ],
    reason:
      '一般公共预算财政拨款基本支出决算明细表没有找到人员经费和公用经费的合计，没有与各类之和核对。',
  },
  {
    rule: 'three-public-sums',
    rounding: ['three-public', 0, 6, '3.01'],
    differs: ['three-public', 0, 6, '3.20'],
    says: '财政拨款“三公”经费支出决算表“决算数合计”印 3.20 万元，出国、公务用车、公务接待三项加起来是 3.00 万元，相差 0.20 万元。',
    unclear: [['three-public', 0, 6, '']],
    reason: null,
  },
  {
    rule: 'fund-balance',
    rounding: ['government-fund', 0, 7, '2.01'],
    differs: ['government-fund', 0, 7, '3.00'],
    says: '政府性基金预算财政拨款收入支出决算表“合计”“年末结转和结余”印 3.00 万元，年初结转加本年收入减本年支出是 2.00 万元，相差 1.00 万元。',
    unclear: [
      ['government-fund', 0, 7, ''],
      // The row of sums may print what its column is called.
      ['government-fund', 0, 4, '合计'],
    ],
    reason: null,
  },
  {
    rule: 'overview-and-income',
    rounding: ['income', 0, 2, '100.01'],
    differs: ['income', 0, 2, '101.00'],
    says: '收入支出决算总表“本年收入合计”印 100.00 万元，收入决算表“合计”“本年收入合计”印 101.00 万元，相差 1.00 万元。',
    unclear: [['income', 0, 2, '']],
    reason: '收支总表与收入表：没有读到两处都印出的本年收入合计，没有核对。',
  },
  {
    rule: 'overview-and-expenditure',
    rounding: ['expenditure', 5, 2, '70.01'],
    differs: ['expenditure', 5, 2, '71.00'],
    says: '收入支出决算总表“二、卫生健康支出”印 70.00 万元，支出决算表“卫生健康支出”“本年支出合计”印 71.00 万元，相差 1.00 万元。',
    unclear: [['expenditure', 0, 2, '']],
    reason: '收支总表与支出表：没有读到两处都印出的本年支出合计，没有核对。',
  },
  {
    rule: 'overview-and-appropriation',
    rounding: ['appropriation', 0, 1, '90.01'],
    differs: ['appropriation', 0, 1, '91.00'],
    says: '财政拨款收入支出决算总表“一、一般公共预算财政拨款”印 91.00 万元，收入支出决算总表“一、一般公共预算财政拨款收入”印 90.00 万元，相差 1.00 万元。',
    unclear: [['appropriation', 0, 1, '']],
    reason: null,
  },
  {
    rule: 'appropriation-by-table',
    rounding: ['general-expenditure', 0, 2, '90.01'],
    differs: ['general-expenditure', 0, 2, '91.00'],
    says: '财政拨款收入支出决算总表“本年支出合计”“一般公共预算财政拨款”印 90.00 万元，一般公共预算财政拨款支出决算表“合计”“本年支出小计”印 91.00 万元，相差 1.00 万元。',
    unclear: [['general-expenditure', 0, 2, '']],
    reason: null,
  },
  {
    rule: 'basic-by-economic',
    rounding: ['general-expenditure', 0, 3, '60.01'],
    differs: ['general-expenditure', 0, 3, '61.00'],
    says: '一般公共预算财政拨款支出决算表“合计”“基本支出”印 61.00 万元，一般公共预算财政拨款基本支出决算明细表“人员经费合计”和一般公共预算财政拨款基本支出决算明细表“公用经费合计”加起来是 60.00 万元，相差 1.00 万元。',
    unclear: [['general-expenditure', 0, 3, '']],
    reason:
      '一般公共预算财政拨款支出表与一般公共预算基本支出表：没有读到两处都印出的基本支出合计，没有核对。',
  },
  {
    rule: 'same-code',
    rounding: ['general-expenditure', 7, 2, '40.01'],
    differs: ['general-expenditure', 7, 2, '41.00'],
    says: '支出决算表“行政单位医疗”“本年支出合计”印 40.00 万元，一般公共预算财政拨款支出决算表“行政单位医疗”“本年支出小计”印 41.00 万元，相差 1.00 万元。',
    unclear: [['general-expenditure', 7, 0, '']],
    reason: null,
  },
  {
    rule: 'three-public-and-economic',
    rounding: ['general-basic', 2, 5, '2.21'],
    differs: ['general-basic', 2, 5, '3.00'],
    says: '“三公”经费的公务用车运行维护费印 2.20 万元，基本支出里的同一项印 3.00 万元，前者应包含后者，却少 0.80 万元。',
    unclear: [['three-public', 0, 10, '']],
    reason: null,
  },
  {
    rule: 'contributions',
    rounding: ['general-basic', 2, 2, '12.01'],
    differs: ['general-basic', 2, 2, '13.00'],
    says: '一般公共预算财政拨款基本支出决算明细表“机关事业单位基本养老保险缴费”是 13.00 万元，一般公共预算财政拨款支出决算表“机关事业单位基本养老保险缴费支出”“基本支出”是 12.00 万元，相差 1.00 万元。有一部分可能列在别的功能科目里，不能确定。',
    isNeverSure: true,
    unclear: [['general-expenditure', 3, 0, '']],
    reason: null,
  },
];

it('has a case for each rule', () => {
  expect(CASES.map(({ rule }) => rule)).toEqual(RULES.map(({ id }) => id));
});

describe.each(CASES)('$rule', (each) => {
  const { rule, rounding, differs, says, isNeverSure = false, unclear, reason } = each;
  it('takes what rounding explains for agreeing', () => {
    const outcomes = found(rule, checkedReport([rounding]));
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.filter((outcome) => !outcome.startsWith('rounding'))).toEqual([]);
  });

  it('says what differs, by how much, and where', () => {
    expect(found(rule, checkedReport([differs]))).toContain(
      `${isNeverSure ? 'unverifiable' : 'differs'} ${says}`,
    );
  });

  it(reason === null ? 'says nothing without its operands' : 'says what it could not check', () => {
    expect(found(rule, checkedReport(unclear))).toEqual(
      reason === null ? [] : [`unverifiable ${reason}`],
    );
  });
});

it.each([
  ['economic-totals', ['general-basic', 0, 2, '4S.00']],
  ['kind-balance', ['appropriation', 5, 1, '3.O0']],
] as const)('compares no sum of which a part cannot be read: %s', (rule, change) => {
  expect(found(rule, checkedReport([change]))).toEqual([]);
});

it('takes the name of a column in its sum’s place for no number that nobody can read', () => {
  const named = checkedReport([['expenditure', 0, 3, '基本支出']]);
  expect(found('row-sums', named)).toEqual([]);
  const misread = checkedReport([['expenditure', 0, 3, '6O.00']]);
  expect(found('row-sums', misread)).toHaveLength(1);
});

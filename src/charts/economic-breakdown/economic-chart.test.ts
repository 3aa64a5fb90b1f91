import { describe, expect, it } from 'vitest';
import type { EconomicBreakdown } from '../../fiscal/figures/economic.ts';
import { exampleTable } from '../../fiscal/fixtures/report.ts';
import { fen, sumFen } from '../../fiscal/money.ts';
import { narrowBars } from '../bars-narrow.ts';
import { wideBars } from '../bars-wide.ts';
import { layoutFaults } from '../fixtures/layout-faults.ts';
import { economicChartData } from './data.ts';
import { economicRows } from './index.ts';
import { treemapLayout } from './treemap.ts';
import { economicSentence, economicTitle } from './words.ts';

const GROUPS = [
  '工资福利支出',
  '商品和服务支出',
  '对个人和家庭的补助',
  '资本性支出（基本建设）',
  '债务利息及费用支出',
];
const ITEMS = [
  '基本工资',
  '机关事业单位基本养老保险缴费',
  '其他工资福利支出',
  '维修（护）费',
  '因公出国（境）费用',
  '对民间非营利组织和群众性自治组织补贴',
  '公务用车运行维护费',
];

/** Groups from the amounts of their items in 万元. */
function breakdown(groups: readonly (readonly number[])[]): EconomicBreakdown {
  const wan = (amount: number) => fen(Math.round(amount * 1_000_000));
  const made = groups.map((items, group) => ({
    code: String(301 + group),
    name: GROUPS[group] ?? '',
    amount: sumFen(items.map(wan)),
    line: group + 1,
    items: items.map((amount, index) => ({
      code: `${301 + group}0${index}`,
      name: ITEMS[index % ITEMS.length] ?? '',
      amount: wan(amount),
      line: index + 10,
    })),
  }));
  const table = exampleTable({ id: 'general-basic', title: '基本支出表', columns: [], cells: [] });
  return {
    table,
    unit: '万元',
    groups: made,
    total: sumFen(made.map(({ amount }) => amount)),
    printedTotal: null,
  };
}

const CASES = {
  'one item': [[12]],
  'three groups, one large': [
    [521, 390, 177, 132, 68, 56, 38],
    [61, 11, 7, 2, 1],
    [39, 3],
  ],
  'all alike': [
    [10, 10, 10],
    [10, 10, 10],
    [10, 10, 10],
    [10, 10, 10],
    [10, 10, 10],
  ],
  'tiny beside huge': [[90_000, 0.01], [0.02, 0.01], [0.01]],
  tiny: [[0.01, 0.02], [0.01]],
  huge: [[1_234_567.89, 999_999.99], [987_654.32]],
  'a long tail': [Array.from({ length: 30 }, (_, index) => 100 / (index + 1)), [1, 1, 1]],
} as const;

describe.each(Object.entries(CASES))('%s', (_, groups) => {
  const source = breakdown(groups);
  const data = economicChartData(source);

  it('adds up to what the table adds up to', () => {
    expect(sumFen(data.groups.map(({ amount }) => amount))).toBe(source.total);
    for (const { items, amount } of data.groups)
      expect(sumFen(items.map((item) => item.amount))).toBe(amount);
  });

  it('is readable, narrow and wide', () => {
    expect(layoutFaults(narrowBars(economicRows(data)))).toEqual([]);
    expect(layoutFaults(treemapLayout(data))).toEqual([]);
  });

  it('names every piece in the wide drawing, inside or below it', () => {
    const texts = treemapLayout(data)
      .texts.map(({ text }) => text)
      .join('');
    for (const { name } of data.groups) expect(texts).toContain(name);
  });
});

it('says which pieces a cell without any mark stands for', () => {
  const { texts } = treemapLayout(economicChartData(breakdown([[90_000, 0.01], [0.02], [0.01]])));
  const list = texts.filter(({ role }) => role === 'quiet').map(({ text }) => text);
  expect(list.join('')).toMatch(/没有标注的小格：.*0\.01/u);
});

it('is drawn as bars where an amount is below zero', () => {
  const data = economicChartData(breakdown([[10, -2], [-1]]));
  expect(layoutFaults(wideBars(economicRows(data)))).toEqual([]);
  expect(economicTitle(data)).toBe('基本支出里，工资福利支出最多');
});

it('says which group is largest, and the largest item of each', () => {
  const data = economicChartData(
    breakdown([
      [60, 29],
      [6, 5],
    ]),
  );
  expect(economicTitle(data)).toBe('基本支出近九成是工资福利支出');
  expect(economicSentence(data, 2024, 'final')).toBe(
    '2024 年基本支出 100.00 万元：工资福利支出 89.00 万元（89.0%），最多的是基本工资 60.00 万元；商品和服务支出 11.00 万元（11.0%），最多的是基本工资 6.00 万元。',
  );
});

import { describe, expect, it } from 'vitest';
import { exampleReport, exampleTable, expenditureTable } from '../../fiscal/fixtures/report.ts';
import { fen, sumFen, type Fen } from '../../fiscal/money.ts';
import type { SpendingByFunction } from '../../fiscal/figures/spending.ts';
import { spendingChartData } from './data.ts';
import { narrowBars } from '../bars-narrow.ts';
import { wideBars } from '../bars-wide.ts';
import { drawMarks } from '../draw.ts';
import { layoutFaults } from '../fixtures/layout-faults.ts';
import { spendingChart, spendingRows } from './index.ts';
import { spendingSentence, spendingTitle } from './words.ts';

const LONG_NAMES = [
  '资源勘探工业信息等',
  '自然资源海洋气象等',
  '文化旅游体育与传媒',
  '灾害防治及应急管理',
  '社会保障和就业',
];

/** Categories with the given amounts in 万元. */
function spending(
  amounts: readonly number[],
  names: readonly string[] = LONG_NAMES,
): SpendingByFunction {
  const categories = amounts.map((amount, index) => ({
    code: String(201 + index),
    name: names[index % names.length] ?? '',
    amount: fen(Math.round(amount * 1_000_000)),
    line: index + 1,
  }));
  return {
    table: { id: 'expenditure', title: '支出决算表', number: null },
    unit: '万元',
    categories,
    total: sumFen(categories.map(({ amount }): Fen => amount)),
    printedTotal: null,
  };
}

const CASES = {
  'three, one of them large': [683.8, 10.45, 8.44],
  one: [12.3],
  'a long tail': [900, 500, 300, 200, 100, 50, 20, 10, 5, 1],
  'all alike': [10, 10, 10, 10, 10],
  'below zero': [100, 20, -30],
  'very large': [1_234_567.89, 987_654.32, 1],
  'very small': [0.5, 0.02],
};

describe.each(Object.entries(CASES))('%s', (_, amounts) => {
  const source = spending(amounts);
  const data = spendingChartData(source);

  it('adds up to what the table adds up to', () => {
    expect(sumFen(data.bars.map(({ amount }) => amount))).toBe(source.total);
  });

  it('stands apart and inside, narrow and wide', () => {
    expect(layoutFaults(narrowBars(spendingRows(data)))).toEqual([]);
    expect(layoutFaults(wideBars(spendingRows(data)))).toEqual([]);
  });
});

it('folds the tail last, whatever it adds up to', () => {
  const { bars } = spendingChartData(spending([9, 8, 7, 6, 5, 4, 3, 3, 3]));
  expect(bars).toHaveLength(7);
  expect(bars.at(-1)).toMatchObject({ name: '其他 3 类', amount: 9_000_000 });
});

describe('the title states the finding', () => {
  const title = (amounts: number[], kind: 'final' | 'budget' = 'final') =>
    spendingTitle(
      spendingChartData(spending(amounts, ['卫生健康', '教育', '住房保障', '农林水', '其他支出'])),
      kind,
    );

  it.each([
    [[100], '全部用于卫生健康'],
    [[97.31, 1.49, 1.2], '绝大部分用于卫生健康'],
    [[89.34, 10.66], '近九成用于卫生健康'],
    [[52, 48], '超过一半用于卫生健康'],
    [[50, 30, 20], '一半用于卫生健康'],
    [[49, 26, 25], '近一半用于卫生健康'],
    [[30, 25, 25, 20], '用于卫生健康的最多，占 30.0%'],
    [[100, -20], '用于卫生健康的最多'],
  ])('%j', (amounts, expected) => {
    expect(title(amounts)).toBe(expected);
  });

  it('speaks of a budget as a plan', () => {
    expect(title([96.26, 3.74], 'budget')).toBe('超过九成安排给卫生健康');
  });
});

it('says in one sentence what the bars show', () => {
  const data = spendingChartData(
    spending([683.8, 10.45, 8.44], ['卫生健康', '社会保障和就业', '住房保障']),
  );
  expect(spendingSentence(data, 2024, 'final')).toBe(
    '2024 年支出 702.69 万元，按用途分：卫生健康 683.80 万元（97.3%），社会保障和就业 10.45 万元（1.5%），住房保障 8.44 万元（1.2%）。',
  );
});

describe('the whole chart', () => {
  const chart = spendingChart(exampleReport({ tables: [expenditureTable] }));

  it('names its table, its line and every category', () => {
    expect(chart?.source).toMatchObject({ id: 'expenditure', line: 101 });
    expect(chart?.rows.map(({ cells }) => cells[1])).toEqual(['10.45', '683.80', '8.44']);
  });

  it('is the same every time', () => {
    expect(spendingChart(exampleReport({ tables: [expenditureTable] }))).toEqual(chart);
  });

  it('escapes what a report prints', () => {
    const table = exampleTable({
      id: 'expenditure',
      title: '<b>支出</b>',
      columns: ['科目编码', '科目名称', '合计'],
      cells: [['210', '<script>alert(1)</script>', '1.00']],
    });
    const drawn = spendingChart(exampleReport({ tables: [table] }));
    for (const layout of drawn ? [drawn.narrow, drawn.wide] : []) {
      expect(drawMarks(layout)).toContain('&#x3C;script>');
      expect(drawMarks(layout)).not.toContain('<script');
    }
  });
});

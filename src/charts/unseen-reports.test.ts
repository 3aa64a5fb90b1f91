/** Whole reports unlike any in `content/`: every chart of them is readable, true to its table, and says something. */
import { describe, expect, it } from 'vitest';
import { CHART_IDS } from './chart.ts';
import { inventedReport, sum, type Money } from './fixtures/invented-report.ts';
import { layoutFaults } from './fixtures/layout-faults.ts';
import { reportCharts } from './index.ts';

const LONG =
  '中央财政医疗服务与保障能力提升补助资金（医疗保障服务能力提升建设部分）2022年EU-China cooperation';

const many = <Amounts>(count: number, amount: (index: number) => Amounts) =>
  Array.from({ length: count }, (_, index) => amount(index));

/** Sources and categories whose sums agree: the first source has what the others leave. */
function balanced(
  others: readonly number[],
  functions: Money['functions'],
): Pick<Money, 'sources' | 'functions'> {
  const whole = sum(functions.flat());
  return { sources: [sum([whole, -sum(others)]), ...others], functions };
}

const REPORTS: Record<string, Money> = {
  'a province, twenty categories, ten sources, hundreds of 亿元': {
    sources: [
      8_123_456.78, 1_234_567.89, 456_789.01, 3_456.7, 45_678.9, 234.5, 12.3, 98_765.43, 4_321,
      654_321.09,
    ],
    functions: many(22, (index) => [123_456.78 / (index + 1), 9_876_543.21 / (index + 1) ** 2]),
    economic: [
      2_345_678.9, 1_234_567.8, 1_111_111.1, 345_678.9, 300_000, 45_678.9, 98_765.4, 98_765.4,
      1_234.5, 1_234.5,
    ],
    threePublic: [
      [1_234.56, 987.65],
      [400, 387.65],
      [800, 590],
      [300, 290],
      [500, 300],
      [34.56, 10],
    ],
  },
  'a small unit: one source, one category, one item': {
    sources: [45.6],
    functions: [[45.6, null]],
    economic: [45.6, 45.6],
    threePublic: [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  },
  'a budget in 元, with a trace beside much': {
    kind: 'budget',
    unit: '元',
    sources: [12_345_678.9, 0, 0],
    functions: [
      [12_345_643.9, null],
      [null, 35],
    ],
    economic: [12_345_643.9, 12_345_643.9],
    threePublic: [
      [20_000, 0],
      [0, 0],
      [20_000, 0],
      [0, 0],
      [20_000, 0],
      [0, 0],
    ],
  },
  'ten sources in nine categories': {
    sources: [5_000, 1_200, 300, 20, 45.6, 3, 1.5, 0.4, 77.7, 351.8],
    functions: many(9, (index) => (index === 0 ? [3_000, 1_000] : [350, 25])),
    economic: [1_600, 1_000, 600, 800, 700, 100],
    threePublic: [
      [5, 4],
      [0, 0],
      [3, 3],
      [0, 0],
      [3, 3],
      [2, 1],
    ],
  },
  'amounts below zero': {
    sources: [120, -20],
    functions: [
      [80, 40],
      [-5, -15],
    ],
    economic: [90, 100, -10, -15, -5, -10],
    threePublic: [
      [3, -1],
      [0, 0],
      [3, -1],
      [0, 0],
      [3, -1],
      [0, 0],
    ],
  },
  'nothing but zeros': {
    items: [
      [0, 0],
      [0, 0],
    ],
    projects: [
      [0, 0],
      [0, 0],
    ],
    changes: [
      [0, 0],
      [0, 0],
    ],
    sources: [0, 0],
    functions: [
      [0, 0],
      [0, 0],
    ],
    economic: [0, 0],
    threePublic: [
      [0, 0],
      [0, 0],
    ],
  },
  'one item of everything': {
    sources: [0.01],
    functions: [[null, 0.01]],
    economic: [0.01, 0.01],
    threePublic: [[0.01, 0.01]],
    items: [[0.01, 0.01]],
    projects: [[0.01, 0.01]],
    changes: [[0.01, 0.01]],
  },
  'a carry-over below zero': {
    ...balanced(
      [0, 0, 0, 0, 0, 0, 0, 0, -120.5],
      many(3, (index) => [300 / (index + 1), 200]),
    ),
    economic: [550, 300, 250],
    threePublic: [[1, 1]],
    items: [
      [0, -3.2],
      [120, 80],
    ],
    projects: [
      [0, 12],
      [30, -0.5],
    ],
    changes: [
      [0, -40],
      [879.5, 879.5],
    ],
  },
  'from one 分 to a hundred thousand million 元': {
    unit: '元',
    ...balanced(
      [0.01, 12.3, 45_678_901.23, 0, 0, 0, 0, 0, 0.02],
      [
        [0.01, 100_000_000_000],
        [45_678_901.23, 12.3],
        [null, 0.02],
      ],
    ),
    economic: [45_678_901.24, 45_678_901.23, 0.01, 0.02, 0.01, 0.01],
    threePublic: [
      [100_000_000_000, 0.01],
      [0, 0],
      [0.02, 0.01],
      [0, 0],
      [0.02, 0.01],
      [99_999_999_999.98, 0],
    ],
    items: [
      [0.01, 100_000_000_000],
      [1, 0],
      [100_000_000_000, 0.02],
    ],
    projects: [
      [100_000_000_000, 99_999_999_999.99],
      [0.01, 0],
    ],
    changes: [
      [100_000_000_000, 99_999_999_999.99],
      [0.01, -100_000_000_000],
    ],
  },
  'forty items with very long names': {
    ...balanced(
      [300, 20, 10, 5, 4, 3, 2, 1, 0.5],
      many(40, (index) => [Math.round(90 / (index + 1)), index]),
    ),
    economic: [2_000, 1_000, 1_000, 300, 200, 100, 50, 50, 10, 10],
    threePublic: [[3, 2]],
    names: Array.from({ length: 40 }, (_, index) => `${LONG}第${index + 1}期支出`),
    items: many(40, (index) => [index * 7.5, 900 / (index + 1)]),
    projects: many(40, (index) => [900 / (index + 1), 300 / (index + 1)]),
    changes: many(40, (index) => [900 / (index + 1), 10 - index]),
    called: LONG,
  },
  'very long names': {
    sources: [60, 40],
    functions: [
      [50, 30],
      [10, 10],
    ],
    economic: [60, 30, 30],
    threePublic: [
      [1, 0],
      [1, 0],
    ],
    names: [
      '用于某某某地区一体化发展和医疗保障服务能力提升的（含以前年度结转的）'.repeat(2),
      'Support for EU-China cooperation on health insurance information',
    ],
  },
};

describe.each(Object.entries(REPORTS))('%s', (_, money) => {
  const charts = reportCharts(inventedReport(money));

  it('has only charts with something to see', () => {
    const hasMoney = sum([...money.sources, ...money.functions.flat()]) !== 0;
    expect(charts.length > 0).toBe(hasMoney);
    for (const { narrow, wide } of charts) {
      expect([narrow, wide].every(({ boxes }) => boxes.length > 0)).toBe(true);
    }
  });

  it('keeps all labels apart and inside, narrow and wide', () => {
    for (const { id, narrow, wide } of charts) {
      expect(layoutFaults(narrow), id).toEqual([]);
      expect(layoutFaults(wide), id).toEqual([]);
    }
  });

  it('prints no money as nothing, in any table', () => {
    for (const { id, rows } of charts) {
      for (const { cells, values } of rows) {
        values.forEach((value, index) => {
          if (value !== null && value !== 0) expect(cells[index], id).not.toMatch(/^0\.00$/);
        });
      }
    }
  });

  it('says the same as when somebody read it', () => {
    expect(
      charts.map(({ id, title, notes, unit }) => [id, unit, title, ...notes].join(' | ')),
    ).toMatchSnapshot();
  });
});

it('has every kind of chart for a report that says everything, in long words', () => {
  const money = REPORTS['forty items with very long names'];
  const ids = money && reportCharts(inventedReport(money)).map(({ id }) => id);
  expect(ids).toEqual([...CHART_IDS]);
});

it('compares with no year before where the report states none', () => {
  const money = REPORTS['forty items with very long names'];
  const { changes, ...silent } = money ?? {};
  expect(changes).toBeDefined();
  const ids = reportCharts(inventedReport(silent as Money)).map(({ id }) => id);
  expect(ids).toEqual(CHART_IDS.filter((id) => id !== 'year-on-year'));
});

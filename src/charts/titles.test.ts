/** What the titles of charts say, case by case. */
import { describe, expect, it } from 'vitest';
import { fen } from '../fiscal/money.ts';
import { exampleTable } from '../fiscal/fixtures/report.ts';
import { natureTitle, natureSentence } from './basic-vs-project/words.ts';
import { budgetChartData } from './budget-vs-final/data.ts';
import { budgetTitle } from './budget-vs-final/words.ts';
import { incomeChartData } from './income-sources/data.ts';
import { incomeTitle } from './income-sources/words.ts';
import { threePublicTitle } from './three-public/words.ts';
import { yearTitle } from './year-on-year/words.ts';

const wan = (amount: number) => fen(Math.round(amount * 1_000_000));
const table = exampleTable({ id: 'three-public', title: '三公', columns: [], cells: [] });

describe('budget-vs-final', () => {
  it.each([
    [
      [
        [1, 2],
        [3, 2],
        [1, 1],
      ],
      '3 项支出里，1 项比年初预算多，1 项少，1 项一样',
    ],
    [
      [
        [3, 2],
        [1, 1],
      ],
      '2 项支出里，1 项比年初预算少，1 项一样',
    ],
    [
      [
        [1, 2],
        [1, 2],
      ],
      '2 项支出都比年初预算多',
    ],
    [
      [
        [2, 1],
        [2, 1],
      ],
      '2 项支出都比年初预算少',
    ],
    [
      [
        [1, 1],
        [2, 2],
      ],
      '2 项支出都和年初预算一样多',
    ],
  ] as const)('%j', (pairs, title) => {
    const items = pairs.map(([planned, spent], index) => ({
      code: `${index}`,
      name: `甲${index}`,
      planned: wan(planned),
      spent: wan(spent),
      reason: null,
      line: 1,
    }));
    expect(budgetTitle(budgetChartData(items))).toBe(title);
  });

  it('adds up to its table, the tail folded', () => {
    const items = Array.from({ length: 12 }, (_, index) => ({
      code: `${index}`,
      name: '甲',
      planned: wan(index),
      spent: wan(index * 2),
      reason: null,
      line: 1,
    }));
    const { pairs } = budgetChartData(items);
    expect(pairs).toHaveLength(8);
    expect(pairs.at(-1)?.name).toBe('其他 5 项');
    expect(pairs.reduce((sum, { spent }) => sum + spent, 0)).toBe(wan(132));
  });
});

describe('three-public', () => {
  const title = (planned: number | null, spent: number | null) =>
    threePublicTitle(
      {
        table,
        unit: '万元',
        items: [
          {
            id: 'total',
            planned: planned === null ? null : wan(planned),
            spent: spent === null ? null : wan(spent),
            line: 1,
            places: { planned: { line: 1, column: 0 }, spent: { line: 1, column: 1 } },
          },
        ],
      },
      spent === null ? 'budget' : 'final',
      '万元',
    );

  it.each([
    [3.2, 2.92, '“三公”经费花了 2.92 万元，比预算少 0.28 万元'],
    [1.81, 1.81, '“三公”经费花了 1.81 万元，和预算一样多'],
    [1, 2, '“三公”经费花了 2.00 万元，比预算多 1.00 万元'],
    [null, 2, '“三公”经费花了 2.00 万元'],
    [0, 2, '“三公”经费花了 2.00 万元，预算是 0'],
    [3.2, 0, '“三公”经费没有花钱，预算是 3.20 万元'],
    [0, 0, '“三公”经费没有花钱'],
    [4.38, null, '“三公”经费计划花 4.38 万元'],
  ] as const)('%d planned, %d spent', (planned, spent, expected) => {
    expect(title(planned, spent)).toBe(expected);
  });
});

describe('income-sources', () => {
  const title = (amounts: readonly number[], kind: 'final' | 'budget' = 'final') => {
    const sources = amounts.map((amount, index) => ({
      name: `来源${index}`,
      amount: wan(amount),
      line: 1,
      isCarriedOver: false,
    }));
    const total = fen(sources.reduce((sum, { amount }) => sum + amount, 0));
    return incomeTitle(
      incomeChartData({ table, unit: '万元', sources, total, printedTotal: null }),
      kind,
    );
  };

  it.each([
    [[10], '全部来自来源0'],
    [[1, 9], '九成来自来源1'],
    [[3, 3, 4], '四成来自来源2'],
    [[10, -1], '来自来源0的最多'],
  ] as const)('%j', (amounts, expected) => {
    expect(title(amounts)).toBe(expected);
  });

  it('expects, in a budget', () => {
    expect(title([10], 'budget')).toBe('预计全部来自来源0');
  });
});

it('basic-vs-project: says the larger kind', () => {
  const bar = (name: string, basic: number, project: number) => {
    return {
      name,
      basic: wan(basic),
      project: wan(project),
      other: fen(0),
      amount: wan(basic + project),
    };
  };
  const data = {
    total: bar('合计', 14, 86),
    bars: [bar('教育', 14, 86)],
    tail: [],
    unit: '万元' as const,
  };
  expect(natureTitle(data)).toBe('超过八成是项目支出');
  expect(natureSentence(data, 2024, 'final')).toBe(
    '2024 年支出 100.00 万元，其中基本支出 14.00 万元（14.0%），项目支出 86.00 万元（86.0%）。',
  );
  expect(natureTitle({ ...data, total: bar('合计', -1, 5) })).toBe('项目支出最多');
});

it('year-on-year: says the change of the first subject', () => {
  const change = {
    subject: '收支总计',
    thisYear: wan(9),
    lastYear: wan(10),
    change: wan(-1),
    rate: null,
    reason: null,
    line: 1,
  };
  expect(yearTitle([change], '万元')).toBe('收支总计比上一年少 1.00 万元');
});

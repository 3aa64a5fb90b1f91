import { describe, expect, it } from 'vitest';
import type { MoneyFlow } from '../../fiscal/figures/money-flow.ts';
import { fen, sumFen } from '../../fiscal/money.ts';
import { exampleTable } from '../../fiscal/fixtures/report.ts';
import { layoutFaults } from '../fixtures/layout-faults.ts';
import { flowData } from './data.ts';
import { narrowFlow } from './narrow-flow.ts';
import { wideFlow } from './wide-flow.ts';
import { packLabels } from './pack-labels.ts';
import { flowTitle, roundingNotes } from './words.ts';

const NAMES = [
  '卫生健康',
  '社会保障和就业',
  '资源勘探工业信息等',
  '自然资源海洋气象等',
  '文化旅游体育与传媒',
  '住房保障',
  '教育',
  '其他支出',
  '农林水',
];
const SOURCES = [
  '一般公共预算财政拨款',
  '政府性基金预算财政拨款',
  '年初结转和结余',
  '使用非财政拨款结余和专用结余',
  '附属单位上缴收入',
];

/** A flow from amounts in 万元: of each source, and of each category as basic and project expenditure. */
function flow(
  sources: readonly number[],
  categories: readonly (readonly [number, number])[],
  left = 0,
): MoneyFlow {
  const wan = (amount: number) => fen(Math.round(amount * 1_000_000));
  const rows = categories.map(([basic, project], index) => ({
    name: NAMES[index] ?? '',
    line: index + 1,
    basic: wan(basic),
    project: wan(project),
    others: [],
    whole: wan(basic + project),
  }));
  const sum = (key: 'basic' | 'project') => sumFen(rows.map((row) => row[key]));
  return {
    table: exampleTable({ id: 'income-expenditure', title: '收支总表', columns: [], cells: [] }),
    unit: '万元',
    sources: sources.map((amount, index) => ({
      name: SOURCES[index] ?? '',
      amount: wan(amount),
      line: index + 1,
      isCarriedOver: index === 2,
    })),
    total: { amount: sumFen(sources.map(wan)), line: 9 },
    categories: rows,
    kinds: { basic: sum('basic'), project: sum('project'), other: fen(0) },
    remainders: left === 0 ? [] : [{ name: '年末结转和结余', amount: wan(left), line: 8 }],
    rounding: [],
  };
}

const CASES: Readonly<Record<string, MoneyFlow>> = {
  'one source, one category': flow([10], [[10, 0]]),
  'one source, three categories': flow(
    [702.69],
    [
      [10.45, 0],
      [80.35, 603.45],
      [8.44, 0],
    ],
  ),
  'three sources, five categories': flow(
    [2004.89, 44.14, 27.76],
    [
      [0, 0.89],
      [688.29, 17.81],
      [795.1, 444.97],
      [0, 44.14],
      [85.59, 0],
    ],
  ),
  'all sources, all categories': flow(
    [90, 20, 10, 5, 1],
    NAMES.map((_, index) => [index + 1, index * 2 + 1] as const),
  ),
  'something left over': flow(
    [120],
    [
      [60, 20],
      [10, 10],
    ],
    20,
  ),
  'tiny beside huge': flow(
    [90_000.02],
    [
      [90_000, 0],
      [0, 0.01],
      [0.01, 0],
    ],
  ),
  'all alike': flow(
    [10, 10, 10],
    Array.from({ length: 6 }, () => [2, 3] as const),
  ),
};

describe.each(Object.entries(CASES))('%s', (_, source) => {
  const data = flowData(source);

  it('is readable, narrow and wide', () => {
    expect(layoutFaults(narrowFlow(data))).toEqual([]);
    expect(layoutFaults(wideFlow(data))).toEqual([]);
  });

  it('lets no band run through a label', () => {
    const { texts, ribbons, width } = wideFlow(data);
    const bands = ribbons.map(({ path }) => {
      // Two edges, each from point to point in pairs of numbers; curves have two more points on the way.
      const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
      const [left = 0, top = 0, , , , , right = 0] = numbers;
      return { left, right, edges: [top, numbers.at(-1) ?? 0] as const };
    });
    for (const { text, x, y, width: length, fontSize } of texts) {
      for (const { left, right, edges } of bands.filter(
        (each) => each.left < x && x < each.right,
      )) {
        expect(x + length, text).toBeLessThan(Math.min(right, width));
        expect(left, text).toBeLessThan(x);
        const [top, bottom] = edges.toSorted((one, other) => one - other) as [number, number];
        const isInside = top <= y - fontSize * 0.8 && bottom >= y;
        const isApart = bottom <= y - fontSize * 0.8 || top >= y;
        expect(isInside || isApart, `${text} ${y} ${top} ${bottom}`).toBe(true);
      }
    }
  });

  it('loses nothing: what flows into a node is what it holds', () => {
    for (const node of data.nodes) {
      const inflow = data.links.filter(({ to }) => to === node.id).map(({ amount }) => amount);
      const outflow = data.links.filter(({ from }) => from === node.id).map(({ amount }) => amount);
      for (const side of [inflow, outflow])
        if (side.length > 0) expect(sumFen(side)).toBe(node.amount);
    }
  });
});

it('says where from and what for, as far as either is a good part', () => {
  const title = (source: MoneyFlow) => flowTitle(flowData(source), 'final');
  expect(
    title(
      flow(
        [100],
        [
          [90, 0],
          [0, 10],
        ],
      ),
    ),
  ).toBe('全部来自一般公共预算财政拨款，九成用于卫生健康');
  expect(flowTitle(flowData(flow([100], [[100, 0]])), 'budget')).toBe(
    '全部来自一般公共预算财政拨款，全部安排给卫生健康',
  );
});

it('says what differs by rounding, and nothing where nothing does', () => {
  const source = flow([10], [[10, 0]]);
  expect(roundingNotes(source, flowData(source))).toEqual([]);
  const rounded = { ...source, rounding: [{ name: '各类支出', difference: fen(-10_000) }] };
  expect(roundingNotes(rounded, flowData(source))).toEqual([
    '报告里的数都四舍五入过，所以这几处相加和合计最多差 0.01 万元：各类支出。',
  ]);
});

it('puts a cluster at the right end into a staircase', () => {
  const labels = [
    [0, 300],
    [304, 312],
    [316, 320],
    [324, 328],
  ].map(([from = 0, to = 0]) => ({ text: 'x', from, to, width: 90 }));
  expect(packLabels(labels, 328, 8)?.map(({ row }) => row)).toEqual([0, 0, 1, 2]);
});

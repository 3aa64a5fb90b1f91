/** Rows of bars are readable whatever the amounts and names are, narrow and wide. */
import { describe, expect, it } from 'vitest';
import { formatFen, fen, type MoneyUnit } from '../fiscal/money.ts';
import type { BarRow } from './bar-rows.ts';
import { narrowBars } from './bars-narrow.ts';
import { wideBars } from './bars-wide.ts';
import type { Layout, Tone } from './layout.ts';
import { layoutFaults } from './fixtures/layout-faults.ts';
import { chartUnit } from './units.ts';

const NAMES = [
  '卫生健康',
  '机关事业单位基本养老保险缴费支出',
  '事业运行（人力资源和社会保障管理事务）',
  '其他国有土地使用权出让收入安排的支出',
  '“三公”经费合计',
  '对民间非营利组织和群众性自治组织补贴（包括各级各类社会团体和民办非企业单位）',
];

/** Amounts in 万元. */
const CASES = {
  one: [12.3],
  'tiny beside huge': [98_765.43, 0.01, 0.5],
  huge: [1_234_567.89, 987_654.32, 1],
  tiny: [0.01, 0.02],
  'below zero': [100, 20, -30],
  'all below zero': [-5, -10],
  zero: [0, 0],
  'a zero among others': [10, 0, 3],
  'a long tail': [900, 500, 300, 200, 100, 50, 20, 10, 5, 1, 0.5, 0.2],
} as const;

function print(amount: number, unit: MoneyUnit): string {
  return formatFen(fen(amount), unit);
}

const SHAPES: Readonly<Record<string, (amounts: readonly number[]) => BarRow[]>> = {
  single: (amounts) =>
    rowsOf(
      amounts,
      (amount, unit) => [{ caption: '', ...barOf(amount, unit, 'spending') }],
      '99.9%',
    ),
  paired: (amounts) =>
    rowsOf(amounts, (amount, unit) => [
      { caption: '年初预算', ...barOf(Math.round(amount * 1.3), unit, 'reference') },
      { caption: '决算', ...barOf(amount, unit, 'spending') },
    ]),
  stacked: (amounts) =>
    rowsOf(amounts, (amount, unit) => [
      {
        caption: '',
        amount: print(amount, unit),
        segments: [
          { amount: Math.round(amount * 0.7), tone: 'basic' },
          { amount: amount - Math.round(amount * 0.7), tone: 'project' },
        ],
      },
    ]).map((row) => ({
      ...row,
      parts: (['基本支出', '项目支出', '其他支出'] as const).map((name, index) => ({
        name,
        amount: row.bars[0]?.amount ?? '',
        tone: (['basic', 'project', 'other'] as const)[index] ?? 'other',
      })),
    })),
};

function barOf(amount: number, unit: MoneyUnit, tone: Tone) {
  return { amount: print(amount, unit), segments: [{ amount, tone }] };
}

function rowsOf(
  amounts: readonly number[],
  bars: (amount: number, unit: MoneyUnit) => BarRow['bars'],
  share = '',
): BarRow[] {
  const whole = amounts.map((amount) => Math.round(amount * 1_000_000));
  const unit = chartUnit(whole);
  return whole.map((amount, index) => ({
    name: NAMES[index % NAMES.length] ?? '',
    bars: bars(amount, unit),
    share,
  }));
}

describe.each(Object.entries(SHAPES))('%s', (_, shape) => {
  describe.each(Object.entries(CASES))('%s', (_case, amounts) => {
    const rows = shape(amounts);

    it.each([
      ['narrow', narrowBars],
      ['wide', wideBars],
    ] as const)('is readable %s', (_layout, layOut) => {
      expect(layoutFaults(layOut(rows))).toEqual([]);
    });

    it.each([
      ['narrow', narrowBars],
      ['wide', wideBars],
    ] as const)('starts bars at zero %s', (_layout, layOut) => {
      expect(barsAwayFromZero(layOut(rows))).toEqual([]);
    });
  });
});

/** Bars that neither start at zero nor follow another of their row. */
function barsAwayFromZero({ boxes, rules }: Layout) {
  const bars = boxes.filter(({ width, height }) => width !== height);
  return bars.filter(({ x, y, width }) => {
    const starts = [
      ...rules.filter(({ role }) => role === 'baseline').map(({ x1 }) => x1),
      ...bars.filter((other) => other.y === y).flatMap((other) => [other.x, other.x + other.width]),
    ];
    const own = [x, x + width];
    return !starts.some((start) => own.some((end) => Math.abs(end - start) < 0.2));
  });
}

it('draws lengths in proportion to amounts', () => {
  const { boxes } = wideBars(SHAPES['single']?.([100, 50, 25]) ?? []);
  const [first = 0, second = 0, third = 0] = boxes.map(({ width }) => width);
  expect(second / first).toBeCloseTo(0.5, 2);
  expect(third / first).toBeCloseTo(0.25, 2);
});

it('draws nothing for zero and a trace for what is nearly zero', () => {
  expect(narrowBars(SHAPES['single']?.([100, 0]) ?? []).boxes).toHaveLength(1);
  expect(narrowBars(SHAPES['single']?.([98_765.43, 0.01]) ?? []).boxes.at(-1)?.width).toBe(1);
});

/** The small words that charts share. */
import { expect, it } from 'vitest';
import { fen } from '../fiscal/money.ts';
import { comparison, largestFinding } from './finding.ts';
import { foldTail } from './fold-tail.ts';
import { chartUnit, signedAmount } from './units.ts';

it.each([
  [1, '全部来自拨款'],
  [0.89, '近九成来自拨款'],
  [0.31, '来自拨款的最多，占 31.0%'],
  [null, '来自拨款的最多'],
] as const)('says the largest share %d', (share, words) => {
  expect(largestFinding('来自', '拨款', share)).toBe(words);
});

it.each([
  [292, 320, '比预算少 0.28 元'],
  [320, 292, '比预算多 0.28 元'],
  [320, 320, '和预算一样多'],
])('compares %d with %d', (amount, reference, words) => {
  expect(comparison(amount, reference, '预算', '元')).toBe(words);
});

it('takes the unit in which the largest amount reads best', () => {
  expect(chartUnit([])).toBe('万元');
  expect(chartUnit([-500])).toBe('元');
  expect(chartUnit([1_000_000])).toBe('万元');
  expect(chartUnit([120_000_000_000])).toBe('亿元');
});

it('writes differences with a sign', () => {
  expect([120, -120, 0].map((each) => signedAmount(fen(each), '元'))).toEqual([
    '+1.20',
    '−1.20',
    '0.00',
  ]);
});

it('folds a tail of two or more, never of one', () => {
  expect(foldTail([5, 4, 3], 3).tail).toEqual([]);
  expect(foldTail([5, 4, 3, 2], 3)).toEqual({ kept: [5, 4], tail: [3, 2] });
});

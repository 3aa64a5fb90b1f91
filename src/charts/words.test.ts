/** The small words that charts share. */
import { expect, it } from 'vitest';
import { fen } from '../fiscal/money.ts';
import { comparison, largestFinding } from './finding.ts';
import { foldTail, tailNote } from './fold-tail.ts';
import { shareInSentence } from './share-label.ts';
import { amountLabel, amountWords, chartUnit, signedAmount } from './units.ts';

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

it('takes no unit that prints money as nothing', () => {
  expect(chartUnit([120_000_000_000, 3_200_000])).toBe('万元');
  expect(chartUnit([120_000_000_000, -3_200_000])).toBe('万元');
  expect(chartUnit([120_000_000_000, 0])).toBe('亿元');
  expect(chartUnit([1_234_567_890, 3500])).toBe('元');
  expect(chartUnit([1_234_567_890, 5000])).toBe('万元');
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

it('says what a folded tail holds, and only the first of many', () => {
  expect(tailNote('其他 0 类', [])).toEqual([]);
  expect(tailNote('其他 2 类', ['教育', '农林水'])).toEqual(['其他 2 类：教育、农林水。']);
  expect(tailNote('其他 3 类', ['长'.repeat(90), '教育', '农林水'])).toEqual([
    `其他 3 类：${'长'.repeat(90)}等。`,
  ]);
});

it('never prints money as nothing', () => {
  expect([0, 1, -1, 5_000, -5_000].map((amount) => amountLabel(fen(amount), '万元'))).toEqual([
    '0.00',
    '<0.01',
    '>−0.01',
    '0.01',
    '−0.01',
  ]);
  expect(amountWords(fen(1), '万元')).toBe('不到 0.01 万元');
  expect(signedAmount(fen(1), '万元')).toBe('<0.01');
});

it.each([
  [0.973, ' 97.3%'],
  [0.0001, '不到 0.1%'],
  [0.9999, '超过 99.9%'],
])('says the share %d after a verb', (share, words) => {
  expect(shareInSentence(share)).toBe(words);
});

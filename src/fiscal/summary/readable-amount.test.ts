import { expect, it } from 'vitest';
import { fen } from '../money.ts';
import { readableAmount } from './readable-amount.ts';

it.each([
  [0, '0 元'],
  [690_000, '6,900 元'],
  [690_012, '6,900.12 元'],
  [1_000_000, '1.00 万元'],
  [12_345_670_000, '12,345.67 万元'],
  [123_456_700_000, '12.35 亿元'],
])('says %i 分 as %s', (amount, text) => {
  expect(readableAmount(fen(amount))).toBe(text);
});

import { describe, expect, it } from 'vitest';
import {
  amountWords,
  fen,
  formatExactly,
  formatFen,
  plainAmount,
  readAmount,
  sumFen,
} from './money.ts';

describe('readAmount', () => {
  it.each([
    ['1,600.60', '万元', 1_600_600_000],
    ['1600.6', '万元', 1_600_600_000],
    ['63.052', '万元', 63_052_000],
    ['1234.567890', '万元', 1_234_567_890],
    ['0', '万元', 0],
    ['0.00', '元', 0],
    ['-1.5', '元', -150],
    ['２．５', '亿元', 25_000_000_000],
    ['12.30', '元', 1230],
  ] as const)('reads %s %s as %i 分', (raw, unit, value) => {
    expect(readAmount(raw, unit)).toEqual({ kind: 'amount', fen: value });
  });

  it.each([
    ['', 'blank'],
    ['　 ', 'blank'],
    ['——', 'not-applicable'],
    ['-', 'not-applicable'],
    ['/', 'not-applicable'],
    ['12.345', 'text'],
    ['1,23', 'text'],
    ['95%', 'text'],
    ['无', 'text'],
    ['713000000.35元', 'text'],
  ])('reads “%s” as %s', (raw, kind) => {
    expect(readAmount(raw, '元').kind).toBe(kind);
  });
});

it('adds in whole 分', () => {
  expect(sumFen([fen(10), fen(20)])).toBe(30);
  expect(() => fen(0.1)).toThrow('whole number');
});

it.each([
  [1_600_600_000, '万元', '1,600.60'],
  [-500_000, '万元', '−0.50'],
  [4_999, '万元', '0.00'],
  [5_000, '万元', '0.01'],
  [123_456_789, '元', '1,234,567.89'],
] as const)('prints %i 分 in %s as %s', (value, unit, text) => {
  expect(formatFen(fen(value), unit)).toBe(text);
});

it.each([
  [1_600_600_000, '万元', '1,600.60', '1600.60'],
  [-1_234_567_890, '万元', '−1,234.56789', '-1234.56789'],
  [12_300, '亿元', '0.00000123', '0.00000123'],
  [123_456_789, '元', '1,234,567.89', '1234567.89'],
  [0, '万元', '0.00', '0.00'],
] as const)('prints %i 分 in %s to the last as %s, for programs %s', (value, unit, text, plain) => {
  expect(formatExactly(fen(value), unit)).toBe(text);
  expect(plainAmount(fen(value), unit)).toBe(plain);
});

it.each([
  [6_838_000, '万元', '6.84 万元'],
  [4_000, '万元', '0.004 万元'],
  [-4_000, '万元', '−0.004 万元'],
  [0, '万元', '0.00 万元'],
] as const)('says %i 分 in %s for a sentence as “%s”', (value, unit, words) => {
  expect(amountWords(value, unit)).toBe(words);
});

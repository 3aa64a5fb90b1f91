import { describe, expect, it } from 'vitest';
import { outcomesOf } from './sample-findings.ts';

describe('growth-rates', () => {
  it('differs where the stated amounts give another rate', () => {
    expect(outcomesOf('growth-rates', ['增长6.67%', '增长7.67%'])).toEqual([
      'differs “收、支总计”写比上年增长 7.67%，重算：20.00 ÷（320.00 − 20.00）= 6.67%。',
    ]);
  });

  it('takes a cut rate for rounding', () => {
    expect(outcomesOf('growth-rates', ['增长6.67%', '增长6.66%'])[0]).toMatch(/^rounding/);
  });

  it.each([
    ['a base of zero', '比上年增加5.00万元，增长11.11%', '比上年增加50.00万元，增长100%'],
    ['∞', '比上年增加5.00万元，增长11.11%', '比上年增加50.00万元，增长∞%'],
    [
      'a decrease in other words',
      '比上年增加5.00万元，增长11.11%',
      '比上年下降5.00万元，下降9.09%',
    ],
  ])('is silent on %s', (_, from, to) => {
    expect(outcomesOf('growth-rates', [from, to])).toEqual([]);
  });
});

describe('repeated-changes', () => {
  const again = (words: string) =>
    outcomesOf('repeated-changes', ['主要原因是办公费增加。', `主要原因是办公费增加；${words}`]);

  it('differs where one change is stated twice with two values', () => {
    expect(again('机关运行经费比上年增加6.00万元。')).toEqual([
      'differs “机关运行经费”比上年的变化，一处写增加 5.00 万元，另一处写增加 6.00 万元，相差 1.00 万元。',
    ]);
  });

  it.each([
    ['the same once more', '机关运行经费比上年增加5.00万元。'],
    ['a part of it', '其中办公费比上年增加3.00万元。'],
    ['a cause of it', '主要原因是增加3.00万元设备费。'],
    ['a change against the budget', '机关运行经费比年初预算增加3.00万元。'],
  ])('is silent on %s', (_, words) => {
    expect(again(words)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { rowKind, saysNothing } from './row-kind.ts';

describe('saysNothing', () => {
  it.each(['', '　', '0', '0.00', '-0.00', '——', '—', '0.00%'])('is true of %j', (cell) => {
    expect(saysNothing(cell)).toBe(true);
  });

  it.each(['0.01', '-3', '无', '1 辆', '10'])('is false of %j', (cell) => {
    expect(saysNothing(cell)).toBe(false);
  });
});

describe('rowKind', () => {
  const numbered = ['项目', '行次', '金额'];
  it('knows sums by their names, even without an amount', () => {
    expect(rowKind(numbered, ['本年收入合计', '27', '702.69'])).toBe('total');
    expect(rowKind(['科目编码', '科目名称', '小计'], ['合 计', '', ''])).toBe('total');
  });

  it('folds what prints no amount', () => {
    expect(rowKind(numbered, ['二、外交支出', '32', ''])).toBe('blank');
    expect(rowKind(numbered, ['', '9', ''])).toBe('blank');
  });

  it('keeps headings, counts and remarks', () => {
    expect(rowKind(numbered, ['二、机关运行经费', '', ''])).toBe('heading');
    expect(rowKind(['项目', '数量', '价值'], ['车辆', '2', ''])).toBe('item');
    expect(rowKind(['项目', '金额', '备注'], ['其他', '', '见附件'])).toBe('item');
  });
});

import { expect, it } from 'vitest';
import { headerGrid } from './header-grid.ts';

/** Texts of a row with their spans, `text×columns↓rows`. */
function drawn(columns: string[]): string[] {
  return headerGrid(columns).map((row) =>
    row.map(({ text, columnSpan, rowSpan }) => `${text}×${columnSpan}↓${rowSpan}`).join(' | '),
  );
}

it('joins neighbours under one heading and lets single columns reach down', () => {
  expect(drawn(['项目 / 科目编码', '项目 / 科目名称', '本年收入合计'])).toEqual([
    '项目×2↓1 | 本年收入合计×1↓2',
    '科目编码×1↓1 | 科目名称×1↓1',
  ]);
});

it('rebuilds three levels', () => {
  const columns = [
    '预算数 / 合计',
    '预算数 / 公务用车 / 小计',
    '预算数 / 公务用车 / 购置费',
    '决算数 / 合计',
  ];
  expect(drawn(columns)).toEqual([
    '预算数×3↓1 | 决算数×1↓1',
    '合计×1↓2 | 公务用车×2↓1 | 合计×1↓2',
    '小计×1↓1 | 购置费×1↓1',
  ]);
});

it('keeps columns of the same name apart', () => {
  expect(drawn(['公用经费 / 决算数', '公用经费 / 决算数'])).toEqual([
    '公用经费×2↓1',
    '决算数×1↓1 | 决算数×1↓1',
  ]);
});

it('gives a table without columns no header', () => {
  expect(headerGrid([])).toEqual([]);
});

it('covers every column in every row', () => {
  const columns = [
    '序号',
    '收入 / 项目',
    '收入 / 金额',
    '支出 / 项目',
    '支出 / 公务用车 / 小计',
    '备注',
  ];
  const grid = headerGrid(columns);
  grid.forEach((_, level) => {
    const covered = grid
      .flatMap((row, from) => row.filter(({ rowSpan }) => from <= level && from + rowSpan > level))
      .reduce((sum, { columnSpan }) => sum + columnSpan, 0);
    expect(covered).toBe(columns.length);
  });
});

import { expect, it } from 'vitest';
import { breakLines, breakTitle } from './break-lines.ts';

it('keeps numbers with their units, and commas with what they follow', () => {
  expect(breakLines('收支总计比上一年多 140.39 万元', 11, 1)).toEqual([
    '收支总计比上一年多',
    '140.39 万元',
  ]);
  expect(breakLines('某表，原文第 601 行。', 7, 1)).toEqual(['某表，原文', '第 601 行。']);
  expect(breakLines('一二三四，五', 4, 1)).toEqual(['一二三', '四，五']);
});

it('breaks a title between clauses where that costs no line', () => {
  expect(breakTitle('全部来自财政拨款，近九成用于卫生健康', 16, 1)).toEqual([
    '全部来自财政拨款，',
    '近九成用于卫生健康',
  ]);
  expect(breakTitle('甲，乙，丙丁戊', 4, 1)).toEqual(['甲，乙，', '丙丁戊']);
});

it('leaves no character of a title alone', () => {
  expect(breakTitle('金额读得出的六个项目的钱都花完了', 15, 1)).toEqual([
    '金额读得出的六个',
    '项目的钱都花完了',
  ]);
  expect(breakTitle('短', 15, 1)).toEqual(['短']);
  expect(breakTitle('', 15, 1)).toEqual([]);
});

import { expect, it } from 'vitest';
import { breakLines, breakName, breakTitle } from './break-lines.ts';
import { textWidth } from './text-width.ts';

it('keeps numbers with their units, and commas with what they follow', () => {
  expect(breakLines('收支总计比上一年多 140.39 万元', 11, 1)).toEqual([
    '收支总计比上一年多',
    '140.39 万元',
  ]);
  expect(breakLines('某表，原文第 601 行。', 7, 1)).toEqual(['某表，原文', '第 601 行。']);
  expect(breakLines('甲乙丙丁，戊', 4, 1)).toEqual(['甲乙丙', '丁，戊']);
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

it('breaks names and lines between words', () => {
  expect(breakLines('制图和说明', 2.5, 1)).toEqual(['制图', '和', '说明']);
  expect(breakName('行政运行（医疗保障管理事务）', 180, 16)).toEqual([
    '行政运行',
    '（医疗保障管理事务）',
  ]);
  expect(breakName('商品和服务支出', 80, 15)).toEqual(['商品和', '服务支出']);
  expect(breakName('教育', 60, 15)).toEqual(['教育']);
});

it('breaks a name inside a word rather than take one more line', () => {
  expect(breakName('医疗救助资金', 45, 15)).toEqual(['医疗救', '助资金']);
});

it.each([1, 2, 3.5, 5, 8, 13])('loses nothing and is never wider than %d em', (width) => {
  const name = '2023年资源勘探（工业、信息）等支出“三公”经费cooperation，2022年第二批';
  for (const lines of [breakName(name, width, 1), breakLines(name, width, 1)]) {
    expect(lines.join('')).toBe(name);
    for (const line of lines)
      expect(textWidth(line, 1)).toBeLessThanOrEqual(Math.max(1, width) + 1e-9);
  }
});

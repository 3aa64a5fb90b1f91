import { expect, it } from 'vitest';
import { cutText, textWidth, wrapName, wrapText } from './text-width.ts';

it('counts Chinese as one em and digits as less', () => {
  expect(textWidth('卫生健康', 16)).toBe(64);
  expect(textWidth('（“三公”）', 10)).toBe(60);
  expect(textWidth('12.3', 10)).toBeCloseTo(24);
});

it('wraps without losing a character and never to nothing', () => {
  const lines = wrapText('资源勘探工业信息等支出', 64, 16);
  expect(lines.join('')).toBe('资源勘探工业信息等支出');
  expect(lines.every((line) => textWidth(line, 16) <= 64)).toBe(true);
  expect(wrapText('支出', 1, 16)).toEqual(['支', '出']);
});

it('breaks a name before its bracket, or into even lines', () => {
  expect(wrapName('行政运行（医疗保障管理事务）', 180, 16)).toEqual([
    '行政运行',
    '（医疗保障管理事务）',
  ]);
  expect(wrapName('商品和服务支出', 60, 15)).toEqual(['商品和服', '务支出']);
  expect(wrapName('商品和服务支出', 46, 15)).toEqual(['商品和', '服务', '支出']);
  expect(wrapName('教育', 60, 15)).toEqual(['教育']);
});

it('cuts what is too long for one line, and nothing else', () => {
  expect(cutText('卫生健康', 40, 10)).toBe('卫生健康');
  expect(cutText('社会保障和就业', 40, 10)).toBe('社会保…');
});

import { expect, it } from 'vitest';
import { textWidth, wrapText } from './text-width.ts';

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
